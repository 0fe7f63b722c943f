import type { DeadlineProblem } from '../calendar/index.js';
import type { Wording } from '../platform/language.js';
import { type Params, word } from './forecast.texts.js';

/** What is wrong with a deadline or a reporting rule, and what to do about it, as the rest of a sentence. */
export const wordProblem = ({ code, params }: DeadlineProblem): Wording => {
  const { field } = params;
  return word(problemTexts[code] ?? unnamed, { ...params, ...(field === undefined ? {} : { field: deadlineField(String(field)) }) });
};

/** By code of `validateDeadline`, `resolveDeadline` and `validateSchedule`. */
export const problemTexts: Readonly<Record<string, Wording>> = {
  'deadline.not-a-rule': {
    vi: 'chưa chọn cách nêu thời hạn; hãy nhập lại thời hạn',
    en: 'it is in none of the eight forms; enter the deadline anew',
  },
  'deadline.kind-unknown': {
    vi: 'không có cách nêu thời hạn “{kind}”; hãy chọn lại loại thời hạn',
    en: 'there is no kind of deadline “{kind}”; choose the kind again',
  },
  'deadline.field-missing': { vi: 'còn thiếu {field}; hãy điền vào', en: '{field} is missing; fill it in' },
  'deadline.field-empty': { vi: '{field} còn để trống; hãy điền vào', en: '{field} is empty; fill it in' },
  'deadline.field-unknown': {
    vi: 'mục {field} không thuộc loại thời hạn này; hãy bỏ đi hoặc chọn lại loại thời hạn',
    en: '{field} does not belong to this kind of deadline; leave it out, or choose the kind again',
  },
  'deadline.day-impossible': {
    vi: 'không có ngày “{day}”; hãy sửa thành một ngày có thật',
    en: 'there is no day “{day}”; name one that exists',
  },
  'deadline.year-out-of-range': {
    vi: 'năm {year} nằm ngoài khoảng {from}–{to}; hãy kiểm tra lại năm',
    en: 'the year {year} is not within {from}–{to}; check the year',
  },
  'deadline.quarter-impossible': {
    vi: 'không có quý “{quarter}”; hãy chọn quý I, II, III hoặc IV',
    en: 'there is no quarter “{quarter}”; choose one from 1 to 4',
  },
  'deadline.dates-missing': {
    vi: 'chưa nêu ngày nào trong năm; hãy nêu ít nhất một ngày',
    en: 'no date in the year is named; name at least one',
  },
  'deadline.amount-impossible': {
    vi: 'khoảng thời gian “{amount}” không hợp lệ; hãy nhập số nguyên từ {from} đến {to}',
    en: 'a length of “{amount}” is impossible; enter a whole number from {from} to {to}',
  },
  'deadline.unit-unknown': {
    vi: 'không có đơn vị thời gian “{unit}”; hãy chọn ngày làm việc, ngày, tháng hoặc năm',
    en: 'there is no unit of time “{unit}”; choose working days, days, months or years',
  },
  'deadline.flag-impossible': {
    vi: '{field} phải là có hoặc không; hãy chọn lại',
    en: '{field} must be yes or no; choose again',
  },
  'deadline.until-before-from': {
    vi: 'ngày cuối {until} đứng trước ngày đầu {from}; hãy đổi lại cho đúng thứ tự',
    en: 'it ends on {until}, before it begins on {from}; put them in order',
  },
  'schedule.day-impossible': {
    vi: 'không có ngày “{day}”; hãy sửa thành một ngày, tháng có thật',
    en: 'there is no day “{day}”; name a day and month that exist',
  },
  'schedule.year-out-of-range': {
    vi: 'năm {year} nằm ngoài khoảng {from}–{to}; hãy kiểm tra lại năm',
    en: 'the year {year} is not within {from}–{to}; check the year',
  },
  'schedule.years-disordered': {
    vi: 'năm cuối {lastYear} đứng trước năm đầu {firstYear}; hãy đổi lại cho đúng thứ tự',
    en: 'the last year {lastYear} comes before the first year {firstYear}; put them in order',
  },
};

/** Of a problem that a later version of the calendar may find. */
const unnamed: Wording = { vi: 'nội dung đã nhập không hợp lệ; hãy kiểm tra lại', en: 'what was entered is not valid; check it' };

const fields: Readonly<Record<string, Wording>> = {
  source: { vi: 'câu chữ của văn bản về thời hạn', en: 'the phrase of the document' },
  on: { vi: 'ngày đến hạn', en: 'the day' },
  inclusive: { vi: 'tính cả ngày nêu trong văn bản', en: '“that day included”' },
  quarter: { vi: 'quý', en: 'the quarter' },
  year: { vi: 'năm', en: 'the year' },
  dates: { vi: 'các ngày trong năm', en: 'the dates in the year' },
  before: { vi: 'trước ngày nêu trong văn bản', en: '“before that day”' },
  from: { vi: 'ngày bắt đầu', en: 'the first day' },
  until: { vi: 'ngày cuối', en: 'the last day' },
  event: { vi: 'sự kiện phải chờ', en: 'the event waited for' },
  within: { vi: 'thời gian phải xong kể từ sự kiện', en: 'the time from the event' },
  amount: { vi: 'số lượng thời gian', en: 'the length of time' },
  unit: { vi: 'đơn vị thời gian', en: 'the unit of time' },
};

/** A field of a deadline by its last name: `within.amount` is an amount. What the form does not know stays as it was sent. */
const deadlineField = (path: string): Params[string] => fields[path.split('.').at(-1)!] ?? `“${path}”`;
