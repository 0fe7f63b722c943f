import { asOfText, wordsOf } from './statistics.texts.js';
import { cellsOf } from './statistics-cells.js';

const of = (counts: Parameters<typeof cellsOf>[0], language: 'vi' | 'en' = 'vi') =>
  cellsOf(counts, wordsOf('tasks', language), language, (labels) => labels.join(','));

describe('Bốn ô chính thức (the four official cells)', () => {
  it('R-45: divides what is done by what has come due, as Báo cáo 1270/BC-TCTTTg does, and prints the denominator', () => {
    const cells = of({ doneInTime: 14_068, doneLate: 1983, inTime: 5000, dueSoon: 640, overdue: 223 });
    expect(cells.doneOfDue).toEqual({
      count: 16_051,
      of: 'comeDue',
      denominator: 16_274,
      percent: 98.63,
      text: '98,63 % (16.051/16.274 nhiệm vụ đã đến hạn)',
    });
    expect([cells.doneInTime.count, cells.doneLate.count, cells.openInTime.count, cells.openOverdue.count]).toEqual([
      14_068, 1983, 5640, 223,
    ]);
    expect(cells.all.count).toBe(21_914);
    expect(cells.doneInTime.share).toMatchObject({ of: 'dated', denominator: 21_914, percent: 64.2 });
  });

  it('R-45: names what is due soon as a part of within time, and leaves the undated and the cancelled out of every percentage', () => {
    const cells = of({ doneInTime: 1, inTime: 1, dueSoon: 2, undated: 50, cancelled: 7 }, 'en');
    expect(cells.openInTime).toMatchObject({ count: 3, list: 'inTime,dueSoon', dueSoon: { count: 2, list: 'dueSoon' } });
    expect(cells.openInTime.share!.text).toBe('75 % (3/4 tasks with a deadline)');
    expect([cells.undated, cells.cancelled]).toMatchObject([
      { count: 50, share: null, label: 'Without a deadline' },
      { count: 7, share: null, label: 'Cancelled' },
    ]);
    expect([cells.all.count, cells.all.list]).toEqual([54, 'inTime,dueSoon,overdue,doneInTime,doneLate,undated']);
  });

  it('has no percentage of nothing', () => {
    expect(of({ undated: 3 }).doneOfDue).toEqual({
      count: 0,
      of: 'comeDue',
      denominator: 0,
      percent: null,
      text: '– (0/0 nhiệm vụ đã đến hạn)',
    });
  });

  it('says of what time the figures are, in Vietnam', () => {
    expect([asOfText('2023-06-30T16:59:59.999Z', 'vi'), asOfText('2023-06-30T17:00:00.000Z', 'en')]).toEqual([
      'Số liệu đến 23:59 ngày 30/06/2023',
      'Figures up to 00:00 on 01/07/2023',
    ]);
  });
});
