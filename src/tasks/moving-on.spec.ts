import { describe, expect, it } from '@jest/globals';
import { movesOn, movingOnOf } from './moving-on.js';

const agencies = Array.from({ length: 300 }, (_, place) => `018f0000-0000-7000-8000-${String(place).padStart(12, '0')}`);

describe('Nhiệm vụ chuyển sang kế hoạch mới (tasks that go on below the plan that replaces theirs)', () => {
  it('names each by key and present lead', () => {
    const fact = movingOnOf('plan', [
      ['II.1', agencies[2]!],
      ['II.1', agencies[0]!],
      ['II.1', agencies[1]!],
      ['II.2', agencies[0]!],
      ['II.2', agencies[2]!],
      ['II.2', agencies[2]!],
    ]);
    expect(fact).toEqual({ planId: 'plan', leads: agencies.slice(0, 3), tasks: { 'II.1': '0-2', 'II.2': '0,2' } });
    expect([0, 1, 2, 3].map((place) => movesOn(fact, 'II.2', agencies[place]!))).toEqual([true, false, true, false]);
    expect([movesOn(fact, 'II.3', agencies[0]!), movesOn(fact, 'constructor', agencies[0]!)]).toEqual([false, false]);
  });

  it('stays small where three hundred agencies lead a hundred tasks each', () => {
    const tasks = Array.from({ length: 100 }, (_, key) =>
      agencies.filter((_agency, place) => place !== key).map((lead) => [`II.${key}`, lead] as const),
    ).flat();
    expect(JSON.stringify(movingOnOf('plan', tasks)).length).toBeLessThan(16_000);
  });
});
