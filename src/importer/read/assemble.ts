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

const odd = /[\u00a0\u2000-\u200f\u2028\u2029\u202a-\u202f\u205f-\u2064\u3000\ufeff\u00ad]|(?!\n)\p{Cc}/u;
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

/** Single spaces, none at the ends. */
export function squeeze(text: string): string {
  const trimmed = text.trim();
  return trimmed.includes('  ') || trimmed.includes('\n') ? trimmed.replace(/\s+/g, ' ') : trimmed;
}

/** Whether all its letters are capitals; false when it has fewer than two. */
export function isCapitals(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters < 3; at++) {
    const character = text[at]!;
    if (character.toLowerCase() !== character.toUpperCase()) letters++;
  }
  return letters >= 2 && text === text.toUpperCase();
}
