import type { Paragraph, Reading, Span } from '../reading.js';
import type { Mention } from './agencies.js';
import type { TimeToken } from './deadlines.js';
import type { LabelKind } from './labels.js';
import type { Subject } from './sentences.js';

/** The text twice, letter under letter: as it is, and in small letters with one spelling of "ủy". Patterns look at the second. */
export interface Source {
  readonly text: string;
  readonly low: string;
  readonly paragraphs: readonly Paragraph[];
  /** What words before a colon announce, once they were looked at. */
  readonly labels: Map<string, LabelKind | null>;
  /** Values of labels already read, by their words. */
  readonly roles: Map<string, ReadRoles>;
  /** Times of duties already looked for, by the place where the words begin. */
  readonly times: Map<number, { readonly to: number; readonly tokens: readonly TimeToken[] }>;
  /** Subjects already looked for, by the place where their clause begins. */
  readonly subjects: Map<number, { readonly to: number; readonly subject: Subject | null }>;
}

/** Who a value named, and where it stood. */
export interface ReadRoles {
  readonly from: number;
  readonly lead: readonly Mention[];
  readonly coordinate: readonly Mention[];
}

export function sourceOf({ text, paragraphs }: Reading): Source {
  const lower = text.toLowerCase();
  // A letter whose small form is longer ("İ") would shift everything behind it.
  const aligned = lower.length === text.length ? lower : Array.from(text, lowerAlike).join('');
  return {
    text,
    low: aligned.includes('uỷ') ? aligned.replaceAll('uỷ', 'ủy') : aligned,
    paragraphs,
    labels: new Map(),
    roles: new Map(),
    times: new Map(),
    subjects: new Map(),
  };
}

const lowerAlike = (character: string): string => {
  const lower = character.toLowerCase();
  return lower.length === character.length ? lower : character;
};

/** Tests a sticky pattern of small letters at a place. */
export function matchAt(pattern: RegExp, { low }: Source, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(low);
}

/** Without spaces and closing marks at the ends. */
export function trimSpan({ text }: Source, from: number, to: number, closing = ' ;,.:/'): Span {
  let [start, end] = [from, to];
  while (start < end && ' ,;:'.includes(text[start]!)) start++;
  while (end > start && closing.includes(text[end - 1]!)) end--;
  return [start, end];
}

export const sliceOf = ({ text }: Source, [from, to]: Span): string => text.slice(from, to);

/** Whether the words are all in capitals, so that capitals mark no name. */
export function inCapitals({ text, low }: Source, from: number, to: number): boolean {
  let capitals = 0;
  for (let at = from; at < to && capitals < 12; at++) {
    const [written, small] = [text.charCodeAt(at), low.charCodeAt(at)];
    if (written !== small) capitals++;
    else if (isSmallLetter(written)) return false;
  }
  return capitals > 1;
}

const isSmallLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || code === 0x111 || (code > 0xdf && String.fromCharCode(code).toUpperCase().charCodeAt(0) !== code);

/** Whether a code unit of a text in small letters is a letter or a digit. */
export const isWordPart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 0xc0 && code < 0x2000) || code >= 0x2e80;

/** Place of a character before `to`, or -1. Never looks further, unlike `indexOf` on the whole: many short searches would each be a long one. */
export function indexWithin(low: string, character: string, from: number, to: number): number {
  const at = low.slice(from, to).indexOf(character);
  return at < 0 ? -1 : from + at;
}
