import type { INestApplicationContext } from '@nestjs/common';
import { DefinitionStore } from '../engine/index.js';
import type { ManualClock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import type { StoryFiles } from './agency-work.js';
import { isEmpty, loadRegister } from './load-register.js';
import { Player, type Print } from './player.js';
import { playS0, playS1, playS3, returnS4 } from './stories/index.js';
import { storeStoryFiles } from './story-files.js';
import { Timeline } from './timeline.js';

/** A little before the first act of the stories, when the register is said to have been entered. */
export const curtain = '2022-01-04T01:00:00.000Z';

/** What a newcomer is shown first: a plan to be refused on. */
export interface DemoScene {
  readonly reviewedPlanId: string;
}

/** Fills an empty database with the register and the four plans, each at another point of its life. Null: it was not empty. */
export async function loadDemo(app: INestApplicationContext, clock: ManualClock, print: Print): Promise<DemoScene | null> {
  const database = app.get(Database);
  if (!(await database.read(isEmpty))) return null;
  const files = await prepareStage(app);
  const player = new Player(app, new Timeline(clock), print);
  await returnS4(player);
  await playS3(player, files, 'signed');
  await playS0(player, files, 'inProgress');
  return { reviewedPlanId: await playS1(player, files, 'review') };
}

/** The register, the definitions, and the file that the stories name as evidence. */
export async function prepareStage(app: INestApplicationContext): Promise<StoryFiles> {
  const database = app.get(Database);
  await database.transaction(async (tx) => {
    await loadRegister(tx, curtain);
    await app.get(DefinitionStore).store(tx, new Date(curtain));
  });
  return storeStoryFiles(database, curtain);
}
