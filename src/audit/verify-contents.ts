import { createHash } from 'node:crypto';
import { hashOf } from '../../workflows/kit/canonical.js';
import type { Json } from '../../workflows/kit/definition.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { OnFinding } from './verify-finding.js';

/** Evidence too large for an entry is stored once under its hash, and entries name it by that. */
const stores: readonly { table: string; key: string; content: string; hash: (content: never) => string }[] = [
  { table: 'plan_revisions', key: 'hash', content: 'content', hash: (content: Json) => hashOf(content) },
  { table: 'report_revisions', key: 'hash', content: 'content', hash: (content: Json) => hashOf(content) },
  { table: 'definitions', key: 'hash', content: 'body', hash: (content: Json) => hashOf(content) },
  { table: 'files', key: 'sha256', content: 'bytes', hash: (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex') },
];
const pageSize = 20;

/** Hashes everything again that entries name by hash. Reads few at a time: a file may have 20 MB. */
export async function verifyContents(tx: Tx, onFinding: OnFinding): Promise<number> {
  let count = 0;
  for (const { table, key, content, hash } of stores) {
    const page: Statement = {
      name: `verify-${table}`,
      text: `SELECT ${key} AS key, ${content} AS content FROM ${table} WHERE ${key} > $1 ORDER BY ${key} LIMIT ${pageSize}`,
    };
    for (let after = ''; ; ) {
      const rows = await tx.query<{ key: string; content: never }>(page, [after]);
      for (const row of rows) {
        if (hash(row.content) !== row.key)
          onFinding({
            rule: 'content',
            entryId: null,
            stream: `${table}/${row.key}`,
            seq: null,
            problem: 'its content does not give its hash',
          });
      }
      count += rows.length;
      if (rows.length < pageSize) break;
      after = rows.at(-1)!.key;
    }
  }
  return count;
}
