import type { Statement, Tx } from '../platform/transaction.js';
import { atPlace, type Finding } from './verify-finding.js';

/** The findings with the place in the tree of the entry that each names, where it has one. */
export async function locateFindings(tx: Tx, findings: readonly Finding[]): Promise<Finding[]> {
  const wanted = findings.flatMap(({ entryId, index }) => (entryId !== null && index == null ? [entryId] : []));
  if (wanted.length === 0) return [...findings];
  const rows = await tx.query<{ entry_id: string; idx: number }>(readPlaces, [wanted]);
  const places = new Map(rows.map(({ entry_id, idx }) => [entry_id, idx]));
  return findings.map((finding) => {
    const place = finding.entryId === null || finding.index != null ? undefined : places.get(finding.entryId);
    return place === undefined ? finding : { ...finding, ...atPlace(place) };
  });
}

const readPlaces: Statement = {
  name: 'locate-findings',
  text: 'SELECT entry_id, idx::float8 AS idx FROM audit_leaves WHERE entry_id = ANY($1::uuid[])',
};
