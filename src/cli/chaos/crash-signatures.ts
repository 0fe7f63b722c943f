import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { BrokenDisk, PowerCut, type Unsynced } from './broken-disk.js';
import type { PromiseKeeper } from './promise-keepers.js';
import { Random } from './random.js';
import { type History, twoHistories } from './two-histories.js';

export interface SignatureCrashes {
  readonly crashes: number;
  readonly signed: number;
  readonly refused: number;
  /** What went out that never may. */
  readonly problems: readonly string[];
}

/** Of the trees of a trial; they are one up to fewer than `mostCommon`. */
const leaves = 150;
const mostCommon = 40;
/** A folder lives through so many cuts. */
const lives = 20;
/** One that is not cut ends after so many trees shown. */
const mostShown = 15;
const mostOperations = 50;

/**
 * Kills whoever keeps a promise, so many times, each time after another file operation and every other time with the power, and goes on
 * from what the disk then has. Meanwhile it is shown one tree that grows, the same taken back, and another one. What it ever signed must
 * be one history.
 */
export async function crashSignatures(open: OpenKeeper, { crashes, seed }: { crashes: number; seed: number }): Promise<SignatureCrashes> {
  const random = new Random(seed);
  const problems: string[] = [];
  let [done, signed, refused] = [0, 0, 0];
  while (done < crashes) {
    const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'signatures-'));
    const trial = new Trial(twoHistories(random.between(0, mostCommon), leaves), random);
    let left: Unsynced[] = [];
    for (let life = 0; life < lives && done < crashes; life++) {
      const disk = new BrokenDisk(random.between(0, mostOperations), left);
      await trial.live(() => open(folder), disk);
      if (disk.wentDown) done++;
      left = random.happens(0.5) ? disk.kill() : [];
      if (left.length === 0) await disk.cut(() => random.happens(0.5));
    }
    await trial.goesOn(() => open(folder));
    problems.push(...trial.problems);
    signed += trial.signed.length;
    refused += trial.refused;
    await fs.rm(folder, { recursive: true });
  }
  return { crashes: done, signed, refused, problems };
}

type OpenKeeper = (folder: string) => Promise<PromiseKeeper>;

/** What one keeper was shown and signed. */
class Trial {
  readonly signed: { readonly size: number; readonly root: Buffer }[] = [];
  readonly problems: string[] = [];
  refused = 0;
  private size = 0;

  constructor(
    private readonly histories: readonly [History, History],
    private readonly random: Random,
  ) {}

  /** Until the disk goes down, or a while has passed. */
  async live(open: () => Promise<PromiseKeeper>, disk: BrokenDisk): Promise<void> {
    try {
      const keeper = await open();
      for (let shown = 0; shown < mostShown && !disk.wentDown; shown++) await this.show(keeper);
    } catch (error) {
      if (!(error instanceof PowerCut)) this.problems.push(String(error));
    }
  }

  /** After all that, an honest tree is signed. */
  async goesOn(open: () => Promise<PromiseKeeper>): Promise<void> {
    try {
      const keeper = await open();
      const [one, other] = this.histories;
      if (!(await this.take(keeper, one, leaves)) && !(await this.take(keeper, other, leaves)))
        this.problems.push('refuses every tree in the end');
    } catch (error) {
      this.problems.push(String(error));
    }
  }

  /** Mostly the true tree, grown a little; now and then the same taken back, or the other one. */
  private async show(keeper: PromiseKeeper): Promise<void> {
    const turn = this.random.next();
    const [one, other] = this.histories;
    if (turn < 0.6) {
      this.size = Math.min(leaves, this.size + this.random.between(0, 4));
      // It may have died before it could tell which of the two it signed.
      if (!(await this.take(keeper, one, this.size))) await this.take(keeper, other, this.size);
    } else if (turn < 0.8) {
      await this.take(keeper, one, this.random.between(0, this.size + 1));
    } else {
      await this.take(keeper, other, Math.min(leaves, this.random.between(this.size, this.size + 20)));
    }
  }

  private async take(keeper: PromiseKeeper, history: History, size: number): Promise<boolean> {
    const next = await keeper.show(history, size);
    if (typeof next === 'string') {
      this.refused++;
      return false;
    }
    const last = this.signed.at(-1);
    this.signed.push(next);
    this.size = Math.max(this.size, next.size);
    if (last === undefined) return true;
    const told = `${next.size} leaves after ${last.size}`;
    if (next.size < last.size) this.problems.push(`signed a tree that has shrunk: ${told}`);
    else if (!this.histories.some(({ rootAt }) => rootAt(last.size).equals(last.root) && rootAt(next.size).equals(next.root)))
      this.problems.push(`signed two histories: ${told}`);
    return true;
  }
}
