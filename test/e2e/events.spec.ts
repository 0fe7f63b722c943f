import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, entities } from '../../src/app.module.js';
import { urlOf } from '../../src/cli/trial/open-trial.js';
import { s4 } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { readConfig } from '../../src/platform/config.js';
import { createDataSource } from '../../src/platform/data-source.js';
import { createHttpApp } from '../../src/platform/http.js';
import { newId } from '../../src/platform/ids.js';
import { createLogger } from '../../src/platform/logger.js';
import { ownKeys } from '../support/personal-keys.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import { Listener } from './events-listener.js';

let world: World;
let replica: NestFastifyApplication;
let urls: readonly string[];
let officer: Caller;
const keys = ownKeys();
const open: Listener[] = [];

beforeAll(async () => {
  world = await createWorld('2022-02-07T01:00:00.000Z');
  officer = await world.as('bd.snv.cv1');
  const dataSource = await createDataSource({
    connection: world.db.connection,
    entities,
    poolSize: 3,
    applicationName: 'replica',
  }).initialize();
  const config = readConfig({ DATABASE_URL: urlOf(world.db.connection), WORKER: 'off', LOG_LEVEL: 'silent', ...keys.env });
  const logger = createLogger('silent');
  replica = await createHttpApp(AppModule.register({ config, dataSource, clock: world.clock, logger }), config, logger);
  await replica.listen(0, '127.0.0.1');
  urls = [await world.app.getUrl(), await replica.getUrl()];
});
afterEach(() => {
  for (const listener of open.splice(0)) listener.close();
});
afterAll(async () => {
  await replica.close();
  await world.drop();
  keys.remove();
});

const listen = async (caller: Caller, lastEventId?: string, url = urls[0]!) => {
  const listener = await Listener.open(url, caller.token, lastEventId);
  open.push(listener);
  return listener;
};
/** A new plan, which is a step of its own. */
const draft = async (): Promise<string> => {
  const input = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu'), content: s4.content(agencyIdOf) };
  const { body } = await officer.post('/api/v1/plans', { commandId: newId(), input }).expect(201);
  return body.instanceId as string;
};
const idsOf = (listener: Listener) => listener.heard.map(({ data }) => (data as { id: string }).id);

describe('Báo thay đổi tức thời (events)', () => {
  it('is listened to from the place of an empty log, before anything ever happened', async () => {
    const { body } = await officer.get('/api/v1/events/position');
    expect(body).toEqual({ id: '-1' });
    const listener = await Listener.open(urls[0]!, officer.token, undefined, '?after=-1');
    open.push(listener);
    expect(listener.status).toBe(200);
    expect((await Listener.open(urls[0]!, officer.token, undefined, '?after=-2')).status).toBe(400);
  });

  it('tells of a step who may see the document, in every process, and says nothing but kind, id and sequence', async () => {
    const outsider = await world.as('na.snv.cv1');
    const [here, there, stranger] = await Promise.all([listen(officer), listen(officer, undefined, urls[1]), listen(outsider)]);
    const id = await draft();
    await world.sequencer.drain();
    for (const listener of [here, there]) {
      const [event] = await listener.hears(1);
      expect(event).toMatchObject({ event: 'moved', data: { kind: 'plan', id, sequence: 1 } });
      expect(Object.keys(event!.data as object)).toHaveLength(3);
    }
    await sleep(1_200);
    expect(stranger.heard).toEqual([]);
  });

  it('loses nothing in a break: the next answer goes on after the last id, in another process too', async () => {
    const before = await listen(officer);
    const first = await draft();
    await world.sequencer.drain();
    await before.hears(1);
    before.close();
    const missed = [await draft(), await draft()];
    await world.sequencer.drain();
    const after = await listen(officer, before.lastId, urls[1]);
    const last = await draft();
    await world.sequencer.drain();
    await after.hears(3);
    expect(idsOf(before)).toEqual([first]);
    expect(idsOf(after)).toEqual([...missed, last]);
  });

  it('tells what was written before and committed after something else was told', async () => {
    const listener = await listen(officer);
    const late = await draft();
    const [held] = await world.db.asOwner<{ place: string; entry_id: string; leaf_hash: Buffer }>(
      'DELETE FROM audit_pending WHERE entry_id = (SELECT id FROM audit_entries WHERE instance_id = $1) RETURNING *',
      [late],
    );
    const early = await draft();
    await world.sequencer.drain();
    await listener.hears(1);
    // As if the transaction of the first had been open until now: its number is the smaller one.
    await world.db.asOwner('INSERT INTO audit_pending (place, entry_id, leaf_hash) OVERRIDING SYSTEM VALUE VALUES ($1, $2, $3)', [
      held!.place,
      held!.entry_id,
      held!.leaf_hash,
    ]);
    await world.sequencer.drain();
    await listener.hears(2);
    expect(idsOf(listener)).toEqual([early, late]);
  });

  it('has everything asked for anew by who comes from too far back, or from a place that is none', async () => {
    const strange = await Promise.all(['999999999', 'abc'].map((id) => listen(officer, id)));
    await strange[0]!.hears(1);
    expect(strange[0]!.heard.map(({ event }) => event)).toEqual(['reset']);
    await strange[1]!.hears(1);
    expect(strange[1]!.heard.every(({ event }) => event === 'moved')).toBe(true);
    await world.db.asOwner(
      `INSERT INTO audit_leaves (idx, entry_id, leaf_hash, integrated_at)
       SELECT size + 600, gen_random_uuid(), sha256('x'), now() FROM audit_log_state; `,
    );
    await world.db.asOwner('UPDATE audit_log_state SET size = size + 601');
    await strange[0]!.hears(2);
    expect(strange[0]!.heard.at(-1)!.event).toBe('reset');
  });

  it('ends when the session ends, and lets nobody in without one', async () => {
    const other = await world.as('bd.snv.cv1');
    const [ending, going] = await Promise.all([listen(other), listen(officer)]);
    await other.delete('/api/v1/sessions/current').expect(204);
    await ending.ends();
    expect(going.ended).toBe(false);
    await other.get('/api/v1/events').expect(401);
  });

  it('refuses a seventh window of one person, and takes it once another was closed', async () => {
    const head = await world.as('bd.snv.cv1');
    const six = await Promise.all(Array.from({ length: 6 }, () => listen(head)));
    const refused = await head.get('/api/v1/events').expect(429);
    expect(refused.headers['retry-after']).toBe('30');
    six[0]!.close();
    await sleep(100);
    expect((await listen(head)).status).toBe(200);
  });
});
