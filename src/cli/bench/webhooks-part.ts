import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../platform/config.js';
import type { Connection } from '../../platform/data-source.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { secondAdministrator } from '../chaos/eoffice/eoffice-world.js';
import { activate, type EndpointSettings, pause, registerEndpoint } from '../chaos/eoffice/open-endpoints.js';
import { Receivers } from '../chaos/eoffice/receivers.js';
import { urlOf, withTrial } from '../trial/open-trial.js';
import { spawnServer } from '../trial/server-process.js';
import { trialContent } from '../trial/trial-plan.js';
import { trialRegister } from '../trial/trial-register.js';
import { HttpLoad } from './http-load.js';
import { ask, prepareClients, settle } from './prepare-load.js';
import { noSamples, percentile, perSecond, type Samples, together } from './samples.js';

const clients = 16;
/** Between two commands of a client, on average; some take longer than that, so all together give about 200 a second. */
const everyMs = 70;
/** A server that was just started is slower, and what waits then would be counted against what comes after. */
const warmUpSeconds = 10;
/** After each load; the last events are tried meanwhile. */
const restMs = 1_500;
const marks = { p95: 500, hanging: 10 };
/** The two ways take turns, so that a noisy moment of the machine hits both alike. */
const rounds = 4;

const well: EndpointSettings = { slowMs: 0, failing: 0, mostInFlight: 16, scheme: 'v1a' };
/** Takes the message and does not answer before anybody has given up. */
const hangs: EndpointSettings = { ...well, slowMs: 86_400_000 };

/**
 * Sixteen clients give about 200 commands a second, each an event for a system that listens. Prints how long an event waits for its first
 * attempt, from the time that its entry states, which is before the commit; first by itself, then beside another system that hangs.
 */
export async function benchWebhooks({ seconds, nodeArgs }: { seconds: number; nodeArgs: readonly string[] }): Promise<void> {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'bench-webhooks-'));
  const receivers = new Receivers(folder);
  try {
    await withScratchDatabase(readConfig(), async (connection) => {
      const register = trialRegister({ communes: 2 * clients });
      const second = secondAdministrator();
      const parts = await withTrial({ connection, register: { ...register, posts: [...register.posts, second] } }, async (trial) => {
        const evidence = await trial.prepare();
        const { id } = await trial.issuedPlan(trialContent(trial.register, new Date(), { tasks: 12, delivered: false }));
        return {
          departmentId: register.departmentId,
          administrators: [await trial.signIn(register.administrator), await trial.signIn(second)] as const,
          load: await prepareClients(trial, id, evidence, register.communes.slice(0, clients)),
        };
      });
      const server = await spawnServer({ DATABASE_URL: urlOf(connection), DATA_DIR: folder, ALLOW_HTTP_WEBHOOKS: 'true' }, nodeArgs);
      const http = new HttpLoad(server.url, parts.load);
      try {
        const urls = async () => [server.url];
        const [listening, hanging] = [
          await registerEndpoint(urls, parts, receivers, well),
          await registerEndpoint(urls, parts, receivers, hangs),
        ];
        await activate(urls, parts, listening);
        await settle(connection);
        await http.run(clients, warmUpSeconds, everyMs);
        await sleep(restMs);
        let [alone, beside] = [nothing, nothing];
        for (let round = 0; round < rounds; round++) {
          alone = add(alone, await window(connection, http, listening, seconds));
          await activate(urls, parts, hanging);
          beside = add(beside, await window(connection, http, listening, seconds));
          await pause(urls, parts, hanging);
        }
        print(alone, beside);
      } finally {
        http.close();
        await server.kill('SIGTERM');
      }
    });
  } finally {
    await receivers.end();
    await fs.rm(folder, { recursive: true });
  }
}

interface Window {
  readonly commands: Samples;
  readonly waits: Samples;
  readonly untried: number;
}

const nothing: Window = { commands: noSamples, waits: noSamples, untried: 0 };

const add = (one: Window, other: Window): Window => ({
  commands: together(one.commands, other.commands),
  waits: together(one.waits, other.waits),
  untried: one.untried + other.untried,
});

async function window(connection: Connection, http: HttpLoad, endpointId: string, seconds: number): Promise<Window> {
  const from = new Date();
  const commands = await http.run(clients, seconds, everyMs);
  const to = new Date();
  await sleep(restMs);
  const rows = await ask<{ wait: number | null }>(connection, readWaits, [endpointId, from, to]);
  const times = rows.map(({ wait }) => wait).filter((wait) => wait !== null);
  return { commands, waits: { times, seconds: commands.seconds }, untried: rows.length - times.length };
}

function print(alone: Window, beside: Window): void {
  console.log(
    `\nevent → first attempt, ms; ${rounds} windows each${['events/s', 'p50', 'p95', 'p99', 'not tried'].map((head) => head.padStart(11)).join('')}`,
  );
  for (const [when, { waits, untried }] of [
    ['one system listens', alone],
    ['another hangs beside it', beside],
  ] as const) {
    const numbers = [
      perSecond(waits).toFixed(0),
      ...[0.5, 0.95, 0.99].map((share) => percentile(waits, share).toFixed(1)),
      String(untried),
    ];
    console.log(`${when.padEnd(42)}${numbers.map((number) => number.padStart(11)).join('')}`);
  }
  const change = (share: number) => (100 * (percentile(beside.waits, share) / percentile(alone.waits, share) - 1)).toFixed(1);
  console.log(
    `p95 ${percentile(alone.waits, 0.95).toFixed(1)} ms (mark: ${marks.p95}); the one that hangs changes p99 by ${change(0.99)} % (mark: ${marks.hanging}), p95 by ${change(0.95)} %, p50 by ${change(0.5)} %`,
  );
}

const readWaits = `
  SELECT extract(epoch FROM attempt.at - event.at)::float8 * 1000 AS wait
  FROM webhook_events event JOIN webhook_deliveries delivery ON delivery.event_id = event.id AND delivery.endpoint_id = $1
  LEFT JOIN webhook_attempts attempt ON attempt.event_id = event.id AND attempt.endpoint_id = $1 AND attempt.no = 1
  WHERE event.at BETWEEN $2 AND $3`;
