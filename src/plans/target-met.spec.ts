import { describe, expect, it } from '@jest/globals';
import { targetMet } from './target-met.js';

describe('Chỉ tiêu đạt hay chưa đạt (a quantitative target is met)', () => {
  it.each([
    // The words, the operator, and below the border, on it, above it.
    ['từ 25% trở lên', '>=', 25, [false, true, true]],
    ['trên 50%', '>', 50, [false, false, true]],
    ['đạt 100%', '=', 100, [false, true, false]],
    ['không quá 5%', '<=', 5, [true, true, false]],
    ['dưới 5%', '<', 5, [true, false, false]],
    ['từ 0,3 trở lên', '>=', 0.3, [false, true, true]],
    ['trên 0', '>', 0, [false, false, true]],
  ] as const)('R-50: %s is %s %d, also at the border', (_words, operator, target, met) => {
    expect([target - 0.01, target, target + 0.01].map((value) => targetMet(operator, target, value))).toEqual(met);
  });

  it.each(['>=', '>', '=', '<=', '<'] as const)('R-50: %s is not known without a value, and nought is a value', (operator) => {
    expect(targetMet(operator, 0, null)).toBeNull();
    expect(targetMet(operator, 0, 0)).toBe(operator.includes('='));
  });
});
