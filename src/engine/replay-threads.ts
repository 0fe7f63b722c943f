import { Worker } from 'node:worker_threads';
import type { Finding, OnFinding } from '../audit/index.js';
import type { Connection } from '../platform/data-source.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { type KnownOfEntries, type LogReplay, nothingReplayed, type StreamRange, sumOf } from './replay-log.js';

/** What a thread is started with. */
export interface ThreadTask {
  readonly connection: Connection;
  /** Exported by PostgreSQL: all threads see what the caller sees. */
  readonly snapshot: string;
  readonly known: KnownOfEntries;
}
/** The streams to be replayed next; null: there are no more. */
export type ThreadWork = StreamRange | null;
/** What came out of one range. */
export interface RangeReplay {
  readonly replay: LogReplay;
  readonly findings: readonly Finding[];
}

export interface Threads {
  readonly connection: Connection;
  readonly count: number;
}

/** `replayLog` over everything that `tx` sees, in threads with a connection each. `tx` must be a snapshot, and stays open meanwhile. */
export async function replayInThreads(
  tx: Tx,
  { connection, count }: Threads,
  known: KnownOfEntries,
  onFinding: OnFinding,
): Promise<LogReplay> {
  const [exported] = await tx.query<{ snapshot: string }>(exportSnapshot, []);
  const ranges = await rangesOf(tx);
  const task: ThreadTask = { connection, snapshot: exported!.snapshot, known };
  let sum = nothingReplayed;
  const workers: Worker[] = [];
  const run = (): Promise<void> =>
    new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./replay-worker.js', import.meta.url), { workerData: task });
      workers.push(worker);
      worker.on('message', (done: RangeReplay | null) => {
        if (done !== null) {
          sum = sumOf(sum, done.replay);
          for (const finding of done.findings) onFinding(finding);
        }
        worker.postMessage((ranges.shift() ?? null) satisfies ThreadWork);
      });
      worker.once('error', reject);
      worker.once('exit', () => resolve());
    });
  try {
    await Promise.all(Array.from({ length: count }, run));
  } finally {
    await Promise.all(workers.map((worker) => worker.terminate()));
  }
  return sum;
}

/** Ranges of about as many entries each, cut where a stream ends. */
async function rangesOf(tx: Tx): Promise<StreamRange[]> {
  const rows = await tx.query<{ stream: string }>(readCuts, []);
  const cuts = [...new Set(rows.map(({ stream }) => stream))];
  return [...cuts, null].map((upTo, place) => ({ after: cuts[place - 1] ?? '', upTo }));
}

const exportSnapshot: Statement = { name: 'export-snapshot', text: 'SELECT pg_export_snapshot() AS snapshot' };

/** After every 20,000 entries; after every 200 at least, so that there is some for each thread. */
const readCuts: Statement = {
  name: 'replay-cuts',
  text: `
    SELECT stream FROM (SELECT stream, seq, row_number() OVER (ORDER BY stream, seq) AS place, count(*) OVER () AS entries FROM audit_entries) AS placed
    WHERE place % greatest(200, least(20000, entries / 16)) = 0 ORDER BY stream, seq`,
};
