import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Clock, dayOf } from '../platform/clock.js';
import { Logger } from '../platform/logger.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import type { AutomaticEdges } from './automatic-edges.js';
import { Commands } from './commands.js';
import type { AllParts } from './parts.js';
import { Reactions } from './reactions.js';
import type { LockedInstance } from './statements.js';
import { TransitionService } from './transition.service.js';
import { Turns } from './turns.js';

const nextDue: Statement = { name: 'next-wakeup-due', text: 'SELECT min(due_at) AS due_at FROM wakeups' };
const readOpen: Statement = {
  name: 'read-open-instances',
  text: `
    SELECT id, kind, definition, state, sequence, changed, head, head_at, parent_id FROM instances
    WHERE id > $1 AND definition || ' ' || state = ANY($2::text[]) ORDER BY id LIMIT $3`,
};
const insertWake: Statement = {
  name: 'insert-sweep-wakeups',
  text: 'INSERT INTO wakeups (instance_id, due_at, why) SELECT id, $2, $3 FROM unnest($1::uuid[]) AS open (id)',
};

/** Times are of the machine, not of the injected clock: they only say how often to look, and how long to rest. */
const lookEveryMs = 200;
const longestRestMs = 200;
const heldUpMs = 500;
const lanes = 2;
const sweepBatch = 500;

/**
 * The worker: asks instances again when something that could matter to them has happened, or a time has come. Any number of
 * processes may run one. It issues commands as anyone would, so what it does is judged and recorded like the rest.
 */
@Injectable()
export class WakeupWorker implements OnApplicationBootstrap, OnModuleDestroy {
  /** Off in processes that only serve, and in tests that drive it by hand. */
  enabled = true;
  private stopping = new AbortController();
  private running: Promise<void>[] = [];
  private readonly waiting = new Set<() => void>();
  private sweptOn: string | undefined;
  /** When the first lane began its turn; undefined between turns. */
  private turnBegun: number | undefined;
  private readonly turns: Turns;

  constructor(
    private readonly database: Database,
    door: TransitionService,
    private readonly edges: AutomaticEdges,
    parts: AllParts,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly logger: Logger,
  ) {
    this.turns = new Turns(database, new Reactions(door, edges, parts), clock, logger);
  }

  onApplicationBootstrap(): void {
    if (!this.enabled) return;
    this.commands.onWake = () => this.hint();
    this.running = Array.from({ length: lanes }, (_, lane) => this.run(lane));
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    this.hint();
    await Promise.all(this.running);
  }

  /** Works off everything due; resolves with how many instances were asked. */
  async drain(): Promise<number> {
    let asked = 0;
    for (let taken = await this.takeTurn(); taken > 0; taken = await this.takeTurn()) asked += taken;
    return asked;
  }

  /** When the next wake-up is due; null when none is waiting. */
  async nextDueAt(): Promise<Date | null> {
    const [row] = await this.database.read((tx) => tx.query<{ due_at: Date | null }>(nextDue, []));
    return row?.due_at ?? null;
  }

  /** At start and daily: wakes every instance of which an automatic edge holds, and every plan, whose reports may be due. */
  async sweep(): Promise<number> {
    const places = this.edges.placesToAsk();
    let woken = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.read((tx) => tx.query<LockedInstance>(readOpen, [after, places, sweepBatch]));
      const ready = await this.database.read((tx) => this.readyOf(tx, rows));
      if (ready.length > 0) await this.database.transaction((tx) => tx.query(insertWake, [ready, this.clock.now(), 'sweep']));
      woken += ready.length;
      const last = rows.at(-1);
      if (rows.length < sweepBatch || last === undefined) return woken;
      after = last.id;
    }
  }

  private async run(lane: number): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await this.drainGently(lane);
        if (lane === 0) await this.sweepDaily();
      } catch (error) {
        this.logger.fault(error, 'wakeups');
        await this.pause(5_000);
      }
      await this.pause(lookEveryMs);
    }
  }

  /**
   * As `drain`, with a rest after each turn: however much is due, people have most of this process and of the database. The second lane
   * works only while the first is held up, by a lock or by one instance that has much to do.
   */
  private async drainGently(lane: number): Promise<void> {
    while (lane === 0 || this.isHeldUp()) {
      const begun = performance.now();
      if (lane === 0) this.turnBegun = begun;
      const taken = await this.takeTurn().finally(() => {
        if (lane === 0) this.turnBegun = undefined;
      });
      if (taken === 0) return;
      await sleep(Math.min(performance.now() - begun, longestRestMs));
    }
  }

  private isHeldUp(): boolean {
    return this.turnBegun !== undefined && performance.now() - this.turnBegun > heldUpMs;
  }

  private async takeTurn(): Promise<number> {
    return this.stopping.signal.aborted ? 0 : this.turns.takeBatch();
  }

  private async sweepDaily(): Promise<void> {
    const today = dayOf(this.clock.now());
    if (this.sweptOn === today) return;
    this.sweptOn = today; // Also when it fails: a reader that throws must not keep the lane from what is due.
    await this.sweep();
  }

  private async pause(ms: number): Promise<void> {
    const hinted = new AbortController();
    const wake = () => hinted.abort();
    this.waiting.add(wake);
    await sleep(ms, undefined, { signal: hinted.signal }).catch(() => undefined); // Rejects only because it was hinted.
    this.waiting.delete(wake);
  }

  private hint(): void {
    for (const wake of this.waiting) wake();
  }

  private async readyOf(tx: Tx, rows: readonly LockedInstance[]): Promise<readonly string[]> {
    const held = await this.edges.holding(tx, rows, this.clock.now().toISOString());
    return rows.filter((row, place) => row.kind === 'plan' || held[place]!.length > 0).map(({ id }) => id);
  }
}
