/** A passage that is spoken of: where it stands, and its words. */
export interface Passage {
  readonly place: string;
  readonly quote: string;
}

/** Nhận xét tại một đoạn. It is no command: it goes, with its passage, into the reason of a return. */
export interface Remark extends Passage {
  readonly text: string;
}

/** As many letters of a passage as a reason repeats. */
const mostLetters = 200;

/** The remarks as one text, numbered; without those in which nothing was typed yet. */
export function reasonOf(remarks: readonly Remark[]): string {
  return said(remarks)
    .map(({ place, quote, text }, at) => `${at + 1}. ${place}: “${shortened(quote)}”\n${text.trim()}`)
    .join('\n\n');
}

export const said = (remarks: readonly Remark[]): readonly Remark[] => remarks.filter(({ text }) => text.trim() !== '');

/** In one line, and not much longer than what tells it from others. */
export function shortened(quote: string): string {
  const line = quote.replace(/\s+/g, ' ').trim();
  return line.length > mostLetters ? `${line.slice(0, mostLetters)}…` : line;
}
