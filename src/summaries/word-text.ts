import { AlignmentType, type IParagraphOptions, Paragraph, TextRun } from 'docx';

/** Sizes in half-points, as Word has them, of NĐ 30/2020 PL I: the motto, the body and the signature 14, what stands small is named. */
export const size = { normal: 28, head: 26, table: 26, recipientsTitle: 24, recipients: 22 } as const;

/** Millimetres in twentieths of a point. */
export const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

export interface TextStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
}

/** Runs of a text in which `**bold**` and `*italic*` are marked; the marks of what never ends are text. */
export function runsOf(text: string, style: TextStyle = {}): TextRun[] {
  return printable(text)
    .split(/(\*\*[^*\n]+\*\*|\*[^*\s][^*\n]*\*)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (/^\*\*[^*]+\*\*$/.test(part)) return run(part.slice(2, -2), { ...style, bold: true });
      return /^\*[^*]+\*$/.test(part) ? run(part.slice(1, -1), { ...style, italics: true }) : run(part, style);
    });
}

/** One run, its text as it is. */
export const run = (text: string, style: TextStyle = {}): TextRun => new TextRun({ text: printable(text), size: size.normal, ...style });

/** A centred line without space around it: heads, titles, signatures. */
export const centred = (text: string, style: TextStyle = {}, more: IParagraphOptions = {}): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, ...more, children: [run(text, style)] });

/** Upper case by the rules of Vietnamese. */
export const upper = (text: string): string => text.toLocaleUpperCase('vi');

/** Without the control characters that XML cannot hold: one of them would make the whole file unreadable. */
export const printable = (text: string): string =>
  text.replace(/\p{Cc}|[\uFFFE\uFFFF]/gu, (character) => (character === '\n' || character === '\t' ? character : ''));
