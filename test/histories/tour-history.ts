import { NestFactory } from '@nestjs/core';
import { AppModule, entities } from '../../src/app.module.js';
import type { Entry } from '../../src/audit/index.js';
import { curtain, playTour, prepareStage } from '../../src/demo/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { createDataSource } from '../../src/platform/data-source.js';
import { createLogger } from '../../src/platform/logger.js';
import { withScratchDatabase } from '../../src/platform/scratch-database.js';
import { Database } from '../../src/platform/transaction.js';

/**
 * Bodies of the four stories as the door writes them: every plan, every refusal, and of tasks, reports and deliveries each that goes a way
 * that few others go. Streams are whole and in order.
 */
export async function playedHistory(): Promise<readonly string[]> {
  const config = { ...readConfig(), worker: false };
  const lines: string[] = [];
  await withScratchDatabase(config, async (connection) => {
    const clock = new ManualClock(curtain);
    const logger = createLogger('error');
    const dataSource = await createDataSource({ connection, entities }).initialize();
    const app = await NestFactory.createApplicationContext(AppModule.register({ config, dataSource, clock, logger }), {
      logger,
      abortOnError: false,
    });
    try {
      await playTour(app, clock, await prepareStage(app), () => undefined);
      const bodies = await app.get(Database).read((tx) => tx.query<{ stream: string; body: Buffer }>(readBodies, []));
      lines.push(...chosen(bodies.map(({ stream, body }) => ({ stream, body: body.toString('utf8') }))));
    } finally {
      await app.close();
    }
  });
  return lines;
}

const readBodies = {
  name: 'bodies-of-documents',
  text: `SELECT stream, body FROM audit_entries WHERE outcome IN ('accepted', 'refused') ORDER BY stream, seq`,
};

/** Documents that go the same way and are kept, so that their facts differ. */
const often = 8;

interface Line {
  readonly stream: string;
  readonly body: string;
}

function chosen(lines: readonly Line[]): readonly string[] {
  const streams = new Map<string, string[]>();
  for (const { stream, body } of lines) streams.set(stream, [...(streams.get(stream) ?? []), body]);
  const seen = new Map<string, number>();
  return [...streams].flatMap(([stream, bodies]) => {
    const ways = bodies.map((body) => wayOf(JSON.parse(body) as Entry));
    const isRare = ways.some((way) => (seen.get(way) ?? 0) < often);
    for (const way of ways) seen.set(way, (seen.get(way) ?? 0) + 1);
    return isRare || /^(plan|refusals)\//.test(stream) ? bodies : [];
  });
}

const wayOf = ({ from, to, command }: Entry): string => [from, command['type'], to, Object.keys(command['actor'] as object)].join(' ');
