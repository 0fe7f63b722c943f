import { diffArrays, diffWordsWithSpace } from 'diff';

/** Words that stand in both texts, or in one of them alone. */
export interface Run {
  readonly text: string;
  readonly kind: 'same' | 'removed' | 'added';
}

/** Sentences that did not change, to be folded; or one that did, word by word. */
export type TextPart =
  | { readonly kind: 'same'; readonly sentences: readonly string[] }
  | { readonly kind: 'changed'; readonly runs: readonly Run[] };

/** How many of their words two sentences must share, of 1, to be shown as one that was reworded. */
const alike = 0.4;

/** Two texts, sentence by sentence, and within reworded sentences word by word. */
export function textDiff(before: string, after: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let removed: string[] = [];
  for (const { value, added: isAdded, removed: isRemoved } of diffArrays(sentencesOf(before), sentencesOf(after))) {
    if (isRemoved) removed = value;
    else {
      parts.push(...reworded(removed, isAdded ? value : []));
      removed = [];
      if (!isAdded) parts.push({ kind: 'same', sentences: value });
    }
  }
  return [...parts, ...reworded(removed, [])];
}

/** Pairs each removed sentence with the next added one that is like it; what finds none stands alone. */
function reworded(removed: readonly string[], added: readonly string[]): readonly TextPart[] {
  const parts: TextPart[] = [];
  let place = 0;
  for (const sentence of removed) {
    const match = added.findIndex((other, index) => index >= place && likeness(sentence, other) >= alike);
    if (match < 0) {
      parts.push(alone(sentence, 'removed'));
      continue;
    }
    parts.push(...added.slice(place, match).map((other) => alone(other, 'added')));
    parts.push({ kind: 'changed', runs: runsOf(sentence, added[match]!) });
    place = match + 1;
  }
  return [...parts, ...added.slice(place).map((other) => alone(other, 'added'))];
}

function runsOf(before: string, after: string): readonly Run[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({
    text: value,
    kind: added ? 'added' : removed ? 'removed' : 'same',
  }));
}

const alone = (text: string, kind: 'removed' | 'added'): TextPart => ({ kind: 'changed', runs: [{ text, kind }] });

/** A sentence ends with its paragraph, or behind a stop that follows a letter: "1." and "15.11" end none. */
function sentencesOf(text: string): string[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((paragraph) => paragraph.split(/(?<=[\p{L})”"][.;!?])\s+/u))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const shared = [...words].filter((word) => others.has(word)).length;
  return (2 * shared) / (words.size + others.size || 1);
}

const wordsOf = (sentence: string): ReadonlySet<string> => new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
