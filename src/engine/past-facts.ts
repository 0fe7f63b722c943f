import type { PastAct } from '../../workflows/kit/v1/rules.js';
import type { Statement } from '../platform/transaction.js';
import type { FactReader } from './parts.js';

const readPast: Statement = {
  name: 'past-acts',
  text: `
    SELECT coalesce(
      (SELECT jsonb_agg(jsonb_build_object('command', command, 'from', from_state, 'to', to_state, 'sequence', seq, 'principals', principals) ORDER BY seq)
       FROM (SELECT command, from_state, to_state, principals, max(seq) AS seq FROM audit_entries
             WHERE instance_id = asked.id AND outcome = 'accepted' AND principals <> '{}'
             GROUP BY command, from_state, to_state, principals) act), '[]') AS fact
    FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) ORDER BY place`,
};

/** Group `past`: the acts of persons on this instance, each kind of act once per person and way, with the number of the latest. */
export const readPastActs: FactReader = async (tx, asks) => {
  const rows = await tx.query<{ fact: readonly (PastAct & { [key: string]: never })[] }>(readPast, [
    asks.map(({ instanceId }) => instanceId),
  ]);
  return rows.map(({ fact }) => fact);
};
