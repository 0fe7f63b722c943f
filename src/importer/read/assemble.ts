import type { CellPlace, Paragraph, Reading, SourceFormat } from '../reading.js';

/** Puts paragraphs together to the text of a reading, one a line, and keeps where each stands. */
export class Assembly {
  private readonly parts: string[] = [];
  private readonly paragraphs: Paragraph[] = [];
  private length = 0;
  private tables = 0;

  /** Number of a new table. */
  openTable(): number {
    return this.tables++;
  }

  add(
    text: string,
    { cell = null, heading = null, page = null }: { cell?: CellPlace | null; heading?: number | null; page?: number | null } = {},
  ): void {
    if (text === '') return;
    this.parts.push(text);
    this.paragraphs.push({ from: this.length, to: this.length + text.length, cell, heading, page });
    this.length += text.length + 1;
  }

  finish(format: SourceFormat, pages: number | null = null): Reading {
    return { format, text: this.parts.join('\n'), paragraphs: this.paragraphs, tables: this.tables, pages };
  }
}

const spaces = /[\u00a0\u2000-\u200a\u202f\u205f\u3000\t]/g;
const breaks = /[\u2028\u2029\v]/g;
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u00ad]|(?![\n\f])\p{Cc}/gu;

/** NFC, ordinary spaces and line ends, nothing invisible. */
export function tidyCharacters(source: string): string {
  let text = source.normalize('NFC');
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  if (odd.test(text)) text = text.replace(breaks, '\n').replace(spaces, ' ').replace(invisible, '');
  return text;
}

/** Spaces of other widths, invisible characters, control characters but line feed and form feed. Written out, as one class of letters is found fastest. */
const odd = new RegExp(
  `[${[
    [0, 9],
    [0xb, 0xb],
    [0xd, 0x1f],
    [0x7f, 0xa0],
    [0xad, 0xad],
    [0x2000, 0x200f],
    [0x2028, 0x202f],
    [0x205f, 0x2064],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ]
    .map(([from, to]) => `${String.fromCharCode(from!)}-${String.fromCharCode(to!)}`)
    .join('')}]`,
);

/** Of one line: single spaces, none at the ends. */
export function squeeze(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes('  ') ? trimmed.replace(/ {2,}/g, ' ') : trimmed;
}

/** Whether all its letters are capitals; false when it has fewer than two. */
export function isCapitals(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 128) {
      if (code >= 97 && code <= 122) return false;
      if (code >= 65 && code <= 90) letters++;
    } else {
      const character = text[at]!;
      if (character !== character.toUpperCase()) return false;
      if (character !== character.toLowerCase()) letters++;
    }
  }
  return letters >= 2;
}
