import { describe, expect, it } from '@jest/globals';
import { vietnamCalendarV1 } from '../calendar/index.js';
import { dayOffName, holidayName } from './day-off.js';

describe('Tên ngày nghỉ (why a day is off)', () => {
  it.each([
    ['2023-01-24', 'Tết Nguyên đán'],
    ['2023-01-28', 'thứ Bảy'],
    ['2023-04-29', 'thứ Bảy, Giỗ Tổ Hùng Vương, Ngày Chiến thắng 30/4, Quốc tế Lao động 1/5'],
    ['2023-05-03', 'Giỗ Tổ Hùng Vương, Ngày Chiến thắng 30/4, Quốc tế Lao động 1/5'],
    ['2024-04-18', 'Giỗ Tổ Hùng Vương'],
    ['2024-04-29', 'Ngày Chiến thắng 30/4, Quốc tế Lao động 1/5'],
    ['2026-01-02', 'Tết Dương lịch'],
    ['2026-02-15', 'Chủ nhật, Tết Nguyên đán'],
    ['2026-04-27', 'Giỗ Tổ Hùng Vương'],
    ['2026-08-31', 'Quốc khánh 2/9'],
    ['2026-11-15', 'Chủ nhật'],
    ['2026-11-24', 'Ngày Văn hóa Việt Nam'],
  ])('%s is %s', (day, name) => {
    expect(dayOffName(vietnamCalendarV1, day)?.vi).toBe(name);
  });

  it('is none of a working day, also of a Saturday that is worked', () => {
    expect(['2026-11-25', '2026-08-22'].map((day) => dayOffName(vietnamCalendarV1, day))).toEqual([null, null]);
  });

  it('says so of a day off that no holiday explains', () => {
    const calendar = { version: 9, years: { 2026: { off: ['2026-06-10'], working: [] } } };
    expect(holidayName(calendar, '2026-06-10')?.vi).toBe('nghỉ bù hoặc nghỉ hoán đổi');
  });

  it('R-43: throws in a year without data rather than guess', () => {
    expect(() => dayOffName(vietnamCalendarV1, '2028-02-29')).toThrow('calendar.year-unknown');
  });
});
