import type { Connection } from '../../platform/data-source.js';
import type { CrashDeed, CrashOrder } from './crash-order.js';
import { examine } from './examine.js';
import { Ledger } from './ledger.js';
import { Mortal } from './mortal.js';
import { contentsOf, growth, isSame } from './table-contents.js';

/** What dying after each statement of one deed left behind. */
export interface CrashPoints {
  /** Processes that died, one after each number of statements. */
  readonly deaths: number;
  /** After how many statements it was there; with fewer the database is to the byte what it was. */
  readonly doneAfter: number;
  readonly problems: readonly string[];
}

/**
 * Has a process do it and die after its first statement, another after its second, and so on until one lives. After each the database
 * must be exactly as it was, or hold the whole deed: as many rows in every table as its like left when nothing interrupted it. And
 * everything must be derivable from the log. `prepare` gives two deeds that are alike, one after the other.
 */
export async function enumerateCrashPoints(connection: Connection, prepare: () => Promise<CrashDeed>): Promise<CrashPoints> {
  const mortals = new Mortals(connection);
  const untouched = await mortals.perform({ deed: await prepare(), dieAfter: Number.MAX_SAFE_INTEGER });
  const deed = await prepare();
  const problems: string[] = [];
  const grown = new Map<string, number>();
  let [changes, doneAfter] = [0, 0];
  for (let dieAfter = 1; ; dieAfter++) {
    const { survivor, rows, same } = await mortals.perform({ deed, dieAfter });
    problems.push(...(await examine(connection, new Ledger())).problems.map((problem) => `after statement ${dieAfter}: ${problem}`));
    for (const [table, count] of rows) grown.set(table, (grown.get(table) ?? 0) + count);
    if (!same) {
      changes++;
      if (doneAfter === 0) doneAfter = dieAfter;
    }
    if (survivor === undefined) continue;

    const recorded = survivor.entryId === null; // A refusal is judged and recorded anew each time.
    if (!recorded && changes !== 1) problems.push(`it was written ${changes} times`);
    for (const [table, count] of untouched.rows) {
      const expected = recorded ? count * changes : count;
      if (grown.get(table) !== expected) problems.push(`${table} grew by ${grown.get(table)} rows, uninterrupted by ${expected}`);
    }
    mortals.end();
    return { deaths: dieAfter - 1, doneAfter, problems };
  }
}

/** Starting takes far longer than dying, so the next process starts while this one dies. */
class Mortals {
  private next: Mortal;

  constructor(private readonly connection: Connection) {
    this.next = new Mortal(connection);
  }

  async perform(order: CrashOrder) {
    const mortal = this.next;
    this.next = new Mortal(this.connection);
    const before = await contentsOf(this.connection);
    const survivor = await mortal.perform(order);
    const after = await contentsOf(this.connection, mortal.session);
    return { survivor, rows: growth(before, after), same: isSame(before, after) };
  }

  end(): void {
    this.next.kill();
  }
}
