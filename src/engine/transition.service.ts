import { type Decision, decide, type Standing } from '../../workflows/kit/decide.js';
import type { Command, Facts, JsonObject } from '../../workflows/kit/definition.js';
import { type EntryRow, entryColumns, fingerprint, nothingBefore, seal } from '../audit/index.js';
import { NotFoundError } from '../platform/app-error.js';
import type { Clock } from '../platform/clock.js';
import { newId, uuidV5 } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import { type DefinitionStore, xstateVersion } from './definition-store.js';
import { gatherFacts, type Question } from './gather.js';
import { ownEffects } from './own-effects.js';
import type { Accepted, Act, AllParts, Door, EffectHandler, OnAccepted, Order, Receipt } from './parts.js';
import { type Judged, RefusedError, ReusedCommandError } from './refused.error.js';
import {
  type AcceptedBefore,
  acceptedBefore,
  insertWakeups,
  type LockedInstance,
  lockInstances,
  moveBelow,
  wakeParents,
  writeBirths,
  writeMove,
  writeMoves,
} from './statements.js';
import { Tellings } from './tellings.js';

/** A judged order on its way to being written. */
interface Step extends Question {
  readonly order: Order;
  readonly head: string;
  readonly facts: Facts;
  readonly decision: Extract<Decision, { ok: true }>;
}

/** Commands on children taken together. While PostgreSQL writes one batch the next is judged, and no more than these two are in memory. */
const batch = 500;
const lanes = 2;

/** The one door: the only code that changes a state. */
export class TransitionService implements Door {
  private readonly wakers = new WeakSet<Tx>();
  private readonly tellings: Tellings;

  constructor(
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    onAccepted: OnAccepted = () => undefined,
  ) {
    this.tellings = new Tellings(onAccepted);
  }

  /**
   * Locks, answers repeats, reads, judges, records, and runs the effects, in the caller's transaction. All orders are accepted or a
   * `RefusedError` for the first refused one goes out and the transaction must be rolled back.
   */
  async apply(tx: Tx, orders: readonly Order[], notBefore?: string): Promise<readonly Receipt[]> {
    return this.tellings.during(tx, (accepted) => this.applyHere(tx, orders, notBefore, accepted));
  }

  private async applyHere(
    tx: Tx,
    orders: readonly Order[],
    notBefore: string | undefined,
    accepted: Accepted[],
  ): Promise<readonly Receipt[]> {
    const [instances, repeats] = await this.lock(tx, orders);
    const answered = new Map<number, Receipt>();
    const questions: (Question & { order: Order; head: string; place: number })[] = [];
    orders.forEach((order, place) => {
      const before = repeats.get(order.commandId);
      if (before !== undefined) answered.set(place, repeatOf(order, before));
      else questions.push({ ...this.question(order, instances.get(order.instanceId), notBefore), place });
    });
    const facts = await gatherFacts(tx, this.parts, questions);
    const steps = questions.map((question, index): Step => judge(question, facts[index]!));
    const receipts = await this.write(tx, steps);
    questions.forEach(({ place }, index) => {
      answered.set(place, receipts[index]!);
    });
    steps.forEach(({ order, ask }, place) => {
      const parentId = ask.parentId ?? order.create?.parentId ?? null;
      accepted.push({ ...receipts[place]!, kind: order.kind, parentId, command: ask.command });
    });
    await this.runEffects(tx, steps, receipts);
    return orders.map((_, place) => answered.get(place)!);
  }

  async cascade(tx: Tx, cause: Act, orders: readonly Omit<Order, 'commandId' | 'actor' | 'cause'>[]): Promise<readonly Receipt[]> {
    if (orders.length === 0) return [];
    const full = orders.map(
      (order): Order => ({
        ...order,
        actor: { system: 'cascade' },
        cause: cause.entryId,
        commandId: uuidV5(cause.entryId, `${order.instanceId}/${order.type}`),
      }),
    );
    const existing = orders.flatMap(({ create, instanceId }) => (create === undefined ? [instanceId] : []));
    if (existing.length > batch) void tx.query(lockInstances, [existing]); // In one order, whatever the batches.
    const batches = Array.from({ length: Math.ceil(full.length / batch) }, (_, place) => full.slice(place * batch, (place + 1) * batch));
    const answers: (readonly Receipt[])[] = [];
    const takeEverySecond = async (first: number): Promise<void> => {
      for (let place = first; place < batches.length; place += lanes)
        answers[place] = await this.apply(tx, batches[place]!, cause.command.at);
    };
    // Both come to their end before the transaction does.
    for (const end of await Promise.allSettled(Array.from({ length: lanes }, (_, lane) => takeEverySecond(lane)))) {
      if (end.status === 'fulfilled') continue;
      throw end.reason instanceof RefusedError ? new CascadeRefused(end.reason, cause.command.commandId) : end.reason;
    }
    return answers.flat();
  }

  async adopt(tx: Tx, children: readonly { readonly instanceId: string; readonly parentId: string }[]): Promise<void> {
    if (children.length === 0) return;
    void tx.query(moveBelow, [children.map(({ instanceId }) => instanceId), children.map(({ parentId }) => parentId)]);
  }

  async wake(tx: Tx, wakes: readonly { readonly instanceId: string; readonly why: string; readonly dueAt?: string }[]): Promise<void> {
    if (wakes.length === 0) return;
    this.wakers.add(tx);
    void tx.query(insertWakeups, [
      wakes.map(({ instanceId }) => instanceId),
      wakes.map(({ dueAt }) => dueAt ?? this.clock.now()),
      wakes.map(({ why }) => why),
    ]);
  }

  async wakeAbove(tx: Tx, moved: readonly { readonly instanceId: string; readonly why: string; readonly at: string }[]): Promise<void> {
    this.wakers.add(tx);
    void tx.query(wakeParents, [moved.map(({ instanceId }) => instanceId), moved.map(({ at }) => at), moved.map(({ why }) => why)]);
  }

  /** Whether this transaction leaves wake-ups for the worker. */
  hasWoken(tx: Tx): boolean {
    return this.wakers.has(tx);
  }

  /** Statement two runs when the locks of statement one are granted, so it sees what their holders committed. */
  private async lock(tx: Tx, orders: readonly Order[]): Promise<[Map<string, LockedInstance>, Map<string, AcceptedBefore>]> {
    const ids = orders.filter(({ create }) => create === undefined).map(({ instanceId }) => instanceId);
    const [locked, accepted] = await Promise.all([
      ids.length === 0 ? [] : tx.query<LockedInstance>(lockInstances, [ids]),
      tx.query<AcceptedBefore>(acceptedBefore, [orders.map(({ commandId }) => commandId)]),
    ]);
    return [new Map(locked.map((row) => [row.id, row])), new Map(accepted.map((row) => [row.command_id, row]))];
  }

  private question(
    order: Order,
    row: LockedInstance | undefined,
    notBefore: string | undefined,
  ): Question & { order: Order; head: string } {
    if (row === undefined && order.create === undefined) throw new NotFoundError(order.kind, order.instanceId);
    if (row !== undefined && row.kind !== order.kind) throw new NotFoundError(order.kind, order.instanceId);
    const definition = this.definitions.get(row?.definition ?? order.create!.definition);
    const standing: Standing =
      row === undefined
        ? { state: definition.initial, sequence: 0, changed: 0 }
        : { state: row.state, sequence: row.sequence, changed: row.changed };
    // What a command does below bears its instant, however long it takes: as of no time is half of it done.
    const cascaded = 'system' in order.actor && order.actor.system === 'cascade';
    const now = cascaded && notBefore !== undefined ? 0 : this.clock.now().getTime();
    const at = new Date(Math.max(now, row?.head_at.getTime() ?? 0, notBefore === undefined ? 0 : Date.parse(notBefore))).toISOString();
    const command = commandOf(order, at);
    return {
      order,
      definition,
      standing,
      head: row?.head.toString('hex') ?? nothingBefore,
      ask: {
        instanceId: order.instanceId,
        kind: order.kind,
        state: row?.state ?? null,
        parentId: row?.parent_id ?? null,
        command,
        lock: true,
      },
    };
  }

  private async write(tx: Tx, steps: readonly Step[]): Promise<readonly Receipt[]> {
    const rows = steps.map(rowOf);
    if (steps.length === 1 && steps[0]!.order.create === undefined) {
      const columns = [...entryColumns(rows, [true]), [changedAfter(steps[0]!)]];
      void tx.query(
        writeMove,
        columns.map(([only]) => only),
      );
      return this.receiptsOf(steps, rows);
    }
    for (const births of [true, false]) {
      const places = steps.flatMap(({ order }, place) => ((order.create !== undefined) === births ? [place] : []));
      if (places.length === 0) continue;
      const columns = entryColumns(
        places.map((place) => rows[place]!),
        places.map(() => true),
      );
      const changed = places.map((place) => changedAfter(steps[place]!));
      const created = places.map((place) => steps[place]!.order);
      void tx.query(births ? writeBirths : writeMoves, [
        ...columns,
        changed,
        ...(births
          ? [
              created.map(({ kind }) => kind),
              created.map(({ create }) => create!.definition),
              created.map(({ create }) => create!.parentId),
            ]
          : []),
      ]);
    }
    return this.receiptsOf(steps, rows);
  }

  private receiptsOf(steps: readonly Step[], rows: readonly EntryRow[]): readonly Receipt[] {
    return rows.map(({ entry, leaf }, place) => ({
      instanceId: steps[place]!.order.instanceId,
      entryId: entry.id,
      leafHash: leaf.toString('hex'),
      sequence: entry.seq,
      from: steps[place]!.decision.from,
      to: steps[place]!.decision.to,
      at: entry.at,
    }));
  }

  /** Handlers in the order in which the edge lists the effects; those of many alike commands run together. */
  private async runEffects(tx: Tx, steps: readonly Step[], receipts: readonly Receipt[]): Promise<void> {
    const most = Math.max(0, ...steps.map(({ decision }) => decision.effects.length));
    for (let index = 0; index < most; index++) {
      const due = new Map<EffectHandler, Act[]>();
      steps.forEach(({ order, ask, facts, decision }, place) => {
        const effect = decision.effects[index];
        if (effect === undefined) return;
        const handler = this.handlerOf(order, effect.type);
        const act: Act = {
          instanceId: order.instanceId,
          kind: order.kind,
          entryId: receipts[place]!.entryId,
          command: ask.command,
          facts,
          params: effect.params,
          from: decision.from,
          to: decision.to,
        };
        const acts = due.get(handler);
        if (acts === undefined) due.set(handler, [act]);
        else acts.push(act);
      });
      for (const [handler, acts] of due)
        await handler(tx, acts, this).catch((error: unknown) => Promise.reject(refusedBelow(error, steps)));
    }
  }

  private handlerOf({ kind }: Order, type: string): EffectHandler {
    const handler = this.parts[kind].effects[type] ?? ownEffects[type];
    if (handler === undefined) throw new Error(`nobody handles the effect ${type} of ${kind}`);
    return handler;
  }
}

/** A command on a child was refused, and so is the command that led to it, whose entry names the child's reasons. */
class CascadeRefused extends Error {
  constructor(
    readonly below: RefusedError,
    readonly causeCommandId: string,
  ) {
    super(below.message);
  }
}

/** The refusal of the command that the caller sent, from the refusal of a child's. */
function refusedBelow(error: unknown, steps: readonly Step[]): unknown {
  if (!(error instanceof CascadeRefused)) return error;
  const step = steps.find(({ order }) => order.commandId === error.causeCommandId)!;
  const { judged: below, reasons } = error.below;
  const reason = {
    code: 'workflow.child-refused',
    params: { command: below.command.type, instanceId: below.instanceId, codes: reasons.map(({ code }) => code) },
  };
  return new RefusedError(judgedOf(step, step.facts, step.decision), [reason]);
}

function judge(question: Question & { order: Order; head: string }, facts: Facts): Step {
  const { order, definition, standing, ask, head } = question;
  const decision = decide(definition, standing, ask.command, facts);
  if (decision.ok) return { order, definition, standing, ask, head, facts, decision };
  throw new RefusedError(judgedOf(question, facts, decision), decision.reasons);
}

function judgedOf({ order, definition, standing, ask }: Question & { order: Order }, facts: Facts, { who }: Decision): Judged {
  const { instanceId, kind, create, request } = order;
  return { instanceId, kind, exists: create === undefined, definition, standing, command: ask.command, facts, who, request };
}

/** Every entry raises the sequence; what stands beside the course leaves nobody's view of the document stale. */
function changedAfter({ standing, decision }: Step): number {
  return decision.beside ? standing.changed : standing.sequence + 1;
}

function rowOf({ order, ask, definition, standing, head, facts, decision }: Step): EntryRow {
  const actor = facts['actor'] as { personId: string | null; principals: readonly string[] };
  return seal(
    {
      v: 1,
      id: newId(),
      stream: `${order.kind}/${order.instanceId}`,
      seq: standing.sequence + 1,
      prev: head,
      at: ask.command.at,
      outcome: 'accepted',
      instance: { kind: order.kind, id: order.instanceId },
      definition: { id: definition.id, hash: definition.hash, rulesHash: definition.rulesHash, xstate: xstateVersion },
      standing: { ...standing },
      command: ask.command as unknown as JsonObject,
      facts: facts as JsonObject,
      from: decision.from,
      to: decision.to,
      effects: decision.effects,
      reasons: [],
      request: order.request ?? null,
    },
    { fingerprint: fingerprintOf(order), personId: 'personId' in order.actor ? order.actor.personId : null, principals: actor.principals },
  );
}

export function commandOf(order: Order, at: string): Command {
  const { type, commandId, input, actor, expectedSequence, cause } = order;
  return {
    type,
    commandId,
    input,
    actor,
    at,
    ...(expectedSequence === undefined ? {} : { expectedSequence }),
    ...(cause === undefined ? {} : { cause }),
  };
}

function fingerprintOf({ type, actor, input, expectedSequence, instanceId, create }: Order): Buffer {
  const said = { type, actor: actor as JsonObject, input, expectedSequence: expectedSequence ?? null };
  return fingerprint({ ...said, instanceId: create === undefined ? instanceId : null });
}

function repeatOf(order: Order, before: AcceptedBefore): Receipt {
  if (!fingerprintOf(order).equals(before.fingerprint)) throw new ReusedCommandError(order.commandId);
  const { instance_id: instanceId, id: entryId, leaf: leafHash, seq: sequence, from_state: from, to_state: to, at } = before;
  return { instanceId, entryId, leafHash, sequence, from, to, at: at.toISOString() };
}
