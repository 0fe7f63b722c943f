import type { Statement, Tx } from '../../platform/transaction.js';
import type { BundleFile } from './bundle-file.js';
import { pages } from './pages.js';
import { type StoredState, stateLine } from './state-lines.js';

/** Where every document and every other stream stands by the tables. */
export async function* stateFiles(tx: Tx, size: number): AsyncGenerator<BundleFile> {
  let block = 0;
  const fileOf = (states: readonly StoredState[]): BundleFile => ({
    path: `states/${size}/${String(block++).padStart(6, '0')}.jsonl`,
    content: Buffer.from(states.map(stateLine).join('')),
  });
  const instances = { from: '00000000-0000-0000-0000-000000000000', size: perFile, keyOf: ({ id }: InstanceState) => id };
  for await (const rows of pages<InstanceState, string>(tx, readInstances, instances))
    yield fileOf(rows.map(({ id: _id, ...state }) => state));
  const streams = { from: '', size: perFile, keyOf: ({ stream }: StoredState) => stream };
  for await (const rows of pages<StoredState, string>(tx, readStreams, streams)) yield fileOf(rows);
}

type InstanceState = StoredState & { readonly id: string };

const perFile = 4_096;

const readInstances: Statement = {
  name: 'export-instances',
  text: `
    SELECT id, kind || '/' || id AS stream, sequence, encode(head, 'hex') AS head, state, changed, definition
    FROM instances WHERE id > $1 ORDER BY id LIMIT $2`,
};
const readStreams: Statement = {
  name: 'export-streams',
  text: `
    SELECT stream, seq AS sequence, encode(head, 'hex') AS head FROM audit_streams WHERE stream > $1 AND seq > 0 ORDER BY stream LIMIT $2`,
};
