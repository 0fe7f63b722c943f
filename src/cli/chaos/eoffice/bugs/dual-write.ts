import { EndpointTeller } from '../../../../e-office/index.js';
import { Database, type Tx } from '../../../../platform/transaction.js';

/** Events and deliveries are written by a transaction of their own, a moment after the one they tell of. */
const afterMs = 30;

type Write = (this: EndpointTeller, tx: Tx, told: unknown) => void;

const teller = EndpointTeller.prototype as unknown as { write: Write };
const { write } = teller;
let database: Database | undefined;
const { transaction } = Database.prototype;
Database.prototype.transaction = function <T>(this: Database, work: (tx: Tx) => Promise<T>): Promise<T> {
  database = this;
  return transaction.call(this, work) as Promise<T>;
};

teller.write = function (_tx, told) {
  const later = () => database!.transaction(async (tx) => write.call(this, tx, told)).catch(() => undefined); // Nobody asks; that is the bug.
  setTimeout(() => void later(), afterMs);
};
