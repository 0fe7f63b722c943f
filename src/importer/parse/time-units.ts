import { PlacePattern } from './place-pattern.js';
import type { Source } from './source.js';

/** A day, month, quarter or year as written; the year may be missing. */
export interface TimeUnit {
  readonly unit: 'day' | 'month' | 'quarter' | 'year';
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly quarter: number | null;
  /** Where the words end. */
  readonly to: number;
  /** "Quý III, IV/2025", "tháng 10 - 12/2025": the last of the row. */
  readonly last: number | null;
}

const fullDate = new PlacePattern('n0123456789', /(?:ngày *)?(\d{1,2}) ?[/.-] ?(\d{1,2}) ?[/.-] ?(\d{4})(?!\d)/y);
const wordedDate = new PlacePattern(
  'n0123456789',
  /(?:ngày *)?(\d{1,2}) *tháng *(\d{1,2})(?!\d)(?: *(?:, *)?năm *(\d{4})| ?[/.-] ?(\d{4}))?(?!\d)/y,
);
const dayMonth = new PlacePattern('n0123456789', /(?:ngày *)?(\d{1,2}) ?[/-] ?(\d{1,2})(?! ?[/.-]? ?\d)/y);
const month = new PlacePattern(
  't',
  /tháng *(\d{1,2})(?!\d)(?: *(?:-|–|,|và|đến) *(?:tháng *)?(\d{1,2})(?![\d]))?(?: *(?:[/.-]|,? *năm|\/ *năm) *(\d{4})(?!\d))?/y,
);
const monthYear = new PlacePattern('0123456789', /(\d{1,2}) ?[/-] ?(\d{4})(?!\d)/y);
const quarter = new PlacePattern(
  'q',
  /quý *(iv|i{1,3}|[1-4])(?![\p{L}\d])(?: *(?:-|–|,|và|đến) *(?:quý *)?(iv|i{1,3}|[1-4])(?![\p{L}\d]))?(?: *(?:[/.,-]|,? *năm|\/ *năm) *(\d{4})(?!\d)| +(\d{4})(?!\d))?/uy,
);
const half = new PlacePattern('06s', /(?:0?6|sáu) *tháng *(đầu|cuối) *năm *(\d{4})(?!\d)/y);
const year = new PlacePattern('n12', /(?:năm *)?((?:19|20|21)\d{2})(?!\d| ?[/-] ?[a-zđ])/y);

const quarters: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, '1': 1, '2': 2, '3': 3, '4': 4 };

/** The unit of time that begins at `at`, or null. */
export function timeUnitAt(source: Source, at: number): TimeUnit | null {
  const found = (part: Partial<TimeUnit> & { unit: TimeUnit['unit']; to: number }): TimeUnit => ({
    year: null,
    month: null,
    day: null,
    quarter: null,
    last: null,
    ...part,
  });
  const full = fullDate.at(source, at);
  if (full !== null)
    return validDay(found({ unit: 'day', day: Number(full[1]), month: Number(full[2]), year: Number(full[3]), to: at + full[0].length }));
  const worded = wordedDate.at(source, at);
  if (worded !== null) {
    const written = worded[3] ?? worded[4];
    return validDay(
      found({
        unit: 'day',
        day: Number(worded[1]),
        month: Number(worded[2]),
        year: written === undefined ? null : Number(written),
        to: at + worded[0].length,
      }),
    );
  }
  const first = half.at(source, at);
  if (first !== null) {
    const quarterOf = first[1] === 'đầu' ? 1 : 3;
    return found({ unit: 'quarter', quarter: quarterOf, last: quarterOf + 1, year: Number(first[2]), to: at + first[0].length });
  }
  const inQuarter = quarter.at(source, at);
  if (inQuarter !== null) {
    const written = inQuarter[3] ?? inQuarter[4];
    return found({
      unit: 'quarter',
      quarter: quarters[inQuarter[1]!]!,
      last: inQuarter[2] === undefined ? null : quarters[inQuarter[2]]!,
      year: written === undefined ? null : Number(written),
      to: at + inQuarter[0].length,
    });
  }
  const inMonth = month.at(source, at);
  if (inMonth !== null && isMonth(inMonth[1]!) && (inMonth[2] === undefined || isMonth(inMonth[2]))) {
    return found({
      unit: 'month',
      month: Number(inMonth[1]),
      last: inMonth[2] === undefined ? null : Number(inMonth[2]),
      year: inMonth[3] === undefined ? null : Number(inMonth[3]),
      to: at + inMonth[0].length,
    });
  }
  const short = monthYear.at(source, at);
  if (short !== null && isMonth(short[1]!))
    return found({ unit: 'month', month: Number(short[1]), year: Number(short[2]), to: at + short[0].length });
  const inYear = year.at(source, at);
  if (inYear !== null) return found({ unit: 'year', year: Number(inYear[1]), to: at + inYear[0].length });
  const short2 = dayMonth.at(source, at);
  if (short2 !== null && isMonth(short2[2]!))
    return validDay(found({ unit: 'day', day: Number(short2[1]), month: Number(short2[2]), to: at + short2[0].length }));
  return null;
}

const isMonth = (digits: string): boolean => Number(digits) >= 1 && Number(digits) <= 12;

function validDay(unit: TimeUnit): TimeUnit | null {
  if (unit.month! < 1 || unit.month! > 12 || unit.day! < 1) return null;
  // Without a year 29 February may be meant.
  return unit.day! <= daysIn(unit.year ?? 2024, unit.month!) ? unit : null;
}

/** Days of a month. */
export const daysIn = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

const two = (value: number): string => String(value).padStart(2, '0');

/** Partial ISO: `2025`, `2025-Q4`, `2025-06`, `2025-06-30`; `last` for the end of a row. Null without a year. */
export function isoOf(unit: TimeUnit, end: 'first' | 'last' = 'first', fallbackYear: number | null = null): string | null {
  const year = unit.year ?? fallbackYear;
  if (year === null) return null;
  const value = end === 'last' && unit.last !== null ? unit.last : null;
  switch (unit.unit) {
    case 'day':
      return `${year}-${two(unit.month!)}-${two(unit.day!)}`;
    case 'month':
      return `${year}-${two(value ?? unit.month!)}`;
    case 'quarter':
      return `${year}-Q${value ?? unit.quarter}`;
    case 'year':
      return String(year);
  }
}

/** `MM-DD`, or `MM` for a month. */
export const monthDayOf = (unit: TimeUnit): string | null =>
  unit.unit === 'day' ? `${two(unit.month!)}-${two(unit.day!)}` : unit.unit === 'month' ? two(unit.month!) : null;
