import { isWordPart } from './source.js';

/**
 * Where a time is looked for. `label`: the value of "Thời gian thực hiện:", all of it is about time. `prose`: a sentence, in which only
 * phrases that set a time count, as dates of cited documents stand there too. `report`: prose of a duty that recurs.
 */
export type TimeMode = 'label' | 'prose' | 'report';

/** Words a time may begin with, by their first letters. They are tried where a word begins, and only those of its letter. */
class Openings {
  /** By code unit; no time begins beyond "đ". */
  private readonly byLetter: (RegExp | undefined)[] = new Array(0x112).fill(undefined);

  /** @param patterns What stands in the text, under the letters it may begin with. */
  constructor(patterns: Readonly<Record<string, string>>) {
    for (const [letters, pattern] of Object.entries(patterns)) {
      for (const letter of letters) this.byLetter[letter.charCodeAt(0)] = new RegExp(pattern, 'y');
    }
  }

  /** The first place from `at` on where a time may begin, or -1. */
  next(low: string, at: number, from: number, to: number): number {
    let inWord = at > from && isWordPart(low.charCodeAt(at - 1));
    for (let place = at; place < to; place++) {
      const code = low.charCodeAt(place);
      if (!inWord && code < 0x112) {
        const pattern = this.byLetter[code];
        if (pattern !== undefined) {
          pattern.lastIndex = place;
          if (pattern.test(low)) return place;
        }
      }
      inWord = isWordPart(code);
    }
    return -1;
  }
}

const digits = '0123456789';

export const timeOpenings: Readonly<Record<TimeMode, Openings>> = {
  label: new Openings({
    t: 'từ|trước|trong|tháng|thường xuyên|theo ',
    đ: 'đến|định kỳ',
    c: 'chậm nhất',
    m: 'muộn nhất|mỗi',
    x: 'xong',
    h: 'hết|hoàn thành|hằng|hàng',
    q: 'quý',
    n: 'ngày|năm|nhiệm kỳ|ngay ',
    s: 'sau khi',
    k: 'khi ',
    g: 'giai đoạn',
    [digits]: '\\d{1,2} ?[/.-] ?\\d|\\d{4}|0?6 tháng',
  }),
  prose: new Openings({
    t: 'trước (?=ngày|tháng|quý|năm|thời|cuối|\\d)|trong (?=năm|quý|tháng|6 tháng)',
    c: 'chậm nhất',
    m: 'muộn nhất|mỗi (?=năm|quý|tháng)',
    x: 'xong trong',
    h: 'hoàn thành|hằng |hàng ',
    đ: 'định kỳ',
    s: 'sau khi',
    k: 'khi ',
    n: 'ngay sau',
  }),
  report: new Openings({
    t: 'trước (?=ngày|tháng|quý|năm|thời|cuối|\\d)|trong (?=năm|quý|tháng)|thường niên|theo yêu cầu|tháng (?=cuối|đầu)|(?<=báo cáo )tháng(?=[\\s,:(])',
    c: 'chậm nhất|cuối năm',
    m: 'muộn nhất|mỗi (?=năm|quý|tháng)',
    h: 'hằng |hàng ',
    đ: 'định kỳ|đột xuất',
    s: 'sau khi|sáu (?=tháng|năm)',
    k: 'khi ',
    n: 'ngay sau|nếu có|ngày (?=\\d)|(?<=báo cáo )năm(?=[\\s,:(])',
    q: '(?<=báo cáo )quý(?=[\\s,:(])',
    // "6 tháng và năm", "10/6 và 10/12".
    v: 'vào (?=ngày|tháng|quý|cuối|dịp)|và (?=(?:cả )?năm|\\d{1,2} ?[/-])',
    ',': ', (?=(?:cả )?năm|\\d{1,2} ?[/-])',
    [digits]: '(?:0?6|0?1|0?9) (?=tháng|năm)',
  }),
};
