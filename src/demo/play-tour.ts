import type { INestApplicationContext } from '@nestjs/common';
import type { ManualClock } from '../platform/clock.js';
import type { StoryFiles } from './agency-work.js';
import { Chronicle } from './chronicle.js';
import { type DateRow, readDates } from './date-table.js';
import { Player, type Print } from './player.js';
import { playS0, playS1, playS3, playS4 } from './stories/index.js';
import { Timeline } from './timeline.js';

/** A story in whose voice each of its plans is told of, by key; it gives their ids in that order. */
interface Story {
  readonly keys: readonly string[];
  play(players: readonly Player[], files: StoryFiles): Promise<readonly string[]>;
}

/** All are told at once, on one clock: S4 and S3 from 2022, S0 and S1 from 2023, two reporting years each. DV shares its reports with S4. */
const stories: readonly Story[] = [
  { keys: ['S4', 'DV'], play: ([player, danVanPlayer], files) => playS4({ player: player!, danVanPlayer: danVanPlayer! }, files) },
  { keys: ['S3'], play: async ([player], files) => [await playS3(player!, files)] },
  { keys: ['S0'], play: async ([player], files) => [await playS0(player!, files)] },
  { keys: ['S1'], play: async ([player], files) => [await playS1(player!, files)] },
];

export interface Tour {
  /** Acts of people, accepted and refused. */
  readonly accepted: number;
  readonly refused: number;
  readonly planIds: readonly string[];
  /** What became of every date, by plan and year. */
  readonly dates: readonly DateRow[];
}

/** Plays the four stories to their end and counts what was told. A step that goes otherwise than its story says rejects. */
export async function playTour(app: INestApplicationContext, clock: ManualClock, files: StoryFiles, print: Print): Promise<Tour> {
  const timeline = new Timeline(clock, stories.length, new Chronicle(app, clock));
  const casts = stories.map(({ keys }) =>
    keys.map((key) => new Player(app, timeline, (line) => print(line.replaceAll(/^(?=.)/gm, `${key}  `)))),
  );
  const played = await Promise.all(stories.map(({ play }, place) => play(casts[place]!, files).finally(() => timeline.leave())));
  const tallies = casts.flat().map(({ tally }) => tally);
  const plans = stories.flatMap(({ keys }, place) => keys.map((key, no) => ({ key, id: played[place]![no]! })));
  return {
    accepted: sum(tallies.map(({ accepted }) => accepted)),
    refused: sum(tallies.map(({ refused }) => refused)),
    planIds: plans.map(({ id }) => id),
    dates: await readDates(app, plans),
  };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
