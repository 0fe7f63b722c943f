import { describe, expect, it } from '@jest/globals';
import type { TaskStanding } from '../reports/index.js';
import { valuesInWords } from './document-tables.js';
import { aimInWords } from './target-words.js';

const share = { key: 'a', text: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', operator: '>=' as const, value: 25 };
const model = { key: 'b', text: 'Phường thực hiện mô hình', unit: '', operator: '>' as const, value: 50 };
const entered = { entryId: 'e', at: '2023-05-01T01:00:00.000Z' };
const task = {
  ...{ targets: [share, model], deadlines: [], values: [{ ...entered, target: 'a', value: 24.5 }] },
} as unknown as TaskStanding;

describe('Chỉ tiêu bằng lời (targets in words)', () => {
  it.each([
    ['>=', 'từ 2,5 % trở lên'],
    ['>', 'trên 2,5 %'],
    ['=', '2,5 %'],
    ['<=', 'không quá 2,5 %'],
    ['<', 'dưới 2,5 %'],
  ] as const)('R-50: %s is “%s”', (operator, words) => {
    expect(aimInWords({ operator, value: 2.5, unit: '%' })).toBe(words);
    expect(aimInWords({ operator, value: 2.5, unit: '' })).toBe(words.replace(' %', ''));
  });

  it('R-50: says beside each value whether it meets its target, and nothing of a target without a value', () => {
    expect(valuesInWords(task)).toBe('Tỷ lệ hồ sơ trực tuyến: 24,5 % (chỉ tiêu từ 25 % trở lên: chưa đạt)');
    expect(valuesInWords(task, { a: 25, b: 50 })).toBe(
      'Tỷ lệ hồ sơ trực tuyến: 25 % (chỉ tiêu từ 25 % trở lên: đạt); Phường thực hiện mô hình: 50 (chỉ tiêu trên 50: chưa đạt)',
    );
    expect(valuesInWords({ ...task, values: [] })).toBe('');
  });
});
