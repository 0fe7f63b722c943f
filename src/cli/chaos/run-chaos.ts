import { setTimeout as sleep } from 'node:timers/promises';
import { HttpClient } from '../trial/http-client.js';
import type { ServerProcess } from '../trial/server-process.js';
import { ChaosGround } from './chaos-ground.js';
import { ChaoticClient } from './chaotic-client.js';
import { type Examination, examine } from './examine.js';
import { Ledger } from './ledger.js';
import { Random } from './random.js';

export interface ChaosOptions {
  readonly seed: number;
  readonly kills: number;
  readonly clients: number;
  readonly print: (line: string) => void;
}

export interface ChaosResult {
  readonly kills: number;
  readonly databaseKills: number;
  readonly accepted: number;
  readonly refused: number;
  /** Commands whose answer never came. */
  readonly lost: number;
  /** Of these, commands that had been done all the same. */
  readonly doneUnheard: number;
  /** Commands sent again with the same id. */
  readonly repeated: number;
  readonly entries: number;
  readonly problems: readonly string[];
}

/** After how many milliseconds of load a kill comes. */
const [earliestMs, latestMs] = [150, 1_500];

/**
 * Kills the server at random moments under load, every fourth time its PostgreSQL too, and examines everything after each restart:
 * before the clients send what was left unanswered, and with the worker at work. Stops at the first problem.
 */
export async function runChaos({ seed, kills, clients: count, print }: ChaosOptions): Promise<ChaosResult> {
  const ground = ChaosGround.create();
  const [random, ledger] = [new Random(seed), new Ledger()];
  let server: ServerProcess | undefined;
  let databaseKills = 0;
  let seen: Examination = { entries: 0, problems: [] };
  let round = 0;
  try {
    const parts = await ground.prepare(count);
    const clients = parts.map((one, place) => new ChaoticClient(one, ledger, new Random(seed + place + 1)));
    for (; ; round++) {
      const since = new Date().toISOString();
      server = await ground.startServer();
      seen = await examine(await ground.connection(), ledger);
      const http = new HttpClient(server.url, count);
      const recovered = await Promise.all(clients.map((client) => client.recover(http, since)));
      if (recovered.includes(false))
        seen = { ...seen, problems: [...seen.problems, 'a command could not be sent again after the restart'] };
      if (round === kills || seen.problems.length > 0) {
        http.close();
        break;
      }
      const working = Promise.all(clients.map((client) => client.workUntilLost(http)));
      const after = random.between(earliestMs, latestMs);
      await sleep(after);
      const database = round % 4 === 2 ? (round % 8 === 2 ? 'SIGKILL' : 'SIGQUIT') : null;
      if (database !== null) {
        databaseKills++;
        await ground.killDatabase(database);
      }
      await server.kill('SIGKILL');
      await working;
      http.close();
      const what = database === null ? 'the server' : `PostgreSQL (${database}) and the server`;
      print(
        `${String(round + 1).padStart(3)}  ${what} killed after ${after} ms; ${seen.entries} entries before, ${ledger.accepted.length} acknowledged so far, ${ledger.lost} answers lost`,
      );
    }
    // What the clients sent last is examined too.
    if (seen.problems.length === 0) seen = await examine(await ground.connection(), ledger);
  } finally {
    await server?.kill('SIGKILL');
    await ground.remove();
  }
  const { accepted, refused, lost, doneUnheard, repeated } = ledger;
  return {
    kills: round,
    databaseKills,
    accepted: accepted.length,
    refused: refused.length,
    lost,
    doneUnheard,
    repeated,
    entries: seen.entries,
    problems: seen.problems,
  };
}
