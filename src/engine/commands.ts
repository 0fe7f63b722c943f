import { Injectable } from '@nestjs/common';
import { decide } from '../../workflows/kit/decide.js';
import type { Actor, JsonObject, Kind } from '../../workflows/kit/definition.js';
import { auditLog, type RefusedAct } from '../audit/index.js';
import { AppError, NotFoundError, UnavailableError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Language } from '../platform/language.js';
import { Database, sqlState, type Tx } from '../platform/transaction.js';
import { type CommandRequest, type CreationRequest, shapedInput } from './command-request.js';
import { DefinitionStore, xstateVersion } from './definition-store.js';
import { Directory } from './directory.js';
import { askAbout, askToCreate, gatherFacts, type Question } from './gather.js';
import type { AllParts, Order, Receipt } from './parts.js';
import { type Judged, RefusedError } from './refused.error.js';
import { type LockedInstance, readInstances } from './statements.js';
import { commandOf, TransitionService } from './transition.service.js';
import { prepareWording, type WordedReason } from './word-reasons.js';

/** What would happen, without its happening. */
export interface Rehearsal {
  readonly allowed: boolean;
  readonly from: string;
  readonly to: string | null;
  readonly reasons: readonly WordedReason[];
}

/** What a command's transaction writes besides: what the command names, and once it is accepted what follows from it. */
export interface Beside {
  before(tx: Tx): Promise<void>;
  after(tx: Tx, receipt: Receipt): Promise<void>;
}

/** The way of every caller to the door: shape, visibility, one transaction, and a refusal on record before the answer goes out. */
@Injectable()
export class Commands {
  /** Told after each commit that left a wake-up, so that the worker need not wait for its next look. */
  onWake: () => void = () => undefined;

  constructor(
    private readonly database: Database,
    private readonly door: TransitionService,
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /** A command on an instance that is there. `beside` writes in its transaction; a refusal, or what it throws, undoes all of it. */
  async issue(
    kind: Kind,
    instanceId: string,
    personId: string,
    request: CommandRequest,
    traceId?: string,
    beside?: Beside,
  ): Promise<Receipt> {
    return this.perform(this.orderOf(kind, instanceId, personId, request, traceId), personId, beside);
  }

  /** A command that creates. A repeat is answered with the instance that the first one made. */
  async create(
    kind: Kind,
    type: string,
    personId: string,
    request: CreationRequest,
    definition: string,
    parentId: string | null = null,
    traceId?: string,
  ): Promise<Receipt> {
    const order = this.creationOf(kind, type, personId, request, definition, parentId);
    return this.perform(traceId === undefined ? order : { ...order, request: traceId }, null);
  }

  /** Judges as if it were done, without a lock and without a trace. */
  async rehearse(kind: Kind, instanceId: string, personId: string, request: CommandRequest, language: Language): Promise<Rehearsal> {
    const order = this.orderOf(kind, instanceId, personId, request);
    const rehearsal = await this.database.read(async (tx) => {
      const at = this.clock.now().toISOString();
      const [row] = await this.visibleRows(tx, kind, [instanceId], personId, at);
      if (row === undefined) return undefined;
      const definition = this.definitions.get(row.definition);
      return this.answerOf(tx, askAbout(definition, row, commandOf(order, at)), language);
    });
    return rehearsal ?? this.recordNotVisible(kind, instanceId, personId);
  }

  /** The same for a command that would create. */
  async rehearseCreation(
    kind: Kind,
    type: string,
    personId: string,
    request: CreationRequest,
    definition: string,
    language: Language,
  ): Promise<Rehearsal> {
    const order = this.creationOf(kind, type, personId, request, definition, null);
    const question = askToCreate(this.definitions.get(definition), order.instanceId, commandOf(order, this.clock.now().toISOString()));
    return this.database.read((tx) => this.answerOf(tx, question, language));
  }

  private async answerOf(tx: Tx, question: Question, language: Language): Promise<Rehearsal> {
    const { definition, standing, ask } = question;
    const [facts] = await gatherFacts(tx, this.parts, [question]);
    const decision = decide(definition, standing, ask.command, facts!);
    if (decision.ok) return { allowed: true, from: decision.from, to: decision.to, reasons: [] };
    const wordable = { stream: `${ask.kind}/${ask.instanceId}`, reasons: decision.reasons, who: decision.who };
    const word = await prepareWording(tx, this.directory, [wordable], ask.command.at);
    return { allowed: false, from: decision.from, to: null, reasons: word(language)[0]! };
  }

  /** Keeps the attempt to see a document that the person may not see; then the answer is that there is none. */
  async recordNotVisible(kind: Kind, instanceId: string, personId: string, traceId?: string): Promise<never> {
    const error = new NotFoundError(kind, instanceId);
    await this.recordRefusal(error, {
      command: { type: `${kind}.read`, instanceId, actor: { personId } },
      personId,
      reasons: [{ code: 'workflow.not-visible', params: {} }],
      at: this.clock.now().toISOString(),
      ...(traceId === undefined ? {} : { request: traceId }),
    });
    throw error;
  }

  /** The same for a selection, in one entry. */
  async recordNotVisibleMany(kind: Kind, instanceIds: readonly string[], personId: string, traceId?: string): Promise<void> {
    if (instanceIds.length === 0) return;
    await this.recordRefusal(new NotFoundError(kind), {
      command: { type: `${kind}.read`, instanceIds, actor: { personId } },
      personId,
      reasons: [{ code: 'workflow.not-visible', params: {} }],
      at: this.clock.now().toISOString(),
      ...(traceId === undefined ? {} : { request: traceId }),
    });
  }

  /** Rows of those instances that the person may see. */
  async visibleRows(tx: Tx, kind: Kind, ids: readonly string[], personId: string, at: string): Promise<readonly LockedInstance[]> {
    const [rows, seen] = await Promise.all([
      tx.query<LockedInstance>(readInstances, [ids]),
      this.parts[kind].visible?.(tx, personId, ids, at),
    ]);
    return rows.filter((row) => row.kind === kind && (seen === undefined || seen.has(row.id)));
  }

  /** Whether the person may see the document as it was before it was issued. */
  async isInsider(tx: Tx, kind: Kind, id: string, personId: string, at: string): Promise<boolean> {
    const insiders = await this.parts[kind].insiders?.(tx, personId, [id], at);
    return insiders?.has(id) ?? true;
  }

  private creationOf(
    kind: Kind,
    type: string,
    personId: string,
    request: CreationRequest,
    definition: string,
    parentId: string | null,
  ): Order {
    const input = shapedInput(kind, this.parts[kind], type, request.input);
    const actor: Actor = { personId, actingAs: request.actingAs ?? null };
    return { instanceId: newId(), kind, type, commandId: request.commandId, input, actor, create: { definition, parentId } };
  }

  private orderOf(kind: Kind, instanceId: string, personId: string, request: CommandRequest, traceId?: string): Order {
    const { type, commandId, expectedSequence, actingAs } = request;
    const input = shapedInput(kind, this.parts[kind], type, request.input);
    const actor: Actor = { personId, actingAs: actingAs ?? null };
    return { instanceId, kind, type, commandId, input, actor, expectedSequence, ...(traceId === undefined ? {} : { request: traceId }) };
  }

  private async perform(order: Order, reader: string | null, beside?: Beside): Promise<Receipt> {
    try {
      return await this.attempt(order, beside).catch((error: unknown) => {
        // Two with the same commandId at once: the loser finds the winner's entry and is answered like it.
        if (sqlState(error) === '23505' && (error as { constraint?: string }).constraint === 'audit_entries_command_once')
          return this.attempt(order, beside);
        throw error;
      });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      if (reader !== null && !(await this.mayKnow(order, reader)))
        return await this.recordNotVisible(order.kind, order.instanceId, reader, order.request);
      if (error instanceof RefusedError) throw await this.recorded(error);
      if (error.kind === 'refused' || error.kind === 'reused' || error.kind === 'notFound') await this.recordUnjudged(order, error);
      throw error;
    }
  }

  /**
   * The judge alone says yes, and whoever he says it to knows the document. A no is told only to who may see it: everybody else is
   * told that there is none, whatever stood against it.
   */
  private async mayKnow({ kind, instanceId }: Order, personId: string): Promise<boolean> {
    const rows = await this.database.read((tx) => this.visibleRows(tx, kind, [instanceId], personId, this.clock.now().toISOString()));
    return rows.length > 0;
  }

  private async attempt(order: Order, beside?: Beside): Promise<Receipt> {
    let woken = false;
    const receipt = await this.database.transaction(async (tx) => {
      await beside?.before(tx);
      const [applied] = await this.door.apply(tx, [order]);
      await beside?.after(tx, applied!);
      woken = this.door.hasWoken(tx);
      return applied!;
    });
    if (woken) this.onWake();
    return receipt;
  }

  private async recorded(refusal: RefusedError): Promise<RefusedError> {
    const { judged, reasons } = refusal;
    await this.recordRefusal(refusal, refusedAct(judged, reasons));
    const word = await this.database.read((tx) =>
      prepareWording(tx, this.directory, [{ stream: `${judged.kind}/${judged.instanceId}`, reasons, who: judged.who }], judged.command.at),
    );
    return refusal.answerWith((language) => ({ reasons: word(language)[0] }));
  }

  /**
   * What an effect could not do (a year the calendar does not know) was judged and allowed; an id that was used for another command, or
   * leads to nothing, never came to be judged. The attempt is kept without a verdict.
   */
  private recordUnjudged({ type, commandId, instanceId, input, actor, request }: Order, error: AppError): Promise<void> {
    return this.recordRefusal(error, {
      command: { type, commandId, instanceId, input, actor: actor as JsonObject },
      personId: 'personId' in actor ? actor.personId : null,
      reasons: [{ code: error.code, params: {} }],
      at: this.clock.now().toISOString(),
      ...(request === undefined ? {} : { request }),
    });
  }

  /** The answer then names the entry. Fails closed: an attempt that could not be written down is answered 503. */
  private async recordRefusal(answer: AppError, act: RefusedAct): Promise<void> {
    try {
      answer.entryId = (await this.database.transaction((tx) => auditLog.refuse(tx, act))).entryId;
    } catch (error) {
      if (error instanceof AppError) throw error;
      throw new UnavailableError('audit.refusal-not-recorded', { cause: error });
    }
  }
}

/** A refusal as the log keeps it. */
export function refusedAct(judged: Judged, reasons: RefusedError['reasons']) {
  const { definition, command, facts, request } = judged;
  const actor = facts['actor'] as { principals?: readonly string[] } | undefined;
  return {
    command: command as unknown as JsonObject & { type: string },
    personId: 'personId' in command.actor ? command.actor.personId : null,
    principals: actor?.principals ?? [],
    reasons,
    at: command.at,
    ...(request === undefined ? {} : { request }),
    judged: {
      instance: { kind: judged.kind, id: judged.instanceId },
      exists: judged.exists,
      definition: { id: definition.id, hash: definition.hash, rulesHash: definition.rulesHash, xstate: xstateVersion },
      standing: { state: judged.standing.state, sequence: judged.standing.sequence, changed: judged.standing.changed },
      facts,
    },
  };
}
