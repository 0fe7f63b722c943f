import { type Finding, Sequencer } from '../../audit/index.js';
import { nothingKnown, replayInThreads, results } from '../../engine/index.js';
import { SystemClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { type Connection, createDataSource, type Role } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { Database, type Tx } from '../../platform/transaction.js';
import { perInstance, writeReplayRows } from './replay-rows.js';

const threads = 2;

/**
 * Judges a million transitions again out of a database: bytes, hashes, chains and columns of every entry, the verdict from its recorded facts
 * by the judge it names, and where each instance stands, in two threads. Beside it, in the same minutes, one thread that does nothing
 * but read the same bytes and parse them. Mark: 120 s, nothing diverges.
 */
export async function benchReplay(instances: number): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    const [written, writing] = await timed(() => withDatabase(connection, 'wf_app', (database) => writeReplayRows(database, instances)));
    const [leaves, growing] = await timed(() => growTree(connection));
    console.log(
      `\nreplay of ${count(written.entries)} transitions of ${count(instances)} instances, ${perInstance} each; a body has ${Math.round(written.bytes / written.entries)} bytes on average, ` +
        `judged and written in ${seconds(writing)}, ${count(leaves)} leaves placed in ${seconds(growing)}`,
    );
    await withDatabase(connection, 'wf_app', async (database) => {
      const [parsed, parsing] = await timed(() => database.snapshot(parseAll));
      const findings: string[] = [];
      const onFinding = ({ stream, problem }: Finding) => findings.push(`${stream}: ${problem}`);
      const memory = watchMemory();
      const before = process.cpuUsage();
      const [replay, replaying] = await timed(() =>
        database.snapshot((tx) => replayInThreads(tx, { connection, count: threads }, nothingKnown, onFinding)),
      );
      const { user, system } = process.cpuUsage(before);
      console.log(`read and parsed in one thread: ${seconds(parsing)}, ${rate(parsed, parsing)}`);
      console.log(
        `replayed in ${threads} threads: ${seconds(replaying)} (mark for a million: 120 s), ${rate(replay.entries, replaying)}, ` +
          `${(replaying / parsing).toFixed(2)} times as long as reading and parsing; ${count(replay.instances)} states compared`,
      );
      console.log(results.map((result) => `${count(replay.results[result])} ${result}`).join(', '));
      console.log(
        `findings: ${findings.length}${findings
          .slice(0, 5)
          .map((finding) => `\n  ${finding}`)
          .join('')}`,
      );
      console.log(
        `processor time without PostgreSQL: ${seconds((user + system) / 1000)}, ${((user + system) / replay.entries).toFixed(0)} µs an entry; resident memory at its most: ${memory()} MB`,
      );
    });
  });
}

/** Looks every 200 ms how much memory the process has; answers with the most, in MB, and stops looking. */
function watchMemory(): () => number {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 200);
  return () => {
    clearInterval(timer);
    return Math.round(most / 1_048_576);
  };
}

async function growTree(connection: Connection): Promise<number> {
  return withDatabase(connection, 'wf_sequencer', (database) =>
    new Sequencer({ open: async () => database, close: async () => undefined }, new SystemClock(), createLogger('error')).drain(),
  );
}

/** Page after page as the replay reads them, and nothing but `JSON.parse`. */
async function parseAll(tx: Tx): Promise<number> {
  let parsed = 0;
  for (let after: [string, number] = ['', 0]; ; ) {
    const rows = await tx.query<{ stream: string; seq: number; body: Buffer }>(readBodies, after);
    for (const { body } of rows) JSON.parse(body.toString('utf8'));
    parsed += rows.length;
    const last = rows.at(-1);
    if (last === undefined) return parsed;
    after = [last.stream, last.seq];
  }
}

const readBodies = {
  name: 'bench-bodies',
  text: 'SELECT stream, seq, body FROM audit_entries WHERE (stream, seq) > ($1, $2) ORDER BY stream, seq LIMIT 2000',
};

async function withDatabase<T>(connection: Connection, role: Role, work: (database: Database) => Promise<T>): Promise<T> {
  const dataSource = await createDataSource({ connection, entities: [], role, applicationName: 'plan-workflow bench' }).initialize();
  try {
    return await work(new Database(dataSource));
  } finally {
    await dataSource.destroy();
  }
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const begun = performance.now();
  return [await work(), performance.now() - begun];
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;
const count = (value: number): string => value.toLocaleString('en-GB');
const rate = (entries: number, ms: number): string => `${count(Math.round(entries / (ms / 1000)))} a second`;
