import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWorld, type World } from '../support/world.js';
import { Recorder } from './as-of-recorder.js';
import { playStory } from './as-of-story.js';

let world: World;
let recorder: Recorder;

beforeAll(async () => {
  world = await createWorld('2023-04-03T01:00:00.000Z');
  recorder = new Recorder(world, 25);
  await playStory(world);
}, 300_000);
afterAll(() => world.drop());

describe('Xem lại như lúc đó (as of then)', () => {
  it('answers of every document, after each of its entries, what was answered then', async () => {
    expect(recorder.kept.length).toBeGreaterThan(100);
    expect(await recorder.differences()).toEqual([]);
  }, 300_000);
});
