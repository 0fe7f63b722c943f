import { describe, expect, it } from '@jest/globals';
import { fixture } from '../../test/support/fixtures.js';
import { isRefused, propose, type Reading, readDocument } from './index.js';

describe('Văn bản gây hại (hostile text)', () => {
  const frame = (hostile: string): string =>
    `KẾ HOẠCH\n\nThử\n\nI. NHIỆM VỤ\n\n1. ${hostile}\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ báo cáo UBND tỉnh ${hostile}\n\nNơi nhận:\n- ${hostile}\n`;

  // 75,000 letters each: what tries again from every place would take minutes.
  it.each([
    ['spaces', ' \u00a0'],
    ['stops', '. '],
    ['commas', ', '],
    ['brackets', '('],
    ['closing brackets', ')'],
    ['colons', 'Cơ quan chủ trì: '],
    ['labels without colons', 'cơ quan, đơn vị, '],
    ['agencies', 'Sở Nội vụ, '],
    ['groups', 'các sở, ban, ngành và '],
    ['conjunctions', 'và '],
    ['numbers', '1.1.1.1.1. '],
    ['digits', '1'],
    ['dates', 'trước ngày 15/11 và '],
    ['quarters', 'quý I, '],
    ['recurrences', 'hằng năm (trước '],
    ['duties', 'báo cáo về '],
    ['channels', '(qua '],
    ['documents', 'Quyết định số 1/QĐ '],
    ['laws', 'Căn cứ Luật '],
    ['dashes', '- '],
    ['bars', '|\n'],
    ['bars in rows', '| '],
    ['stars', '* '],
    ['capitals', 'SỞ '],
    ['letters', 'a) '],
    ['words', 'a'],
    ['line ends', 'x\n'],
    ['empty lines', 'x\n\n'],
    ['form feeds', 'x\f'],
    ['semicolons', '; '],
  ])('is read in time linear to its length: %s', async (_, piece) => {
    const text = frame(piece.repeat(Math.ceil(25_000 / piece.length)));
    const begun = performance.now();
    const reading = await readDocument(Buffer.from(text), 'x.txt');
    if (!isRefused(reading)) propose(reading);
    expect(performance.now() - begun).toBeLessThan(1_500);
  });

  it('never throws, whatever is cut out of a plan or put into it', async () => {
    const whole = fixture('importer/ke-hoach-tinh.txt').toString();
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed % below;
    };
    for (let round = 0; round < 40; round++) {
      const [from, to] = [random(whole.length), random(whole.length)].sort((one, other) => one - other) as [number, number];
      const changed = round % 2 === 0 ? whole.slice(0, from) + whole.slice(to) : whole.slice(from, to) + whole.slice(0, from);
      const reading = await readDocument(Buffer.from(changed), 'x.txt');
      if (isRefused(reading)) continue;
      for (const { from: start, to: end } of reading.paragraphs) expect(reading.text.slice(start, end)).not.toMatch(/\n|^\s|\s$/);
      propose(reading as Reading);
    }
  });
});
