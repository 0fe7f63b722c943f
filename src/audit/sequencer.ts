import { setTimeout as sleep } from 'node:timers/promises';
import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { tileReader } from './stored-log.js';
import { hashLength } from './tree/merkle.js';
import { growTiles } from './tree/tile-hashes.js';

/** A pool of connections that is opened when it is first needed. */
export interface LazyPool {
  open(): Promise<Database>;
  close(): Promise<void>;
}

/** Leaves that one transaction takes in. */
const batch = 1_000;

/** How often it looks without a hint. */
const lookEveryMs = 250;
/** Rests after a turn that took something, and after one that took nothing, however much is hinted: few large batches cost less than many small ones. */
const restMs = 250;
const restIdleMs = 50;
const afterFaultMs = 1_000;

/**
 * Gives entries their place in the tree, in the order in which they wait. Any number of processes may run one: whoever holds the lock on
 * `audit_log_state` is at it, the others look again later. Each batch is one transaction, so a process may die at any moment.
 */
export class Sequencer implements OnApplicationBootstrap, OnModuleDestroy {
  /** Off in processes that only serve, and in tests that drive it by hand. */
  enabled = true;
  /** Told when the tree has grown by this process's work. */
  onGrown: () => void = () => undefined;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private hinted = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly pool: LazyPool,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.enabled) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.hint();
    await this.running;
    await this.pool.close();
  }

  /** Something was committed that may wait; an idle sequencer need not wait for its next look. */
  hint(): void {
    this.hinted = true;
    this.wake();
  }

  /** Takes in one batch; resolves with how many leaves, 0 when nothing waits or another sequencer is at it. */
  async integrate(): Promise<number> {
    return this.takeBatch(lockIfFree);
  }

  /** Takes in everything that was committed before, waiting for others who are at it; resolves with how many leaves it took. */
  async drain(): Promise<number> {
    let all = 0;
    for (let taken = batch; taken === batch; all += taken) taken = await this.takeBatch(lock);
    return all;
  }

  private async takeBatch(lockState: Statement): Promise<number> {
    const database = await this.pool.open();
    return database.transaction(async (tx) => {
      const [state] = await tx.query<{ size: string }>(lockState, []);
      return state === undefined ? 0 : grow(tx, Number(state.size), this.clock.now());
    });
  }

  private async run(): Promise<void> {
    let wasWell = true;
    while (!this.stopping.signal.aborted) {
      this.hinted = false;
      try {
        const taken = await this.integrate();
        wasWell = true;
        if (taken > 0) this.onGrown();
        if (taken === batch) continue;
        await this.rest(taken > 0 ? restMs : restIdleMs);
        if (taken > 0) continue;
      } catch (error) {
        if (wasWell) this.logger.fault(error, 'sequencer'); // Once, however long the database is away.
        wasWell = false;
        await this.rest(afterFaultMs);
      }
      if (!this.hinted) await this.untilHinted(lookEveryMs - restIdleMs);
    }
  }

  private async rest(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
  }

  private async untilHinted(ms: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** The tree of `size` leaves grows by one batch. The caller holds the lock. */
async function grow(tx: Tx, size: number, at: Date): Promise<number> {
  const [taken] = await tx.query<{ hashes: Buffer | null }>(takePending, [size, at]);
  const hashes = taken!.hashes;
  if (hashes === null) return 0;
  const count = hashes.length / hashLength;
  const leaves = Array.from({ length: count }, (_, place) => hashes.subarray(place * hashLength, (place + 1) * hashLength));
  const tiles = await growTiles(size, leaves, tileReader(tx));
  void tx.query(writeTiles, [tiles.map(({ tile }) => tile.level), tiles.map(({ tile }) => tile.index), tiles.map(({ data }) => data)]);
  void tx.query(setSize, [size + count]);
  return count;
}

/** Without the look at `audit_pending` each idle look would take a lock, which is a write to the disk. */
const lock: Statement = {
  name: 'sequencer-lock',
  text: 'SELECT size FROM audit_log_state WHERE EXISTS (SELECT FROM audit_pending) FOR UPDATE',
};
const lockIfFree: Statement = { name: 'sequencer-lock-if-free', text: `${lock.text} SKIP LOCKED` };

/**
 * A statement after the lock, so that it sees what the one before committed. One value instead of a row per leaf. No entry is taken in
 * before it was made nor before one that precedes it, whatever the clocks of processes say: readers of the past bound by that what they look at.
 */
const takePending: Statement = {
  name: 'sequencer-take',
  text: `
    WITH taken AS (
      DELETE FROM audit_pending WHERE place = ANY (ARRAY(SELECT place FROM audit_pending ORDER BY place LIMIT ${batch}))
      RETURNING place, entry_id, leaf_hash),
    placed AS (
      INSERT INTO audit_leaves (idx, entry_id, leaf_hash, integrated_at)
      SELECT $1::bigint + row_number() OVER (ORDER BY place) - 1, entry_id, leaf_hash, greatest($2,
        (SELECT max(entry.at) FROM taken JOIN audit_entries entry ON entry.id = taken.entry_id), (SELECT integrated_at FROM audit_leaves WHERE idx = $1::bigint - 1))
      FROM taken
      RETURNING idx, leaf_hash)
    SELECT string_agg(leaf_hash, ''::bytea ORDER BY idx) AS hashes FROM placed`,
};
const writeTiles: Statement = {
  name: 'sequencer-tiles',
  text: `
    INSERT INTO audit_tiles (level, n, data) SELECT * FROM unnest($1::smallint[], $2::bigint[], $3::bytea[])
    ON CONFLICT (level, n) DO UPDATE SET data = EXCLUDED.data`,
};
const setSize: Statement = { name: 'sequencer-size', text: 'UPDATE audit_log_state SET size = $1' };
