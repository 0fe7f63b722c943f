import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../../app.module.js';
import {
  type MinedEvent,
  type MinedObject,
  minedEvents,
  minedObjects,
  newPseudonyms,
  ocelOf,
  roundTripOcel,
  roundTripXes,
  xesOf,
} from '../../audit/index.js';
import { curtain, playTour, prepareStage } from '../../demo/index.js';
import { ManualClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { createDataSource } from '../../platform/data-source.js';
import { uuidV5 } from '../../platform/ids.js';
import { createLogger } from '../../platform/logger.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { Database } from '../../platform/transaction.js';

/** The tour's events, so many times over under other ids, into XES and OCEL and back: what is lost, and how long it takes. */
export async function benchMining(count: number, keep: string | undefined): Promise<void> {
  const tour = await eventsOfTour();
  const times = Math.ceil(count / tour.events.length);
  const events = async function* (): AsyncGenerator<MinedEvent> {
    for (let copy = 0; copy < times; copy++) for (const event of tour.events) yield copyOfEvent(event, copy);
  };
  const documents = async function* (): AsyncGenerator<MinedObject> {
    for (let copy = 0; copy < times; copy++) for (const object of tour.objects) yield copyOfObject(object, copy);
  };
  const pseudonymOf = newPseudonyms();
  for (const [name, trip] of [
    ['XES', () => roundTripXes(events, pseudonymOf)],
    ['OCEL', () => roundTripOcel(events, documents, pseudonymOf)],
  ] as const) {
    const begun = performance.now();
    const { events: read, relations, written, problems } = await trip();
    for (const problem of problems.slice(0, 20)) console.log(`✗ ${problem}`);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    console.log(
      `${name}: ${read} events, ${relations} relations, ${(written / 1e6).toFixed(0)} MB written and read in ${seconds} s, ${problems.length} lost or wrong`,
    );
    if (problems.length > 0) process.exitCode = 1;
  }
  if (keep === undefined) return;
  await fs.mkdir(keep, { recursive: true });
  await pipeline(Readable.from(xesOf(events(), pseudonymOf)), createWriteStream(path.join(keep, 'accepted.xes')));
  await pipeline(Readable.from(ocelOf(events(), documents(), pseudonymOf)), createWriteStream(path.join(keep, 'accepted.json')));
}

interface Mined {
  readonly events: readonly MinedEvent[];
  readonly objects: readonly MinedObject[];
}

async function eventsOfTour(): Promise<Mined> {
  const config = { ...readConfig(), worker: false };
  return withScratchDatabase(config, async (connection) => {
    const clock = new ManualClock(curtain);
    const logger = createLogger('error');
    const dataSource = await createDataSource({ connection, entities }).initialize();
    const runtime = { config, dataSource, clock, logger };
    const app = await NestFactory.createApplicationContext(AppModule.register(runtime), { logger, abortOnError: false });
    try {
      await playTour(app, clock, await prepareStage(app), () => undefined);
      return await app.get(Database).snapshot(async (tx) => ({
        events: await all(minedEvents(tx, 'accepted')),
        objects: await all(minedObjects(tx)),
      }));
    } finally {
      await app.close();
    }
  });
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}

/** The same history of other documents. People and agencies stay who they are. */
function copyOfEvent({ entry, ...rest }: MinedEvent, copy: number): MinedEvent {
  const actor = entry.facts['actor'] as { planId?: string | null } | undefined;
  const facts =
    typeof actor?.planId === 'string' ? { ...entry.facts, actor: { ...actor, planId: idOf(actor.planId, copy) } as never } : entry.facts;
  const instance = entry.instance === null ? null : { ...entry.instance, id: idOf(entry.instance.id, copy) };
  return { ...rest, entry: { ...entry, id: idOf(entry.id, copy), instance, facts } };
}

function copyOfObject({ id, parentId, ...rest }: MinedObject, copy: number): MinedObject {
  return { ...rest, id: idOf(id, copy), parentId: parentId === null ? null : idOf(parentId, copy) };
}

const idOf = (id: string, copy: number): string => uuidV5(id, String(copy));
