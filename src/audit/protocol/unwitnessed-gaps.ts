import type { Statement, Tx } from '../../platform/transaction.js';
import { type Policy, quorumHolds } from '../notes/policy.js';

/** From the tree head that waited first until its quorum came; null: it has not come. */
export interface Gap {
  readonly from: Date;
  readonly to: Date | null;
}

/** When, among the tree heads signed in this time, some waited for their quorum longer than 15 minutes, or have by now. */
export async function unwitnessedGaps(tx: Tx, policy: Policy, from: Date, until: Date, now: Date): Promise<Gap[]> {
  if (policy.quorum === 'none') return [];
  const signed = await tx.query<{ size: string; signed_at: Date }>(signedBetween, [from, until]);
  if (signed.length === 0) return [];
  const cosigned = await tx.query<CosignedRow>(cosignedFrom, [signed[0]!.size, signed.at(-1)!.size]);
  const quorums = cosigned
    .filter(({ witnesses }) =>
      quorumHolds(
        policy,
        witnesses.flatMap((name) => policy.witnesses.get(name) ?? []),
      ),
    )
    .map(({ size, at }) => ({ size: Number(size), at }));
  const gaps: { from: Date; to: Date | null }[] = [];
  let next = 0;
  for (const { size, signed_at } of signed) {
    // A quorum under a larger tree vouches for the smaller one.
    while (next < quorums.length && quorums[next]!.size < Number(size)) next++;
    const to = quorums[next]?.at ?? null;
    if ((to ?? now).getTime() - signed_at.getTime() <= longestWaitMs) continue;
    if (gaps.length === 0 || gaps.at(-1)!.to?.getTime() !== to?.getTime()) gaps.push({ from: signed_at, to });
  }
  return gaps;
}

interface CosignedRow {
  readonly size: string;
  readonly witnesses: string[];
  readonly at: Date;
}

/** As long as tree heads may wait before it counts. */
const longestWaitMs = 15 * 60_000;

const signedBetween: Statement = {
  name: 'protocol-signed-between',
  text: 'SELECT size, signed_at FROM audit_checkpoints WHERE signed_at >= $1 AND signed_at < $2 ORDER BY size',
};
/** Those of the same sizes, and some of what came after: the quorum of the last ones may have come under a larger tree. */
const cosignedFrom: Statement = {
  name: 'protocol-cosigned-from',
  text: `
    (SELECT size, array_agg(witness) AS witnesses, max(received_at) AS at FROM audit_cosignatures
     WHERE size BETWEEN $1::bigint AND $2::bigint GROUP BY size ORDER BY size)
    UNION ALL
    (SELECT size, array_agg(witness), max(received_at) FROM audit_cosignatures WHERE size > $2::bigint GROUP BY size ORDER BY size LIMIT 1000)
    ORDER BY size`,
};
