import type { Target } from './plan-content.js';

/**
 * Chỉ tiêu đạt hay chưa đạt: "từ 25% trở lên" is met by 25, "trên 50%" is not met by 50. Null without a value, which is incomplete
 * and not zero. Nothing is refused because of it; it is shown where the value is.
 */
export function targetMet(operator: Target['operator'], target: number, value: number | null): boolean | null {
  if (value === null) return null;
  switch (operator) {
    case '>=':
      return value >= target;
    case '>':
      return value > target;
    case '=':
      return value === target;
    case '<=':
      return value <= target;
    case '<':
      return value < target;
  }
}
