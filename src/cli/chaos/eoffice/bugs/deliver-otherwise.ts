import { WebhookWorker } from '../../../../e-office/index.js';
import type { Settlements, Tried } from '../../../../e-office/webhooks/settlements.js';
import type { Claimed } from '../../../../e-office/webhooks/worker-statements.js';

type Deliver = (this: Inside, claimed: Claimed, leasedUntil: Date) => Promise<void>;

interface Inside {
  readonly settlements: Pick<Settlements, 'settle'>;
  deliver: Deliver;
}

/** Has the worker send something else than what was claimed. What it writes down is of the claim. */
export function sendInstead(lie: (claimed: Claimed) => Claimed): void {
  const worker = WebhookWorker.prototype as unknown as Inside;
  const { deliver } = worker;
  worker.deliver = function (claimed, leasedUntil) {
    const settle = (tried: Tried) => this.settlements.settle({ ...tried, claimed });
    const other = Object.create(this, { settlements: { value: { settle } } }) as Inside;
    return deliver.call(other, lie(claimed), leasedUntil);
  };
}

/** Has it write down that it was delivered, and send it afterwards. */
export function settleFirst(): void {
  const worker = WebhookWorker.prototype as unknown as Inside;
  const { deliver } = worker;
  worker.deliver = async function (claimed, leasedUntil) {
    const at = new Date();
    await this.settlements.settle({
      claimed,
      at,
      ms: 0,
      status: 204,
      error: null,
      response: '',
      retryAfterMs: null,
      keyIds: [],
      leasedUntil,
    });
    const other = Object.create(this, { settlements: { value: { settle: async () => undefined } } }) as Inside;
    await deliver.call(other, claimed, leasedUntil);
  };
}
