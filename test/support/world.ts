import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request from 'supertest';
import { AppModule, describeApi, entities } from '../../src/app.module.js';
import { KeyDirectory, nothingOutside, Sequencer } from '../../src/audit/index.js';
import { people } from '../../src/demo/data/index.js';
import { appointmentIdOf, loadRegister, Player, personIdOf, type StoryFiles, storeStoryFiles, Timeline } from '../../src/demo/index.js';
import { Commands, DefinitionStore, verifyAll, WakeupWorker } from '../../src/engine/index.js';
import { Sessions } from '../../src/identity/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { createHttpApp } from '../../src/platform/http.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import type { Kind } from '../../workflows/kit/definition.js';
import { createTestDatabase, type TestDatabase } from './database.js';
import { ownKeys } from './personal-keys.js';

/** The whole product on a database of its own, over real HTTP, with the demo register and a clock set by hand. */
export interface World {
  app: NestFastifyApplication;
  clock: ManualClock;
  db: TestDatabase;
  commands: Commands;
  worker: WakeupWorker;
  /** Runs by itself with the worker; else `drain()` gives everything committed its place in the tree. */
  sequencer: Sequencer;
  /** Plays people without HTTP, to bring documents where a test needs them. */
  player: Player;
  files: StoryFiles;
  as(login: string): Promise<Caller>;
  /** Whoever was given this token at the sign-in. */
  withToken(token: string): Caller;
  /** Requests without a session. */
  anonymous(): ReturnType<typeof request>;
  /** Entries of a refused attempt on the instance, oldest first. */
  refusalsOf(instanceId: string): Promise<{ command: string; id: string }[]>;
  /** Commands of the instance's accepted entries, in order. */
  stepsOf(instanceId: string): Promise<string[]>;
  standing(instanceId: string): Promise<{ state: string; sequence: number; changed: number }>;
  /** Gives every entry its place in the tree, then re-derives everything from the log; must be empty. */
  findings(): Promise<string[]>;
  drop(): Promise<void>;
  /** Closes the world and leaves its database as a template for others; its keys stay in the folder that `env` named. */
  keepAs(template: string): Promise<void>;
}

/** Somebody signed in. */
export interface Caller {
  token: string;
  get(path: string): request.Test;
  post(path: string, body?: object): request.Test;
  put(path: string, body: object): request.Test;
  delete(path: string): request.Test;
  /** One command with a fresh commandId and the present sequence, unless told otherwise. */
  command(kind: Kind, id: string, type: string, input?: object, more?: object): Promise<request.Response>;
}

export async function createWorld(
  at = '2023-04-03T01:00:00.000Z',
  options: {
    worker?: boolean;
    env?: Record<string, string>;
    /** For what the application serves beside the API. */
    beforeListening?: (app: NestFastifyApplication) => Promise<void>;
    /** A database to begin from, which has the register already; `env` names the folder of its personal keys. */
    template?: string;
  } = {},
): Promise<World> {
  const db = await createTestDatabase(entities, options.template);
  const clock = new ManualClock(at);
  const logger = createLogger('silent');
  const worker = options.worker === true ? 'on' : 'off';
  const keys = ownKeys();
  const config = readConfig({ DATABASE_URL: 'postgres://unused', WORKER: worker, LOG_LEVEL: 'silent', ...keys.env, ...options.env });
  const app = await createHttpApp(AppModule.register({ config, dataSource: db.dataSource, clock, logger }), config, logger, describeApi);
  await options.beforeListening?.(app);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  await app.listen(0, '127.0.0.1');
  if (options.template === undefined) await db.database.transaction((tx) => loadRegister(tx, at));
  const player = new Player(app, new Timeline(clock), () => undefined);
  const files = await storeStoryFiles(db.database, at);
  const http = () => request(app.getHttpServer());

  const standing = async (id: string) => {
    const [row] = await db.asOwner<{ state: string; sequence: number; changed: number }>(
      'SELECT state, sequence, changed FROM instances WHERE id = $1',
      [id],
    );
    return row!;
  };

  const callerOf = (token: string): Caller => {
    const auth = (test: request.Test) => test.set('authorization', `Bearer ${token}`);
    return {
      token,
      get: (path) => auth(http().get(path)),
      post: (path, body) => auth(http().post(path)).send(body),
      put: (path, body) => auth(http().put(path)).send(body),
      delete: (path) => auth(http().delete(path)),
      async command(kind, id, type, input = {}, more = {}) {
        const body = { type, commandId: newId(), expectedSequence: (await standing(id))?.sequence ?? 0, input, ...more };
        return auth(http().post(`/api/v1/${pluralOf(kind)}/${id}/commands`)).send(body);
      },
    };
  };

  return {
    app,
    clock,
    db,
    commands: app.get(Commands),
    worker: app.get(WakeupWorker),
    sequencer: app.get(Sequencer),
    player,
    files,
    async as(login) {
      // Hashing a password is slow on purpose; signing in by one has its own spec.
      const { token } = await db.database.transaction((tx) => app.get(Sessions).open(tx, personIdOf(login)));
      return callerOf(token);
    },
    withToken: callerOf,
    anonymous: http,
    refusalsOf: (id) =>
      db.asOwner(`SELECT command, id FROM audit_entries WHERE instance_id = $1 AND outcome = 'refused' ORDER BY at, seq`, [id]),
    stepsOf: async (id) =>
      (
        await db.asOwner<{ command: string }>(
          `SELECT command FROM audit_entries WHERE instance_id = $1 AND outcome = 'accepted' ORDER BY seq`,
          [id],
        )
      ).map(({ command }) => command),
    standing,
    findings: async () => {
      await app.get(Sequencer).drain();
      const examination = { ...nothingOutside, keys: app.get(KeyDirectory) };
      const { findings } = await db.database.snapshot((tx) => verifyAll(tx, app.get(DefinitionStore), examination));
      return findings.map(({ stream, seq, problem }) => `${stream}#${seq}: ${problem}`);
    },
    async drop() {
      await app.close();
      await db.drop();
      keys.remove();
    },
    async keepAs(template) {
      await app.close();
      await db.keepAs(template);
      keys.remove();
    },
  };
}

/** What a person with several posts names the one by that they act in. */
export function postOf(login: string, position: string): string {
  const post = people.find((person) => person.login === login)!.appointments.find((appointment) => appointment.position === position)!;
  return appointmentIdOf(login, post.position, post.agency);
}

const pluralOf = (kind: Kind): string => (kind === 'delivery' ? 'deliveries' : `${kind}s`);
