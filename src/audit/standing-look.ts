import type { Tx } from '../platform/transaction.js';
import type { Policy } from './notes/policy.js';
import type { SignersMemory } from './signing/signers-memory.js';
import { examinePlaces } from './standing-entries.js';
import { examineInstances, examineSharedStreams, examineWhetherPlaced, instancesAfter, lastEntry } from './standing-rows.js';
import { compareWithMark, examineCheckpoints, growTree, readNumbers, type TreeNumbers, treeNow } from './standing-tree.js';
import type { CompactRange } from './tree/compact-range.js';
import { longestWaitMs } from './verify.js';
import { rememberedMark } from './verify-checkpoints.js';
import { type Finding, Findings, type OnFinding } from './verify-finding.js';

/** What one look found, and the figures it came by. */
export interface Look {
  readonly findings: readonly Finding[];
  /** How many more there are. */
  readonly more: number;
  readonly numbers: TreeNumbers;
  /** How long the entry that waits longest for its place has been seen to wait. */
  readonly waitedMs: number;
}

/** What a look begins from. Times in milliseconds, of the process's own steady clock. */
export interface Circumstances {
  readonly now: number;
  /** Old entries that are looked at again each time; so many instances, and checkpoints a tenth of it. */
  readonly again: number;
  readonly policy: Policy | null;
  /** What the signer says to have signed last, where its folder is at hand; read before the look began. */
  readonly remembered: SignersMemory | null;
}

/**
 * Looks at what is new since the last time, goes on a little with all the rest, and looks again at everything that was wrong. Whatever it
 * finds it finds anew each time, so nothing stays found that was put right.
 */
export class StandingLook {
  /** The tree as its leaves were seen to come; null until it could be read for the first time. */
  private seen: CompactRange | null = null;
  /** The queue as it was at earlier looks, the oldest first: when, and the last place in it. */
  private queue: { readonly at: number; readonly to: number }[] = [];
  private readonly next = { place: 0, instance: firstId, entry: firstId, checkpoint: -1 };
  /** Entries up to this one were looked for in the tree when they were new; null before the first look, which begins with what comes next. */
  private newest: string | null = null;
  /** What was wrong at the last look. */
  private suspects: readonly Finding[] = [];

  async look(tx: Tx, { now, again, policy, remembered }: Circumstances): Promise<Look> {
    const findings = new Findings();
    const numbers = await readNumbers(tx);
    const waitedMs = this.watchQueue(numbers, now, findings.add);
    const arrived = await this.watchTree(tx, numbers.size, findings.add);
    const moved = await this.lookAtPlaces(tx, numbers.size, arrived, again, findings.add);
    await this.lookAtInstances(tx, moved, again, findings.add);
    await examineSharedStreams(tx, findings.add);
    await this.lookForHidden(tx, again, findings.add);
    await this.lookAtCheckpoints(tx, numbers.size, Math.ceil(again / 10), policy, findings.add);
    if (remembered !== null) await compareWithMark(tx, rememberedMark(remembered), numbers.size, findings.add);
    this.suspects = findings.list;
    return { findings: findings.list, more: findings.more, numbers, waitedMs };
  }

  /** Places only grow, so an entry has waited for as long as a place behind its own has been there. */
  private watchQueue({ waitsFrom, waitsTo, waiting }: TreeNumbers, now: number, onFinding: OnFinding): number {
    this.queue = waitsFrom === null ? [] : this.queue.filter(({ to }) => to >= waitsFrom);
    const waited = now - (this.queue[0]?.at ?? now);
    if (waitsTo !== null && waitsTo !== this.queue.at(-1)?.to) this.queue.push({ at: now, to: waitsTo });
    if (waited > longestWaitMs)
      onFinding({
        rule: 'waiting',
        entryId: waiting,
        stream: 'tree',
        seq: null,
        problem: `it waits for its place for ${Math.round(waited / 1000)} s`,
      });
    return waited;
  }

  /** The places that came since the last look. */
  private async watchTree(tx: Tx, size: number, onFinding: OnFinding): Promise<{ from: number; to: number }> {
    this.seen ??= await treeNow(tx, size, onFinding);
    if (this.seen === null) return { from: size, to: size };
    const from = this.seen.size;
    if (size < from) {
      const problem = `the tree had ${from} entries and has ${size}`;
      onFinding({ rule: 'shrunk', entryId: null, stream: 'tree', seq: null, problem, from: size, to: from });
      return { from: size, to: size };
    }
    const to = Math.min(size, from + mostNew);
    await growTree(tx, this.seen, to, onFinding);
    return { from, to };
  }

  private async lookAtPlaces(
    tx: Tx,
    size: number,
    arrived: { from: number; to: number },
    again: number,
    onFinding: OnFinding,
  ): Promise<Set<string>> {
    const from = this.next.place < size ? this.next.place : 0;
    const to = Math.min(size, from + again);
    this.next.place = to;
    const wrong = this.suspects.flatMap(({ index }) => (index != null && index < size ? [index] : []));
    const moved = new Set<string>();
    const ranges = [arrived, { from, to }, ...[...new Set(wrong)].map((index) => ({ from: index, to: index + 1 }))];
    for (const range of ranges) for (const id of await examinePlaces(tx, range, onFinding)) moved.add(id);
    return moved;
  }

  private async lookAtInstances(tx: Tx, moved: Set<string>, again: number, onFinding: OnFinding): Promise<void> {
    const more = await instancesAfter(tx, this.next.instance, again);
    this.next.instance = more.length < again ? firstId : more.at(-1)!;
    const wrong = this.suspects.flatMap(({ stream }) => /^[a-z]+\/([0-9a-f]{8}-[0-9a-f-]{27})$/.exec(stream)?.[1] ?? []);
    await examineInstances(tx, [...new Set([...moved, ...more, ...wrong])], onFinding);
  }

  /** Entries that were written in the last seconds, some of the old ones, and those that were missed last time. */
  private async lookForHidden(tx: Tx, again: number, onFinding: OnFinding): Promise<void> {
    const from = this.newest ?? (await lastEntry(tx)) ?? firstId;
    const fresh = await examineWhetherPlaced(tx, { after: overlapping(from), count: mostFresh }, onFinding);
    this.newest = fresh === null || fresh < from ? from : fresh;
    this.next.entry = (await examineWhetherPlaced(tx, { after: this.next.entry, count: again }, onFinding)) ?? firstId;
    const wrong = this.suspects.flatMap(({ rule, entryId }) => (rule === 'hidden' && entryId !== null ? [entryId] : []));
    await examineWhetherPlaced(tx, wrong, onFinding);
  }

  private async lookAtCheckpoints(tx: Tx, size: number, count: number, policy: Policy | null, onFinding: OnFinding): Promise<void> {
    const chosen = this.suspects.flatMap(({ stream }) => /^checkpoint\/(\d+)$/.exec(stream)?.[1] ?? []).map(Number);
    const looked = await examineCheckpoints(tx, { size, after: this.next.checkpoint, count, chosen }, policy, onFinding);
    const last = looked.filter((at) => at > this.next.checkpoint)[count - 1];
    this.next.checkpoint = last ?? -1;
  }
}

const firstId = '00000000-0000-0000-0000-000000000000';

/** Leaves that one look takes in; when more came, the next one goes on. */
const mostNew = 5_000;

/** Entries that one look asks for their place: what may be written between two looks, and ten seconds of those before. */
const mostFresh = 20_000;

/** An id of ten seconds earlier: what was begun before another entry may be committed after it. */
function overlapping(id: string): string {
  const ms = Number.parseInt(id.replace('-', '').slice(0, 12), 16) - longestWaitMs;
  const time = Math.max(0, ms).toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`;
}
