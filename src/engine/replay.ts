import {
  type CommitmentVerdict,
  type Finding,
  Findings,
  foldFindings,
  type KeyDirectory,
  nothingOutside,
  type Outside,
  PersonalLedger,
  type TreeReport,
  verifyContents,
  verifyLog,
  verifyPersonal,
  verifyTree,
} from '../audit/index.js';
import type { Tx } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';
import { type KnownOfEntries, type PersonalResults, replayLog } from './replay-log.js';
import type { Result } from './replay-result.js';
import { replayInThreads, type Threads } from './replay-threads.js';

/** What a verification found, with how much it looked at. */
export interface Verification {
  readonly entries: number;
  readonly judged: number;
  readonly instances: number;
  /** How many entries came out how when they were judged again. */
  readonly results: Readonly<Record<Result, number>>;
  /** Entries of which a value was erased, with the entries that authorise it. */
  readonly redacted: readonly { readonly entryId: string; readonly by: readonly string[] }[];
  /** Values that could not be compared with what entries commit to, for want of keys. */
  readonly withheld: number;
  /** Contents, files and definitions hashed again. */
  readonly contents: number;
  readonly tree: TreeReport;
  /** The first thousand. */
  readonly findings: readonly Finding[];
  /** How many more there are. */
  readonly more: number;
}

/** What a verification is given beside the database. */
export interface Examination extends Outside {
  /** The keys of personal data; without them erasures are judged, and no value is. */
  readonly keys?: KeyDirectory | null;
  /** How long an entry may wait for its place in the tree. */
  readonly waitMs?: number;
  /** For a long log: where else to read it, so that threads of their own judge it again. */
  readonly threads?: Threads;
}

/** Entries. Below it threads take longer to start than to judge. */
const long = 20_000;

/**
 * Proves the log and that it explains the present: every hash and chain, the tree and its checkpoints, every commitment to personal data,
 * every verdict judged again from its recorded evidence, and every stored state derived again. Only reads.
 */
export async function verifyAll(
  tx: Tx,
  definitions: DefinitionStore,
  { keys = null, waitMs, threads, ...outside }: Examination = nothingOutside,
): Promise<Verification> {
  const findings = new Findings();
  const ledger = new PersonalLedger();
  const entries = await verifyLog(tx, ({ entry }) => ledger.take(entry), findings.add, waitMs === undefined ? {} : { waitMs });
  const tree = await verifyTree(tx, findings.add, outside);
  const { findings: folded, altered, innocent } = await foldFindings(tx, findings.list);
  findings.replace(folded);
  const { verdicts, withheld } = await verifyPersonal(tx, keys, ledger, findings.add);
  const known: KnownOfEntries = { personal: resultsOf(verdicts), altered, innocent };
  const { judged, instances, results } =
    threads !== undefined && entries > long
      ? await replayInThreads(tx, threads, known, findings.add)
      : await replayLog(tx, definitions, findings.add, { known });
  const contents = await verifyContents(tx, findings.add);
  const redacted = [...verdicts].flatMap(([entryId, { result, by }]) => (result === 'REDACTED' ? [{ entryId, by }] : []));
  return { entries, judged, instances, results, redacted, withheld, contents, tree, findings: findings.list, more: findings.more };
}

const resultsOf = (verdicts: ReadonlyMap<string, CommitmentVerdict>): PersonalResults =>
  new Map([...verdicts].map(([entryId, { result }]) => [entryId, result]));
