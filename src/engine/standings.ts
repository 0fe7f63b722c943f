import type { Entry } from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';
import { type Reached, reachedBy } from './judge-again.js';

/** Tells of an entry where the accepted entries led that it was judged after; undefined where there was none. */
export type Stood = (entry: Entry) => Reached | undefined;

/**
 * Looks up where instances stood when commands on them were judged, by the number that the entries name. Refusals stand in streams
 * of their own, so the entry before in the stream does not say it.
 */
export async function standingsOf(tx: Tx, definitions: DefinitionStore, entries: readonly Entry[]): Promise<Stood> {
  const asked = new Map(entries.flatMap((entry) => (isAfterAnother(entry) ? [[keyOf(entry), entry] as const] : [])));
  const found = new Map<string, Reached>();
  if (asked.size > 0) {
    const rows = await tx.query<{ stream: string; seq: number; body: Buffer }>(readEntries, [
      [...asked.values()].map(streamOf),
      [...asked.values()].map(({ standing }) => standing!.sequence),
    ]);
    for (const { stream, seq, body } of rows) {
      const entry = parsed(body);
      const reached = entry?.outcome === 'accepted' ? reachedBy(definitions, entry) : null;
      if (reached !== null) found.set(`${stream}#${seq}`, reached);
    }
  }
  return (entry) => (isAfterAnother(entry) ? (found.get(keyOf(entry)) ?? nowhere) : undefined);
}

/** No accepted entry has the number that the entry names. */
const nowhere: Reached = { state: 'nowhere', sequence: 0, changed: null, definition: 'none' };

const isAfterAnother = ({ instance, standing }: Entry): boolean => instance != null && standing != null && standing.sequence > 0;
const streamOf = ({ instance }: Entry): string => `${instance!.kind}/${instance!.id}`;
const keyOf = (entry: Entry): string => `${streamOf(entry)}#${entry.standing!.sequence}`;

/** Undefined where the bytes are no JSON; that is a finding of its own. */
function parsed(body: Buffer): Entry | undefined {
  try {
    return JSON.parse(body.toString('utf8')) as Entry;
  } catch {
    return undefined;
  }
}

const readEntries: Statement = {
  name: 'replay-entries-at',
  text: `
    SELECT entry.stream, entry.seq, entry.body FROM unnest($1::text[], $2::int[]) AS asked (stream, seq)
    JOIN audit_entries entry ON entry.stream = asked.stream AND entry.seq = asked.seq`,
};
