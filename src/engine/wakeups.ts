import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Counter } from 'prom-client';
import { auditLog } from '../audit/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { uuidV5 } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { registry } from '../platform/metrics.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import type { AutomaticEdges } from './automatic-edges.js';
import { Commands } from './commands.js';
import type { AllParts } from './parts.js';
import { type LockedInstance, readInstances } from './statements.js';
import { TransitionService } from './transition.service.js';

/** An instance that somebody holds locked is passed over: a slow hand on one plan must not keep the others waiting. */
const claimNext: Statement = {
  name: 'claim-next-wakeup',
  text: `
    SELECT wakeup.instance_id FROM wakeups wakeup JOIN instances instance ON instance.id = wakeup.instance_id WHERE wakeup.due_at <= $1
    ORDER BY wakeup.due_at, wakeup.id LIMIT 1 FOR NO KEY UPDATE OF wakeup, instance SKIP LOCKED`,
};
/** Claimed before the facts are read: what is committed afterwards keeps its own row, so nothing is asked too early and forgotten. */
const claimRest: Statement = {
  name: 'claim-wakeups-of-instance',
  text: 'SELECT id::int FROM wakeups WHERE instance_id = $1 AND due_at <= $2 ORDER BY id FOR UPDATE SKIP LOCKED',
};
const forget: Statement = { name: 'forget-wakeups', text: 'DELETE FROM wakeups WHERE id = ANY($1::bigint[])' };
/** Set back by a minute, then two, four … at most an hour. */
const setBack: Statement = {
  name: 'set-back-wakeups',
  text: `
    UPDATE wakeups SET attempts = attempts + 1, due_at = $2::timestamptz + least(interval '1 hour', interval '1 minute' * power(2, attempts))
    WHERE id = ANY($1::bigint[]) RETURNING attempts`,
};
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

/** Times are of the machine, not of the injected clock: they only say how often to look. */
const lookEveryMs = 200;
const lanes = 2;
const sweepBatch = 500;
/** A plan passes two states in a row, and takes what waits for it; after so many steps others get their turn first. */
const mostInARow = 10;
/** From then on a failure is no passing one: it goes on record, once. */
const alarmAfter = 3;

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

  constructor(
    private readonly database: Database,
    private readonly door: TransitionService,
    private readonly edges: AutomaticEdges,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly logger: Logger,
  ) {}

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
    while (!this.stopping.signal.aborted && (await this.askNext())) asked++;
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
        await this.drain();
        if (lane === 0) await this.sweepDaily();
      } catch (error) {
        this.logger.fault(error, 'wakeups');
        await this.pause(5_000);
      }
      await this.pause(lookEveryMs);
    }
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

  /** One instance in one transaction; false when nothing is due. */
  private async askNext(): Promise<boolean> {
    const claimed: { instanceId?: string; ids: readonly number[] } = { ids: [] };
    const now = this.clock.now();
    try {
      return await this.database.transaction(async (tx) => {
        const [next] = await tx.query<{ instance_id: string }>(claimNext, [now]);
        if (next === undefined) return false;
        const rows = await tx.query<{ id: number }>(claimRest, [next.instance_id, now]);
        claimed.instanceId = next.instance_id;
        claimed.ids = rows.map(({ id }) => id);
        await this.takeAutomaticEdges(tx, next.instance_id, claimed.ids);
        await this.createWhatIsDue(tx, next.instance_id);
        void tx.query(forget, [claimed.ids]);
        return true;
      });
    } catch (error) {
      if (claimed.instanceId === undefined) throw error;
      await this.takeApart(claimed.instanceId, claimed.ids, now, error);
      return true;
    }
  }

  /** What failed together is tried apart, so that a reaction that cannot happen does not keep reports from being opened, nor the reverse. */
  private async takeApart(instanceId: string, ids: readonly number[], now: Date, first: unknown): Promise<void> {
    this.logger.fault(first, `wakeups/${instanceId}`);
    const failures: unknown[] = [];
    for (const part of [(tx: Tx) => this.takeAutomaticEdges(tx, instanceId, ids), (tx: Tx) => this.createWhatIsDue(tx, instanceId)])
      await this.database.transaction(part).catch((error: unknown) => failures.push(error));
    if (failures.length === 0) await this.database.transaction((tx) => tx.query(forget, [ids]));
    else await this.putOff(instanceId, ids, now, failures[0]);
  }

  /** The rows stay, for later each time. What goes on failing is put on record, for somebody to mend. */
  private async putOff(instanceId: string, ids: readonly number[], now: Date, error: unknown): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await tx.query<{ attempts: number }>(setBack, [ids, now]);
      if (Math.max(...rows.map(({ attempts }) => attempts)) !== alarmAfter) return;
      failing.inc();
      const problem = error instanceof Error ? error.message : String(error);
      await auditLog.refuse(tx, {
        command: { type: 'wakeup.act', instanceId, actor: { system: 'wakeup' } },
        personId: null,
        reasons: [{ code: 'workflow.worker-failed', params: { problem } }],
        at: now.toISOString(),
      });
    });
  }

  private async takeAutomaticEdges(tx: Tx, instanceId: string, ids: readonly number[]): Promise<void> {
    for (let turn = 0; turn < mostInARow; turn++) {
      const [row] = await tx.query<LockedInstance>(readInstances, [[instanceId]]);
      const [type] = row === undefined ? [] : (await this.edges.holding(tx, [row]))[0]!;
      if (type === undefined) return;
      const commandId = uuidV5(instanceId, `wakeup/${ids[0] ?? 0}/${turn}/${type}`);
      await this.door.apply(tx, [{ instanceId, kind: row!.kind, type, commandId, input: {}, actor: { system: 'wakeup' } }]);
    }
    void tx.query(insertWake, [[instanceId], this.clock.now(), 'goes on']);
  }

  private async createWhatIsDue(tx: Tx, instanceId: string): Promise<void> {
    const [row] = await tx.query<LockedInstance>(readInstances, [[instanceId]]);
    if (row === undefined) return;
    const orders = await this.parts[row.kind].due?.(tx, [instanceId], this.clock.now().toISOString());
    if (orders !== undefined && orders.length > 0) await this.door.apply(tx, orders);
  }

  private async readyOf(tx: Tx, rows: readonly LockedInstance[]): Promise<readonly string[]> {
    const held = await this.edges.holding(tx, rows);
    return rows.filter((row, place) => row.kind === 'plan' || held[place]!.length > 0).map(({ id }) => id);
  }
}

/** Alarm on any increase: a document whose reactions do not happen. */
const failing = new Counter({
  name: 'wakeups_failing_total',
  help: 'Instances whose wake-up failed three times in a row.',
  registers: [registry],
});
