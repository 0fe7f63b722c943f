import type { Found } from '../proposal.js';
import type { Span } from '../reading.js';
import { type Source, trimSpan } from './source.js';

/** The words of one place. */
export const found = ({ text }: Source, span: Span, confidence: number): Found => ({
  value: text.slice(...span),
  spans: [span],
  confidence,
});

/** The words between two places without stops at their ends; null when nothing is left. */
export function foundTrimmed(source: Source, from: number, to: number, confidence: number, closing?: string): Found | null {
  const span = trimSpan(source, from, to, closing);
  return span[0] < span[1] ? found(source, span, confidence) : null;
}

/** Several places read as one text. Neighbours grow together. */
export function foundIn({ text }: Source, spans: readonly Span[], confidence: number): Found {
  const [only] = spans;
  if (only !== undefined && spans.length === 1) return { value: oneLine(text.slice(...only)), spans, confidence };
  const joined: [number, number][] = [];
  for (const [from, to] of spans) {
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else if (from < to) joined.push([from, to]);
  }
  return { value: joined.map(([from, to]) => oneLine(text.slice(from, to))).join(' '), spans: joined, confidence };
}

const oneLine = (words: string): string => (words.includes('\n') ? words.replaceAll('\n', ' ') : words);
