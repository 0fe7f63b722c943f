import type { Tx } from '../platform/transaction.js';
import type { Accepted, OnAccepted } from './parts.js';

/** Collects what is accepted in a transaction, until the last call of the door that may add to it has ended. */
export class Tellings {
  private readonly underWay = new WeakMap<Tx, { calls: number; accepted: Accepted[] }>();

  constructor(private readonly onAccepted: OnAccepted) {}

  /** The last to end tells, so that others hear of the children when the parent's effects are written too. A failure ends the transaction. */
  async during<T>(tx: Tx, work: (accepted: Accepted[]) => Promise<T>): Promise<T> {
    const here = this.underWay.get(tx) ?? { calls: 0, accepted: [] };
    this.underWay.set(tx, here);
    here.calls++;
    const result = await work(here.accepted);
    here.calls--;
    if (here.calls === 0 && here.accepted.length > 0) this.onAccepted(tx, here.accepted.splice(0));
    return result;
  }
}
