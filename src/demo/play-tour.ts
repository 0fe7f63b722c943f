import type { INestApplicationContext } from '@nestjs/common';
import type { ManualClock } from '../platform/clock.js';
import type { StoryFiles } from './agency-work.js';
import { Player, type Print } from './player.js';
import { playS0 } from './stories/story-s0.js';
import { playS1 } from './stories/story-s1.js';
import { Timeline } from './timeline.js';

/** Both are told at once, on one clock, as they happened in the same year. */
const stories = [
  { key: 'S0', play: playS0 },
  { key: 'S1', play: playS1 },
];

/** Plays both stories to their end and counts what was told. A step that goes otherwise than the story says rejects. */
export async function playTour(
  app: INestApplicationContext,
  clock: ManualClock,
  files: StoryFiles,
  print: Print,
): Promise<{ accepted: number; refused: number; planIds: readonly string[] }> {
  const timeline = new Timeline(clock, stories.length);
  const players = stories.map(({ key }) => new Player(app, timeline, (line) => print(line.replaceAll(/^(?=.)/gm, `${key}  `))));
  const planIds = await Promise.all(stories.map(({ play }, place) => play(players[place]!, files).finally(() => timeline.leave())));
  const [accepted, refused] = [sum(players.map(({ tally }) => tally.accepted)), sum(players.map(({ tally }) => tally.refused))];
  return { accepted, refused, planIds };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
