import { describe, expect, it } from '@jest/globals';
import { readDeadlines } from './deadlines.js';
import { sourceOf } from './source.js';
import type { TimeMode } from './time-openings.js';

describe('Thời hạn (times)', () => {
  it.each([
    ['Thường xuyên', { kind: 'ongoing' }],
    ['Thực hiện thường xuyên', { kind: 'ongoing' }],
    ['Trước ngày 15/12/2025', { kind: 'by_date', date: '2025-12-15', boundary: 'before' }],
    ['TRƯỚC NGÀY 15/12/2025', { kind: 'by_date', date: '2025-12-15', boundary: 'before' }],
    ['xong trước ngày 05.9.2026', { kind: 'by_date', date: '2026-09-05', boundary: 'before' }],
    ['Đến ngày 31 tháng 12 năm 2026', { kind: 'by_date', date: '2026-12-31', boundary: 'within' }],
    ['Chậm nhất ngày 10/12/2025 (trước ngày bầu cử 95 ngày)', { kind: 'by_date', date: '2025-12-10', boundary: 'within' }],
    ['trong năm 2023', { kind: 'within_year', year: 2023 }],
    ['2025', { kind: 'within_year', year: 2025 }],
    ['Quý I/2026', { kind: 'within_quarter', year: 2026, quarter: 1 }],
    ['Quý III Năm 2026', { kind: 'within_quarter', year: 2026, quarter: 3 }],
    ['Quý 2/2026', { kind: 'within_quarter', year: 2026, quarter: 2 }],
    ['Tháng 12/2025', { kind: 'within_period', start: '2025-12', end: '2025-12' }],
    ['6/2025', { kind: 'within_period', start: '2025-06', end: '2025-06' }],
    ['Quý III - IV/2026', { kind: 'within_period', start: '2026-Q3', end: '2026-Q4' }],
    ['Quý IV/2025 và Quý I/2026', { kind: 'within_period', start: '2025-Q4', end: '2026-Q1' }],
    ['6 tháng đầu năm 2026', { kind: 'within_period', start: '2026-Q1', end: '2026-Q2' }],
    ['Năm 2025 và các năm tiếp theo', { kind: 'within_period', start: '2025', end: null }],
    ['từ tháng 12/2025 đến quý I/2026', { kind: 'within_period', start: '2025-12', end: '2026-Q1' }],
    ['từ ngày 01/3 đến ngày 30/4/2026', { kind: 'within_period', start: '2026-03-01', end: '2026-04-30' }],
    ['Từ tháng 5 đến tháng 9/2026', { kind: 'within_period', start: '2026-05', end: '2026-09' }],
    ['Từ 01/7/2025', { kind: 'within_period', start: '2025-07-01', end: null }],
    ['giai đoạn 2026-2030', { kind: 'within_period', start: '2026', end: '2030' }],
    ['trước ngày 15/11 hằng năm', { kind: 'recurring_annual', date: '11-15', boundary: 'before' }],
    ['Tháng 12 hằng năm', { kind: 'recurring_annual', date: '12', boundary: 'within' }],
    ['Hàng năm', { kind: 'recurring_annual', date: null }],
    ['tháng 3 và tháng 9 hằng năm', { kind: 'recurring_semiannual', dates: ['03', '09'], boundary: 'within' }],
    ['hằng quý', { kind: 'recurring_quarterly', dates: null }],
    ['trước ngày 15 hằng tháng', { kind: 'recurring_monthly', day: 15, boundary: 'before' }],
    ['Ngay sau khi Kế hoạch được ban hành', { kind: 'on_event', event: 'Ngay sau khi Kế hoạch được ban hành' }],
    ['Theo tiến độ của cơ quan soạn thảo', { kind: 'on_event', event: 'Theo tiến độ của cơ quan soạn thảo' }],
  ])('reads the label value “%s”', (phrase, rule) => {
    expect(rules(phrase, 'label')).toEqual([rule]);
  });

  it.each([
    ['hằng năm (trước ngày 25 tháng 11) tổng hợp kết quả', [{ kind: 'recurring_annual', date: '11-25', boundary: 'before' }]],
    [
      'Định kỳ 06 tháng (trước ngày 15/6) và 01 năm (trước ngày 15/12) báo cáo',
      [
        { kind: 'recurring_semiannual', dates: ['06-15'], boundary: 'before' },
        { kind: 'recurring_annual', date: '12-15', boundary: 'before' },
      ],
    ],
    [
      'định kỳ 6 tháng, trước ngày 15 tháng 6 và trước ngày 01 tháng 12 hằng năm báo cáo',
      [{ kind: 'recurring_semiannual', dates: ['06-15', '12-01'], boundary: 'before' }],
    ],
    ['báo cáo định kỳ hằng tháng trước ngày 20', [{ kind: 'recurring_monthly', day: 20, boundary: 'before' }]],
    [
      'báo cáo quý trước ngày 10 của tháng cuối quý, báo cáo năm trước ngày 10/12',
      [
        { kind: 'recurring_quarterly', dates: null },
        { kind: 'recurring_annual', date: '12-10', boundary: 'before' },
      ],
    ],
    ['báo cáo hằng ngày', [{ kind: 'recurring_daily' }]],
    ['gửi báo cáo trước ngày 05/12/2026', [{ kind: 'by_date', date: '2026-12-05', boundary: 'before' }]],
    ['báo cáo theo yêu cầu của Ban Chỉ đạo', [{ kind: 'on_event', event: 'theo yêu cầu của Ban Chỉ đạo' }]],
  ])('reads the duty “%s”', (phrase, expected) => {
    expect(rules(phrase, 'report')).toEqual(expected);
  });

  it.each([
    'Thực hiện Quyết định số 12/QĐ-UBND ngày 03/4/2024 của UBND tỉnh về chuyển đổi số năm 2024, định hướng đến năm 2030',
    'Nghị quyết giai đoạn 2021-2030 và nhiệm kỳ 2026-2031',
    'thường xuyên rà soát văn bản',
    'không để xảy ra vướng mắc khi thực hiện các quy định',
  ])('finds no time set in the prose “%s”', (prose) => {
    expect(rules(prose, 'prose')).toEqual([]);
  });

  it.each(['Theo quy định', 'ngày 31/02/2026', 'trước ngày 15/13'])('never makes a date out of “%s”', (phrase) => {
    expect(rules(phrase, 'label').every(({ kind, date }) => kind === 'none' || date === undefined)).toBe(true);
  });
});

function rules(phrase: string, mode: TimeMode): Record<string, unknown>[] {
  const source = sourceOf({ format: 'text', text: phrase, paragraphs: [], tables: 0, pages: null });
  return readDeadlines(source, 0, phrase.length, mode).map(({ raw: _, ...rule }) => ({ ...rule }));
}
