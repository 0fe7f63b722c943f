import { setTimeout as sleep } from 'node:timers/promises';
import { Database, type Tx } from '../../../../platform/transaction.js';

/** A message is answered with 202 before it is committed. */
const earlyMs = 300;

const { transaction } = Database.prototype;
Database.prototype.transaction = function <T>(this: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const hasty = async (tx: Tx): Promise<T> => {
      let kept = false;
      const watched: Tx = {
        query(statement, values) {
          kept ||= statement.name === 'insert-inbound-message';
          return tx.query(statement, values);
        },
      };
      const result = await work(watched);
      if (kept) {
        resolve(result);
        await sleep(earlyMs);
      }
      return result;
    };
    (transaction.call(this, hasty) as Promise<T>).then(resolve, reject);
  });
};
