import { latestCheckpoint, newestTrusted, readTrust, sizeOf } from '../audit/index.js';
import type { Config } from '../platform/config.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** Where the log stands, and who vouches for it. */
export interface LogStanding {
  readonly origin: string;
  /** Entries that have a place in the tree. */
  readonly size: number;
  /** The newest signed tree head; null before the first. */
  readonly checkpoint: { readonly size: number; readonly root: string; readonly signedAt: string } | null;
  /** Whether this process signs; else another one does. */
  readonly signsHere: boolean;
  /** Names of the keys that may sign, as far as this process was told. */
  readonly signers: readonly string[];
  /** The witness or group that has to cosign; `none`: nobody has to. */
  readonly quorum: string;
  /** Witnesses of the policy, with the newest tree head that each cosigned. */
  readonly witnesses: readonly { readonly name: string; readonly size: number | null; readonly at: string | null }[];
  /** Leaves of the newest tree head that satisfies the policy; null when none does. */
  readonly trustedSize: number | null;
}

export async function readLog(
  tx: Tx,
  config: Pick<Config, 'auditPolicyFile' | 'signerDir' | 'logOrigin' | 'signer'>,
): Promise<LogStanding> {
  const { policy } = await readTrust(config);
  const [size, newest, trusted, cosigned] = await Promise.all([
    sizeOf(tx),
    latestCheckpoint(tx),
    newestTrusted(tx, policy),
    tx.query<Cosigned>(newestCosignatures, []),
  ]);
  return {
    origin: config.logOrigin,
    size,
    checkpoint:
      newest === null ? null : { size: newest.size, root: newest.root.toString('base64'), signedAt: newest.signedAt.toISOString() },
    signsHere: config.signer,
    signers: policy.logs.map(({ name }) => name),
    quorum: policy.quorum,
    witnesses: [...policy.witnesses.keys()].map((name) => {
      const last = cosigned.find(({ witness }) => witness === name);
      return { name, size: last === undefined ? null : Number(last.size), at: last?.at.toISOString() ?? null };
    }),
    trustedSize: trusted?.size ?? null,
  };
}

interface Cosigned {
  readonly witness: string;
  readonly size: string;
  readonly at: Date;
}

const newestCosignatures: Statement = {
  name: 'system-newest-cosignatures',
  text: 'SELECT DISTINCT ON (witness) witness, size, received_at AS at FROM audit_cosignatures ORDER BY witness, size DESC',
};
