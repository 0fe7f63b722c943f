import type { Statement, Tx } from '../../platform/transaction.js';

/** Reads by pages: the statement takes what the last row was known by, and as $2 how many rows a page has. */
export async function* pages<Row, Key>(
  tx: Tx,
  statement: Statement,
  { from, size, keyOf }: { from: Key; size: number; keyOf: (row: Row) => Key },
): AsyncGenerator<Row[]> {
  for (let key = from; ; ) {
    const rows = await tx.query<Row>(statement, [key, size]);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    if (rows.length < size) return;
    key = keyOf(last);
  }
}
