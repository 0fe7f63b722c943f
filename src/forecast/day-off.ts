import { addDays, type Calendar, isWorkingDay, weekdayOf } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import type { Wording } from '../platform/language.js';

/** Why a day is off: its weekday, and the holiday that it belongs to. Null of a working day. Throws `calendar.year-unknown`. */
export function dayOffName(calendar: Calendar, day: Day): Wording | null {
  if (isWorkingDay(calendar, day)) return null;
  const holiday = holidayName(calendar, day);
  const weekday = weekdays[weekdayOf(day)];
  if (holiday !== null && weekday !== undefined) return { vi: `${weekday.vi}, ${holiday.vi}`, en: `${weekday.en}, ${holiday.en}` };
  return holiday ?? weekday ?? { vi: 'ngày nghỉ', en: 'a day off' };
}

/**
 * The holiday that a day off belongs to, by the days off around it, as the calendar lists days without names: Tết with the days made up
 * after it is one stretch. Null of a working day and of a weekend that touches none. Throws `calendar.year-unknown`.
 */
export function holidayName(calendar: Calendar, day: Day): Wording | null {
  if (isWorkingDay(calendar, day)) return null;
  const named = stretchAround(calendar, day).flatMap((one) => (isListed(calendar, one) ? nameOf(one) : []));
  if (named.length > 0) {
    const distinct = [...new Map(named.map((name) => [name.vi, name])).values()];
    return { vi: distinct.map(({ vi }) => vi).join(', '), en: distinct.map(({ en }) => en).join(', ') };
  }
  return isListed(calendar, day) ? { vi: 'nghỉ bù hoặc nghỉ hoán đổi', en: 'a day off in lieu' } : null;
}

const weekdays: Readonly<Record<number, Wording>> = { 0: { vi: 'Chủ nhật', en: 'Sunday' }, 6: { vi: 'thứ Bảy', en: 'Saturday' } };

/** By law the same day every year: Bộ luật Lao động 2019, Điều 112; 24/11 by Nghị quyết 80-NQ/TW. */
const solar: Readonly<Record<string, Wording>> = {
  '01-01': { vi: 'Tết Dương lịch', en: 'New Year' },
  '04-30': { vi: 'Ngày Chiến thắng 30/4', en: 'Reunification Day' },
  '05-01': { vi: 'Quốc tế Lao động 1/5', en: 'Labour Day' },
  '09-02': { vi: 'Quốc khánh 2/9', en: 'National Day' },
  '11-24': { vi: 'Ngày Văn hóa Việt Nam', en: 'Vietnamese Culture Day' },
};
const lunarNewYear: Wording = { vi: 'Tết Nguyên đán', en: 'Lunar New Year' };
const hungKings: Wording = { vi: 'Giỗ Tổ Hùng Vương', en: 'Hùng Kings’ Day' };

const isListed = ({ years }: Calendar, day: Day): boolean => years[day.slice(0, 4)]?.off.includes(day) ?? false;

/** A listed day off between 20/01 and 25/02 that is not New Year's is of Tết: mùng 1 falls between 21/01 and 20/02. */
function nameOf(day: Day): readonly Wording[] {
  const monthDay = day.slice(5);
  const fixed = solar[monthDay];
  if (fixed !== undefined) return [fixed];
  if (monthDay >= '01-20' && monthDay <= '02-25') return [lunarNewYear];
  return lunarMonthDay(day) === '3/10' ? [hungKings] : [];
}

/** All days off that touch the day. Years without data end it. */
function stretchAround(calendar: Calendar, day: Day): Day[] {
  const known = (one: Day): boolean => Object.hasOwn(calendar.years, one.slice(0, 4));
  const stretch = [day];
  for (let before = addDays(day, -1); known(before) && !isWorkingDay(calendar, before); before = addDays(before, -1))
    stretch.unshift(before);
  for (let after = addDays(day, 1); known(after) && !isWorkingDay(calendar, after); after = addDays(after, 1)) stretch.push(after);
  return stretch;
}

/** The tenth of the third month is the same day in the Chinese and the Vietnamese calendar in all years of version 1 (README of `calendar/`). */
const lunarCalendar = new Intl.DateTimeFormat('en-u-ca-chinese', { timeZone: 'UTC', month: 'numeric', day: 'numeric' });

function lunarMonthDay(day: Day): string {
  const parts = lunarCalendar.formatToParts(new Date(`${day}T00:00:00Z`));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('month')}/${part('day')}`;
}
