import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { decide } from '../../workflows/kit/decide.js';
import type { Command } from '../../workflows/kit/definition.js';
import { Clock, dayOf } from '../platform/clock.js';
import { uuidV5 } from '../platform/ids.js';
import { Logger } from '../platform/logger.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { Commands } from './commands.js';
import { DefinitionStore } from './definition-store.js';
import { askAbout, gatherFacts } from './gather.js';
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
const postpone: Statement = { name: 'postpone-wakeups', text: 'UPDATE wakeups SET due_at = $2 WHERE instance_id = $1 AND due_at <= $3' };
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
const retryAfterMs = 60_000;
const lanes = 2;
const sweepBatch = 500;
/** A plan passes two states at most in a row; more would be a definition that chases itself. */
const mostInARow = 10;

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
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.enabled) return;
    this.commands.onCommit = () => this.hint();
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
    const automatic = this.definitions
      .list()
      .flatMap(({ id, kind, edges }) =>
        [...edges].flatMap(([state, open]) => (kind === 'plan' || [...open.values()].some(({ auto }) => auto) ? [`${id} ${state}`] : [])),
      );
    let woken = 0;
    for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
      const rows = await this.database.read((tx) => tx.query<LockedInstance>(readOpen, [after, automatic, sweepBatch]));
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
        const today = dayOf(this.clock.now());
        if (lane === 0 && this.sweptOn !== today) {
          await this.sweep();
          this.sweptOn = today;
        }
        await this.drain();
      } catch (error) {
        this.logger.fault(error, 'wakeups');
        await this.pause(5_000);
      }
      await this.pause(lookEveryMs);
    }
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
    let instanceId: string | undefined;
    const now = this.clock.now();
    try {
      return await this.database.transaction(async (tx) => {
        const [claimed] = await tx.query<{ instance_id: string }>(claimNext, [now]);
        if (claimed === undefined) return false;
        instanceId = claimed.instance_id;
        const rows = await tx.query<{ id: number }>(claimRest, [instanceId, now]);
        const ids = rows.map(({ id }) => id);
        await this.takeAutomaticEdges(tx, instanceId, ids[0] ?? 0);
        await this.createWhatIsDue(tx, instanceId);
        await tx.query(forget, [ids]);
        return true;
      });
    } catch (error) {
      if (instanceId === undefined) throw error;
      // The rows stay: whatever it was, it is asked again, only not at once.
      this.logger.fault(error, `wakeups/${instanceId}`);
      await this.database.transaction((tx) => tx.query(postpone, [instanceId, new Date(now.getTime() + retryAfterMs), now]));
      return true;
    }
  }

  private async takeAutomaticEdges(tx: Tx, instanceId: string, wakeupId: number): Promise<void> {
    for (let turn = 0; turn < mostInARow; turn++) {
      const [row] = await tx.query<LockedInstance>(readInstances, [[instanceId]]);
      const [type] = row === undefined ? [] : (await this.holding(tx, [row]))[0]!;
      if (type === undefined) return;
      const commandId = uuidV5(instanceId, `wakeup/${wakeupId}/${turn}/${type}`);
      await this.door.apply(tx, [{ instanceId, kind: row!.kind, type, commandId, input: {}, actor: { system: 'wakeup' } }]);
    }
    throw new Error(`${instanceId} took ${mostInARow} automatic edges in a row`);
  }

  private async createWhatIsDue(tx: Tx, instanceId: string): Promise<void> {
    const [row] = await tx.query<LockedInstance>(readInstances, [[instanceId]]);
    if (row === undefined) return;
    const orders = await this.parts[row.kind].births?.(tx, [instanceId], this.clock.now().toISOString());
    if (orders !== undefined && orders.length > 0) await this.door.apply(tx, orders);
  }

  /** For each instance, the commands of its automatic edges that hold now. What does not hold yet is no attempt and leaves no trace. */
  private async holding(tx: Tx, rows: readonly LockedInstance[]): Promise<readonly (readonly string[])[]> {
    const at = this.clock.now().toISOString();
    const asked = rows.flatMap((row, place) => {
      const definition = this.definitions.get(row.definition);
      const edges = [...(definition.edges.get(row.state)?.values() ?? [])].filter(({ auto }) => auto);
      return edges.map(({ command: type }) => {
        const command: Command = { type, commandId: uuidV5(row.id, type), input: {}, actor: { system: 'wakeup' }, at };
        return { place, type, row, question: askAbout(definition, row, row.kind, row.id, command, true) };
      });
    });
    const facts = await gatherFacts(
      tx,
      this.parts,
      asked.map(({ question }) => question),
    );
    const held: string[][] = rows.map(() => []);
    asked.forEach(({ place, type, row, question }, index) => {
      if (decide(question.definition, row, question.ask.command, facts[index]!).ok) held[place]!.push(type);
    });
    return held;
  }

  private async readyOf(tx: Tx, rows: readonly LockedInstance[]): Promise<readonly string[]> {
    const held = await this.holding(tx, rows);
    return rows.filter((row, place) => row.kind === 'plan' || held[place]!.length > 0).map(({ id }) => id);
  }
}
