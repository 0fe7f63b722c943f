import type { Denial } from '../../workflows/kit/definition.js';
import type { DenialText, Language } from '../../workflows/kit/texts.js';
import { wordReason } from '../organisations/index.js';

/** What a refused import of a calendar is told. */
const texts = {
  'calendar.moved': {
    head: 'fix',
    vi: 'Lịch đã có bản {version}; bản gửi lên soạn từ bản {basedOn}. Hãy xem lại trên bản mới nhất.',
    en: 'The calendar is at version {version}; what was sent was drawn up from {basedOn}. Look at the newest one again.',
  },
  'calendar.note-missing': {
    head: 'fix',
    vi: 'Chưa ghi lý do của bản lịch này.',
    en: 'The note that says what this version is for is missing.',
  },
  'calendar.year-out-of-range': {
    head: 'fix',
    vi: 'Năm {year} nằm ngoài khoảng {from}–{to}.',
    en: 'The year {year} is not within {from}–{to}.',
  },
  'calendar.year-twice': { head: 'fix', vi: 'Năm {year} được khai hai lần.', en: 'The year {year} stands there twice.' },
  'calendar.year-missing': {
    head: 'fix',
    vi: 'Thiếu năm {year}, là năm bản {version} đang có.',
    en: 'The year {year} is missing, which version {version} has.',
  },
  'calendar.year-hole': {
    head: 'fix',
    vi: 'Các năm phải liền nhau; chưa có dữ liệu năm {year}.',
    en: 'The years must follow one another; {year} has no data.',
  },
  'calendar.day-impossible': { head: 'fix', vi: 'Năm {year}: không có ngày “{day}”.', en: '{year}: there is no day “{day}”.' },
  'calendar.day-not-of-year': { head: 'fix', vi: 'Ngày {day} không thuộc năm {year}.', en: '{day} is not a day of {year}.' },
  'calendar.day-twice': { head: 'fix', vi: 'Ngày {day} được khai hai lần.', en: '{day} stands there twice.' },
  'calendar.source-missing': { head: 'fix', vi: 'Ngày {day} chưa ghi căn cứ.', en: 'The legal source of {day} is missing.' },
  'calendar.working-day-not-at-weekend': {
    head: 'fix',
    vi: 'Ngày làm bù {day} không phải thứ Bảy hay Chủ nhật.',
    en: 'The worked day {day} is neither a Saturday nor a Sunday.',
  },
  'calendar.day-both-off-and-working': {
    head: 'fix',
    vi: 'Ngày {day} vừa là ngày nghỉ vừa là ngày làm bù.',
    en: '{day} is both a day off and a worked day.',
  },
  'calendar.sum-implausible': {
    head: 'fix',
    vi: 'Năm {year} có {count} ngày thường được nghỉ sau khi trừ ngày làm bù; theo Điều 112 Bộ luật Lao động phải từ {from} đến {to}.',
    en: '{year} has {count} free weekdays less worked weekend days; by Article 112 of the Labour Code it is {from} to {to}.',
  },
  'calendar.holiday-worked': {
    head: 'fix',
    vi: 'Ngày {day} là ngày lễ theo Điều 112 Bộ luật Lao động nhưng bản này tính là ngày làm việc.',
    en: '{day} is a holiday by Article 112 of the Labour Code, and this version has it worked.',
  },
} as const satisfies Readonly<Record<string, DenialText>>;

/** Every code that an import may be refused with; one without a sentence does not compile. */
export type CalendarCode = keyof typeof texts;

export interface CalendarDenial extends Denial {
  readonly code: CalendarCode;
}

export const wordCalendarDenial = ({ code, params }: CalendarDenial, language: Language) => wordReason(texts[code], params, language);
