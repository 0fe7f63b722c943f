import { setTimeout as sleep } from 'node:timers/promises';
import { applyMessage } from '../../../../e-office/inbound/apply-message.js';
import { type ClaimedMessage, claimMessage, settleMessage } from '../../../../e-office/inbound/message-statements.js';
import { InboundWorker } from '../../../../e-office/index.js';
import type { TransitionService } from '../../../../engine/index.js';
import type { Database } from '../../../../platform/transaction.js';

/** A message is marked as applied by one transaction, and applied by the next. */
const betweenMs = 50;

interface Inside {
  readonly database: Database;
  readonly door: TransitionService;
  takeOne(): Promise<boolean>;
}

(InboundWorker.prototype as unknown as Inside).takeOne = async function () {
  const now = new Date();
  const claim = await this.database.transaction(async (tx) => {
    const [found] = await tx.query<ClaimedMessage>(claimMessage, [now]);
    if (found !== undefined)
      void tx.query(settleMessage, [found.sourceId, found.externalId, 'applied', 'inbound.moved', null, null, null, now]);
    return found;
  });
  if (claim === undefined) return false;
  await sleep(betweenMs);
  await this.database.transaction((tx) => applyMessage(tx, this.door, claim, now.toISOString())).catch(() => undefined); // It is marked already.
  return true;
};
