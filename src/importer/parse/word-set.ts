import type { Source } from './source.js';

/**
 * Words and short patterns, each beginning with a plain letter, to be looked for at one place. Sorted by their first letter, so that most
 * places are answered without a pattern being tried. Earlier patterns win over later ones of the same letter.
 */
export class WordSet {
  private readonly byLetter = new Map<number, RegExp>();

  constructor(patterns: readonly string[]) {
    const groups = new Map<number, string[]>();
    for (const pattern of patterns) {
      const letter = pattern.charCodeAt(0);
      const group = groups.get(letter);
      if (group === undefined) groups.set(letter, [pattern]);
      else group.push(pattern);
    }
    for (const [letter, group] of groups) this.byLetter.set(letter, new RegExp(`(?:${group.join('|')})(?=[\\s,;.:()/]|$)`, 'y'));
  }

  /** Where the words at `at` end, or -1. */
  endAt({ low }: Source, at: number): number {
    const pattern = this.byLetter.get(low.charCodeAt(at));
    if (pattern === undefined) return -1;
    pattern.lastIndex = at;
    return pattern.test(low) ? pattern.lastIndex : -1;
  }

  at(source: Source, at: number): boolean {
    return this.endAt(source, at) >= 0;
  }
}
