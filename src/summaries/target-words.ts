import type { Target } from '../plans/index.js';
import type { TargetStanding } from '../tasks/index.js';

const operators = { '>=': ['từ', 'trở lên'], '>': ['trên'], '=': [], '<=': ['không quá'], '<': ['dưới'] } as const;

/** Chỉ tiêu in the words of plans: `từ 25 % trở lên`, `trên 50 %`, `100 %`. */
export function aimInWords({ operator, value, unit }: Pick<Target, 'operator' | 'value' | 'unit'>): string {
  const [before = '', after = ''] = operators[operator];
  return [before, numberInWords(value), unit.trim(), after].filter((word) => word !== '').join(' ');
}

/** `Tỷ lệ hồ sơ trực tuyến: 31,5 % (chỉ tiêu từ 25 % trở lên: đạt)`; nothing where there is no value. */
export function standingInWords(target: TargetStanding): string {
  const { text, unit, lastValue, met } = target;
  if (lastValue === null) return '';
  const value = `${numberInWords(lastValue)} ${unit}`.trim();
  return `${text}: ${value} (chỉ tiêu ${aimInWords(target)}: ${met === true ? 'đạt' : 'chưa đạt'})`;
}

const numberInWords = (value: number): string => String(value).replace('.', ',');
