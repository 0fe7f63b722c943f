import { type Calendar, isWorkingDay, weekdayOf } from '../calendar/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import { agencies } from './data/index.js';
import type { DateRow, LateOne } from './date-table.js';
import { vietnamTime } from './player.js';

/** Bảng ngày: one line per date, with its weekday and whether offices work that day. */
export function wordDates(rows: readonly DateRow[], calendar: Calendar): string[] {
  return rows.map((row) => {
    const named = row.named === row.lastDay ? 'chậm nhất' : `trước ${wordDay(row.named)}, chậm nhất`;
    return `${row.plan}  ${row.lastDay.slice(0, 4)}  ${whatNames[row.what](row.period)}: ${named} ${wordDay(row.lastDay, calendar)} · ${outcome(row)}`;
  });
}

function outcome({ what, inTime, late, missing, reminders }: DateRow): string {
  const wordAll = (ones: readonly LateOne[]) => ones.map((one) => wordLate(one, what)).join(', ');
  return [
    ...(inTime === 0 ? [] : [`${inTime} đúng hạn`]),
    ...(late.length === 0 ? [] : [`muộn: ${wordAll(late)}`]),
    ...(missing.length === 0 ? [] : [`chưa báo cáo khi đến hạn, báo cáo sau: ${wordAll(missing)}`]),
    ...(reminders === 0 ? [] : [`${reminders} lượt hệ thống đôn đốc`]),
  ].join(' · ');
}

const whatNames: Readonly<Record<DateRow['what'], (period: string | null) => string>> = {
  dissemination: () => 'quán triệt',
  results: () => 'kết quả nhiệm vụ',
  reports: (period) => `báo cáo kỳ ${period}`,
  summary: (period) => `tổng hợp kỳ ${period}`,
};

/** A meeting has a day, a document also an hour. */
function wordLate({ agency, at }: LateOne, what: DateRow['what']): string {
  const { name } = agencies.find(({ key }) => key === agency)!;
  const hour = what === 'dissemination' ? '' : ` ${vietnamTime(new Date(at)).slice(11)}`;
  return `${name} (${wordShort(dayOf(at))}${hour})`;
}

/** "15/11/2023 (thứ Tư)"; with a calendar also that offices are closed that day. */
function wordDay(day: Day, calendar?: Calendar): string {
  const closed = calendar !== undefined && !isWorkingDay(calendar, day) ? ', ngày nghỉ, không dời' : '';
  return `${wordShort(day)}/${day.slice(0, 4)} (${weekdays[weekdayOf(day)]}${closed})`;
}

const wordShort = (day: Day): string => `${day.slice(8)}/${day.slice(5, 7)}`;
const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];
