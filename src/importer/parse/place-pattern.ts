import type { Source } from './source.js';

/** A pattern to be tried at one place, with the letters it can begin with: most places are answered by their letter alone. */
export class PlacePattern {
  private readonly letters: ReadonlySet<number>;

  /** @param letters First letters, small; the pattern is sticky and takes no space before them. */
  constructor(
    letters: string,
    private readonly pattern: RegExp,
  ) {
    this.letters = new Set(Array.from(letters, (letter) => letter.charCodeAt(0)));
  }

  at({ low }: Source, at: number): RegExpExecArray | null {
    if (!this.letters.has(low.charCodeAt(at))) return null;
    this.pattern.lastIndex = at;
    return this.pattern.exec(low);
  }
}
