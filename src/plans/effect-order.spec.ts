import { describe, expect, it } from '@jest/globals';
import { definitions } from '../../workflows/registry.js';

/** Whose rows an effect of a plan's command locks. */
const level = (effect: string): number[] => {
  const place = [/Tasks$/, /Reports$/, /Deliveries$|^askRecall$/].findIndex((sort) => sort.test(effect));
  return place === -1 ? [] : [place];
};

describe('Thứ tự khoá (the order of locks)', () => {
  it('is tasks, then reports, then deliveries, in every command of a plan, or two at once wait in a circle', () => {
    const crossed = definitions
      .filter(({ kind }) => kind === 'plan')
      .flatMap(({ edges }) => [...edges.values()].flatMap((open) => [...open.values()]))
      .filter(({ effects }) => {
        const levels = effects.flatMap(({ type }) => level(type));
        return levels.some((one, place) => place > 0 && one < levels[place - 1]!);
      });
    expect([...new Set(crossed.map(({ command }) => command))]).toEqual([]);
  });
});
