import { dayOf } from '../../platform/clock.js';

/** Biên bản: what an office prints on one page, signs by hand and locks away. */
export interface ProtocolDocument {
  readonly title: string;
  readonly subtitle: string;
  readonly rows: readonly ProtocolRow[];
  /** Who signs, from left to right. */
  readonly signatories: readonly string[];
}

export interface ProtocolRow {
  readonly label: string;
  /** Lines. */
  readonly text: readonly string[];
  /** To be compared letter by letter. */
  readonly exact?: boolean;
}

/** Bytes in hexadecimal, four digits a group and four groups a line, so that two people can read them to one another. */
export function readAloud(bytes: Buffer): string[] {
  const groups = bytes.toString('hex').match(/.{1,4}/g) ?? [];
  return Array.from({ length: Math.ceil(groups.length / 4) }, (_, line) => groups.slice(4 * line, 4 * line + 4).join(' '));
}

/** `08:15:00 ngày 21/11/2026`, in Vietnam. */
export function printedTime(at: Date): string {
  const [year, month, day] = dayOf(at).split('-');
  const local = new Date(at.getTime() + vietnamOffsetMs).toISOString().slice(11, 19);
  return `${local} ngày ${day}/${month}/${year}`;
}

/** For a terminal, and for whoever reads without Word. */
export function protocolText({ title, subtitle, rows, signatories }: ProtocolDocument): string {
  const lines = rows.flatMap(({ label, text }) => [`${label}:`, ...text.map((line) => `    ${line}`)]);
  return [title, subtitle, '', ...lines, '', signatories.join('        '), ''].join('\n');
}

const vietnamOffsetMs = 7 * 60 * 60 * 1000;
