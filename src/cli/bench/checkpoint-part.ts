import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { formatVkey, Signer } from '../../audit/signing/index.js';
import { serveWitness, Witness } from '../../audit/witness/index.js';
import { SystemClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import type { Connection } from '../../platform/data-source.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { urlOf, withTrial } from '../trial/open-trial.js';
import { spawnServer } from '../trial/server-process.js';
import { trialContent } from '../trial/trial-plan.js';
import { trialRegister } from '../trial/trial-register.js';
import { HttpLoad } from './http-load.js';
import { ask, prepareClients, settle } from './prepare-load.js';
import { percentile, perSecond, type Samples } from './samples.js';

const clients = 16;
const origin = 'bench.example/log';

/**
 * Has the server sign the log, and a witness in this process cosign it, while sixteen clients give commands; prints how long an entry
 * waits from the time it states, which is before its commit, for the first signed tree head over it, and for the first cosigned one.
 */
export async function benchCheckpoints({ seconds, nodeArgs }: { seconds: number; nodeArgs: readonly string[] }): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-log-'));
  const env = await prepareSigning(folder);
  try {
    await withScratchDatabase(readConfig(), async (connection) => {
      const load = await withTrial({ connection, register: trialRegister({ communes: 2 * clients }) }, async (trial) => {
        const evidence = await trial.prepare();
        const { id } = await trial.issuedPlan(trialContent(trial.register, new Date(), { tasks: 12, delivered: false }));
        return prepareClients(trial, id, evidence, trial.register.communes.slice(0, clients));
      });
      const server = await spawnServer({ DATABASE_URL: urlOf(connection), ...env.variables }, nodeArgs);
      const http = new HttpLoad(server.url, load);
      try {
        await settle(connection);
        await http.run(clients, 2);
        const from = new Date();
        const samples = await http.run(clients, seconds);
        const to = new Date();
        await sleep(3_000); // The last ones are signed meanwhile.
        print(samples, await waitsOf(connection, from, to));
      } finally {
        http.close();
        await server.kill('SIGTERM');
      }
    });
  } finally {
    await env.stop();
    await fs.rm(folder, { recursive: true });
  }
}

async function prepareSigning(folder: string): Promise<{ variables: Record<string, string>; stop(): Promise<void> }> {
  const signerDir = path.join(folder, 'signer');
  const vkey = formatVkey((await Signer.open(signerDir, origin)).signer.key);
  const { witness } = await Witness.open({
    folder: path.join(folder, 'witness'),
    name: 'bench.example/w',
    logs: [vkey],
    clock: new SystemClock(),
  });
  const server = await serveWitness(witness, '127.0.0.1', 0, () => undefined);
  const policy = path.join(folder, 'policy');
  await fs.writeFile(policy, `log ${vkey}\nwitness w ${witness.vkey} http://127.0.0.1:${server.port}\nquorum w\n`);
  return {
    variables: { SIGNER: 'on', SIGNER_DIR: signerDir, LOG_ORIGIN: origin, AUDIT_POLICY_FILE: policy },
    stop: () => server.close(),
  };
}

/** In milliseconds; null: it was not by now. */
interface Wait {
  readonly signed: number | null;
  readonly witnessed: number | null;
}

async function waitsOf(connection: Connection, from: Date, to: Date): Promise<Wait[]> {
  return ask<Wait>(
    connection,
    `SELECT extract(epoch FROM signed.at - entry.at)::float8 * 1000 AS signed, extract(epoch FROM witnessed.at - entry.at)::float8 * 1000 AS witnessed
     FROM audit_entries entry
     LEFT JOIN audit_leaves leaf ON leaf.entry_id = entry.id
     LEFT JOIN LATERAL (SELECT signed_at AS at FROM audit_checkpoints WHERE size > leaf.idx ORDER BY size LIMIT 1) signed ON true
     LEFT JOIN LATERAL (SELECT received_at AS at FROM audit_cosignatures WHERE size > leaf.idx ORDER BY size LIMIT 1) witnessed ON true
     WHERE entry.at BETWEEN $1 AND $2`,
    [from, to],
  );
}

function print(load: Samples, waits: readonly Wait[]): void {
  console.log(`\n${perSecond(load).toFixed(0)} commands a second by ${clients} clients, ${waits.length} entries`);
  for (const [what, mark, times] of [
    ['signed', 2, waits.map(({ signed }) => signed)],
    ['witnessed', 5, waits.map(({ witnessed }) => witnessed)],
  ] as const) {
    const known = { times: times.filter((time) => time !== null), seconds: load.seconds };
    const [half, most, all] = [0.5, 0.99, 1].map((share) => `${percentile(known, share).toFixed(0)} ms`);
    console.log(
      `entry → ${what.padEnd(9)}: p50 ${half}, p99 ${most} (mark: ${mark} s), longest ${all}; ${times.length - known.times.length} not by now`,
    );
  }
}
