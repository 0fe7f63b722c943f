import { parentPort, workerData } from 'node:worker_threads';
import type { Finding } from '../audit/index.js';
import { createDataSource } from '../platform/data-source.js';
import { Database } from '../platform/transaction.js';
import { DefinitionStore } from './definition-store.js';
import { replayLog } from './replay-log.js';
import type { RangeReplay, ThreadTask, ThreadWork } from './replay-threads.js';

/** A thread of a replay: takes ranges until there is none left, and answers each with what came out. */
const { connection, snapshot, known } = workerData as ThreadTask;
const port = parentPort!;
const dataSource = await createDataSource({ connection, entities: [], poolSize: 1, applicationName: 'plan-workflow replay' }).initialize();
try {
  const definitions = new DefinitionStore();
  await new Database(dataSource).snapshot(async (tx) => {
    await tx.query({ name: 'adopt-snapshot', text: `SET TRANSACTION SNAPSHOT '${snapshot}'` }, []);
    for (let range = await next(null); range !== null; ) {
      const findings: Finding[] = [];
      const replay = await replayLog(tx, definitions, (finding) => findings.push(finding), { range, known });
      range = await next({ replay, findings });
    }
  });
} finally {
  await dataSource.destroy();
}

/** Hands in what came out, and gets the next range. */
function next(done: RangeReplay | null): Promise<ThreadWork> {
  const answer = new Promise<ThreadWork>((resolve) => port.once('message', resolve));
  port.postMessage(done);
  return answer;
}
