import type { Question, Warning } from '../proposal.js';
import type { Span } from '../reading.js';

/** Characters of the text that are looked up together. */
const blockSize = 256;

/** Questions and warnings by the item they are about, or by the words they point to; a long document has thousands of each. */
export class DoubtsOfItems {
  private readonly questions: ReadonlyMap<string | null, readonly Question[]>;
  private readonly warnings: ReadonlyMap<string | null, readonly Warning[]>;
  private readonly blocks = new Map<number, Warning[]>();

  constructor(questions: readonly Question[], warnings: readonly Warning[]) {
    this.questions = byItem(questions);
    this.warnings = byItem(warnings);
    for (const warning of this.warnings.get(null) ?? []) {
      for (const block of new Set(warning.spans.flatMap(blocksOf))) {
        const others = this.blocks.get(block);
        if (others === undefined) this.blocks.set(block, [warning]);
        else others.push(warning);
      }
    }
  }

  asked(item: string): readonly Question[] {
    return this.questions.get(item) ?? [];
  }

  /** Those about the item, and those about the document that point into its words. */
  warned(item: string, words: readonly Span[]): Warning[] {
    const near = new Set(words.flatMap(blocksOf).flatMap((block) => this.blocks.get(block) ?? []));
    const touching = [...near].filter(({ spans }) => spans.some(([from, to]) => words.some(([start, end]) => from < end && start < to)));
    return [...(this.warnings.get(item) ?? []), ...touching];
  }
}

function byItem<Doubt extends Question>(doubts: readonly Doubt[]): Map<string | null, Doubt[]> {
  const groups = new Map<string | null, Doubt[]>();
  for (const doubt of doubts) {
    const group = groups.get(doubt.about);
    if (group === undefined) groups.set(doubt.about, [doubt]);
    else group.push(doubt);
  }
  return groups;
}

function blocksOf([from, to]: Span): number[] {
  const first = Math.floor(from / blockSize);
  return Array.from({ length: Math.floor(to / blockSize) - first + 1 }, (_, at) => first + at);
}
