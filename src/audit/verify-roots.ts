import { emptyRoot } from './tree/merkle.js';
import type { Mark } from './verify-checkpoints.js';
import type { FindingRule, OnFinding } from './verify-finding.js';

/** What the roots met on the way said. */
export interface RootsReport {
  /** Checkpoints that the tree fits, those brought along included. */
  readonly fitting: number;
  /** Of those that the examiner brought along. */
  readonly knownFitting: number;
  /** Whether what the signer remembers fits. */
  readonly rememberedFits: boolean;
  /** The size of the largest that fits, 0 without any. */
  readonly coveredSize: number;
  /** The largest size at which a checkpoint with a checked signature of the log fits; null: none. */
  readonly signedSize: number | null;
  /** The same, cosigned as the policy asks. */
  readonly witnessedSize: number | null;
  /** Checkpoints that the tree does not fit. */
  readonly failing: number;
}

/**
 * Compares the roots of a growing tree with every checkpoint, by size. One that does not fit while a later one does was itself
 * altered; one that the examiner kept is believed in any case.
 */
export class Roots {
  private next: Mark | undefined;
  private matched = 0;
  private knownMatched = 0;
  /** Stored checkpoints since `matched` that do not fit: the first, and how many more. */
  private open: { first: Mark; more: number } | undefined;
  private report: RootsReport = {
    fitting: 0,
    knownFitting: 0,
    rememberedFits: false,
    coveredSize: 0,
    failing: 0,
    signedSize: null,
    witnessedSize: null,
  };

  constructor(
    private readonly marks: AsyncGenerator<Mark>,
    private readonly onFinding: OnFinding,
  ) {}

  /** Begins with what a tree without leaves must have. */
  async begin(): Promise<void> {
    await this.advance();
    while (this.next !== undefined && this.next.size <= 0) await this.compare(emptyRoot);
  }

  /** The size at which the next root is wanted; infinite when none is. */
  get wanted(): number {
    return this.next?.size ?? Number.POSITIVE_INFINITY;
  }

  /** The root at the wanted size. */
  async reach(root: Buffer): Promise<void> {
    const size = this.wanted;
    while (this.next?.size === size) await this.compare(root);
  }

  /** After the last leaf: what is left lies beyond the tree. `complete` is false where a gap kept roots from being computed. */
  async finish(size: number, complete: boolean): Promise<RootsReport> {
    for (; this.next !== undefined; await this.advance()) {
      if (this.next.size > size) this.find(this.next, 'shrunk', `the tree has ${size} entries, it says ${this.next.size}`, size);
      else if (complete) throw new Error(`the root at ${this.next.size} was passed by`);
    }
    if (this.open !== undefined) {
      const { first, more } = this.open;
      this.find(first, 'root', `the entries do not give its root${more > 0 ? `, nor those of ${more} later ones` : ''}`, this.matched);
    }
    return this.report;
  }

  private async compare(root: Buffer): Promise<void> {
    const mark = this.next!;
    const fits = mark.root.equals(root);
    if (!fits) this.report = { ...this.report, failing: this.report.failing + 1 };
    if (fits) this.fits(mark);
    else if (mark.keptBy !== 'log') this.find(mark, 'fork', 'the tree has another root at its size', this.knownMatched);
    else if (this.open === undefined) this.open = { first: mark, more: 0 };
    else this.open.more++;
    await this.advance();
  }

  private fits(mark: Mark): void {
    const { report } = this;
    if (this.open !== undefined) {
      const { first, more } = this.open;
      const others = more > 0 ? `, as are ${more} after it` : '';
      this.find(first, 'checkpoint', `its root is wrong${others}, for the tree fits the later ${mark.name}`, null);
      this.open = undefined;
    }
    this.matched = mark.size;
    if (mark.keptBy !== 'log') this.knownMatched = mark.size;
    this.report = {
      ...report,
      fitting: report.fitting + 1,
      knownFitting: report.knownFitting + (mark.keptBy === 'examiner' ? 1 : 0),
      rememberedFits: report.rememberedFits || mark.keptBy === 'signer',
      coveredSize: mark.size,
      signedSize: mark.signed ? mark.size : report.signedSize,
      witnessedSize: mark.witnessed ? mark.size : report.witnessedSize,
    };
  }

  private find(mark: Mark, rule: FindingRule, problem: string, from: number | null): void {
    this.onFinding({ rule, entryId: null, stream: mark.name, seq: null, problem, ...(from === null ? {} : { from, to: mark.size }) });
  }

  private async advance(): Promise<void> {
    const { value, done } = await this.marks.next();
    this.next = done === true ? undefined : value;
  }
}
