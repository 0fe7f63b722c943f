import { describe, expect, it } from '@jest/globals';
import { validateDeadline } from '../calendar/index.js';
import { deadlineRuleOf } from './index.js';
import { readDeadlines } from './parse/deadlines.js';
import { sourceOf } from './parse/source.js';

describe('Thời hạn của dự thảo (rules of a draft)', () => {
  it.each([
    ['Thường xuyên', { kind: 'continuous' }],
    ['Trước ngày 30/6/2026', { kind: 'beforeDate', on: '2026-06-30' }],
    ['Chậm nhất ngày 30/6/2026', { kind: 'date', on: '2026-06-30' }],
    ['đến hết tháng 2/2028', { kind: 'date', on: '2028-02-29' }],
    ['Quý II/2026', { kind: 'quarter', quarter: 2, year: 2026 }],
    ['trong năm 2026', { kind: 'year', year: 2026 }],
    ['từ tháng 12/2025 đến quý I/2026', { kind: 'date', on: '2026-03-31' }],
    ['trước ngày 15/11 hằng năm', { kind: 'recurring', dates: ['11-15'], before: true }],
    ['Tháng 2 hằng năm', { kind: 'recurring', dates: ['02-28'], before: false }],
    ['Khi có văn bản của Trung ương', { kind: 'event', event: 'Khi có văn bản của Trung ương' }],
  ])('takes “%s” over', (phrase, rule) => {
    const made = ruleOf(phrase);
    expect(made).toMatchObject({ ...rule, source: phrase });
    expect(validateDeadline(made!)).toEqual([]);
  });

  it.each(['Năm 2026 và các năm tiếp theo', 'Hằng năm', 'hằng quý', 'Theo quy định', 'ngày 30 tháng 4'])(
    'leaves “%s” to the officer',
    (phrase) => {
      expect(ruleOf(phrase)).toBeNull();
    },
  );

  it('gives a monthly duty twelve days that exist', () => {
    const made = ruleOf('trước ngày 31 hằng tháng');
    expect(made).toMatchObject({ dates: expect.arrayContaining(['01-31', '02-28', '04-30']) });
    expect(validateDeadline(made!)).toEqual([]);
  });
});

function ruleOf(phrase: string): ReturnType<typeof deadlineRuleOf> {
  const source = sourceOf({ format: 'text', text: phrase, paragraphs: [], tables: 0, pages: null });
  const [deadline] = readDeadlines(source, 0, phrase.length, 'label');
  return deadline === undefined ? null : deadlineRuleOf(deadline);
}
