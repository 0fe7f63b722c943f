import { describe, expect, it } from '@jest/globals';
import { type TargetedTask, targetStandings } from './target-standings.js';

const women = { key: 'a', text: 'Tỷ lệ cán bộ nữ', unit: '%', operator: '>=' as const, value: 25 };
const model = { key: 'b', text: 'Phường thực hiện mô hình', unit: '%', operator: '>' as const, value: 50 };
const valued = (target: string, value: number, at: string) => ({ target, value, at: `${at}T01:00:00.000Z` });
const task = (parts: Partial<TargetedTask> = {}): TargetedTask => ({
  ...{ targets: [women, model], deadlines: [{ origin: 'issue', setAt: '2023-04-12T01:00:00.000Z' }] },
  values: [valued('a', 30, '2023-05-01'), valued('b', 50, '2023-05-01'), valued('a', 25, '2023-06-01')],
  ...parts,
});
const met = (of: TargetedTask, given?: Record<string, number>) =>
  targetStandings(of, given).map(({ lastValue, met: reached }) => [lastValue, reached]);

describe('Chỉ tiêu và số liệu (targets and values)', () => {
  it('R-50: are judged by the last value of each, and not known without one', () => {
    expect(met(task())).toEqual([
      [25, true],
      [50, false],
    ]);
    expect(met(task({ values: [valued('b', 50.5, '2023-05-01')] }))).toEqual([
      [null, null],
      [50.5, true],
    ]);
  });

  it('R-50: begin anew with the next date of a recurring task, at that very instant', () => {
    const deadlines = [...task().deadlines, { origin: 'next' as const, setAt: '2023-06-01T01:00:00.000Z' }];
    expect(met(task({ deadlines }))).toEqual([
      [25, true],
      [null, null],
    ]);
  });

  it('go on over an extension', () => {
    const deadlines = [...task().deadlines, { origin: 'extension' as const, setAt: '2023-07-01T01:00:00.000Z' }];
    expect(met(task({ deadlines }))).toEqual(met(task()));
  });

  it('R-50: are judged by what a report gives instead, nought included', () => {
    expect(met(task(), { a: 0 })).toEqual([
      [0, false],
      [50, false],
    ]);
  });
});
