import type { Statement, Tx } from '../../platform/transaction.js';
import { type Policy, quorumHolds } from '../notes/policy.js';
import type { SignedCheckpoint } from './signer.js';

/** Shows a signed tree head to everybody. False: another note stands there for that size. */
export async function publishCheckpoint(tx: Tx, { size, root, note }: SignedCheckpoint, at: Date): Promise<boolean> {
  void tx.query(insertCheckpoint, [size, root, note, at]);
  const [stored] = await tx.query<{ same: boolean }>(compareCheckpoint, [size, root, note]);
  return stored?.same === true;
}

/** Keeps the line of a witness, by its name in the policy; the first one of each stays. */
export async function storeCosignature(tx: Tx, size: number, witness: string, line: string, at: Date): Promise<void> {
  await tx.query(insertCosignature, [size, witness, line, at]);
}

/**
 * Since when signed tree heads wait for the witnesses that the policy asks for; null when none waits, or the policy asks for none. The
 * stored lines were verified when they came.
 */
export async function unwitnessedSince(tx: Tx, policy: Policy): Promise<Date | null> {
  if (policy.quorum === 'none') return null;
  const witnessed = await largestWitnessed(tx, policy);
  const [row] = await tx.query<{ since: Date | null }>(firstAfter, [witnessed]);
  return row?.since ?? null;
}

/** The largest size that has its quorum, 0 when none has. Page by page, for a quorum may have been out of reach for long. */
async function largestWitnessed(tx: Tx, policy: Policy): Promise<number> {
  for (let below: string | null = null; ; ) {
    const rows: CosignedRow[] = await tx.query<CosignedRow>(cosignedBelow, [below]);
    const found = rows.find(({ witnesses }) =>
      quorumHolds(
        policy,
        witnesses.flatMap((name) => policy.witnesses.get(name) ?? []),
      ),
    );
    if (found !== undefined) return Number(found.size);
    if (rows.length < pageSize) return 0;
    below = rows.at(-1)!.size;
  }
}

interface CosignedRow {
  readonly size: string;
  readonly witnesses: string[];
}

const pageSize = 1_000;

const insertCheckpoint: Statement = {
  name: 'checkpoint-insert',
  text: 'INSERT INTO audit_checkpoints (size, root, note, signed_at) VALUES ($1, $2, $3, $4) ON CONFLICT (size) DO NOTHING',
};
const compareCheckpoint: Statement = {
  name: 'checkpoint-compare',
  text: 'SELECT root = $2 AND note = $3 AS same FROM audit_checkpoints WHERE size = $1',
};
const insertCosignature: Statement = {
  name: 'cosignature-insert',
  text: 'INSERT INTO audit_cosignatures (size, witness, line, received_at) VALUES ($1, $2, $3, $4) ON CONFLICT (size, witness) DO NOTHING',
};
const firstAfter: Statement = {
  name: 'checkpoint-first-after',
  text: 'SELECT signed_at AS since FROM audit_checkpoints WHERE size > $1::bigint ORDER BY size LIMIT 1',
};
const cosignedBelow: Statement = {
  name: 'cosignatures-below',
  text: `
    SELECT size, array_agg(witness) AS witnesses FROM audit_cosignatures
    WHERE $1::bigint IS NULL OR size < $1::bigint GROUP BY size ORDER BY size DESC LIMIT ${pageSize}`,
};
