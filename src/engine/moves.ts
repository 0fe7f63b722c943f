import { Injectable } from '@nestjs/common';
import { type Decision, decide } from '../../workflows/kit/decide.js';
import type { Command, Edge, Facts, InputSpec, JsonObject, Kind } from '../../workflows/kit/definition.js';
import { binds } from '../../workflows/kit/reasons.js';
import { commandLabel, inputLabel } from '../../workflows/kit/wording.js';
import { Clock, dayOf } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { type Schema, schemaOf } from '../platform/input-schema.js';
import type { Language } from '../platform/language.js';
import { Database, type Tx } from '../platform/transaction.js';
import { Commands } from './commands.js';
import { DefinitionStore } from './definition-store.js';
import { Directory } from './directory.js';
import { askAbout, gatherFacts, type Question } from './gather.js';
import type { AllParts } from './parts.js';
import type { LockedInstance } from './statements.js';
import { prepareWording, type WordedReason } from './word-reasons.js';

/** One command that the present state is open to, and whether this person may give it now. */
export interface Move {
  readonly type: string;
  readonly label: string;
  /** True: nothing stands against it but inputs not given yet. */
  readonly allowed: boolean;
  /** The post in which it is allowed, to be sent along by a person with several. */
  readonly actingAs: string | null;
  /** What people are to fill in. */
  readonly inputs: readonly MoveInput[];
  /** Inputs that say what the sender saw, such as the hash of the dossier he approves: to be sent back as they are. */
  readonly given: JsonObject;
  /** Names of inputs that the judge will want and has not seen. */
  readonly wanted: readonly string[];
  readonly reasons: readonly WordedReason[];
}

export interface MoveInput {
  readonly name: string;
  readonly label: string;
  readonly optional: boolean;
  readonly min: number | null;
  /** JSON Schema of the value, for whoever draws a form. Of a content, which the command names by hash, that of the hash. */
  readonly schema: Schema;
}

export interface Moves {
  readonly id: string;
  /** The definition it runs under, as `GET /api/v1/workflows` lists it. */
  readonly definition: string;
  readonly state: string;
  readonly sequence: number;
  readonly moves: readonly Move[];
}

/** One way to ask: an edge, and the post it is asked in. */
interface Asked {
  readonly row: LockedInstance;
  readonly edge: Edge;
  readonly actingAs: string | null;
  readonly question: Question;
}

/** "What may I do here, and why not the rest?": the same judge, asked without a lock and without a trace. */
@Injectable()
export class MovesService {
  private readonly shapes = new InputShapes();

  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  async of(kind: Kind, instanceId: string, personId: string, language: Language, actingAs?: string): Promise<Moves> {
    const [found] = await this.ofMany(kind, [instanceId], personId, language, actingAs);
    if (found === undefined) return this.commands.recordNotVisible(kind, instanceId, personId);
    return found;
  }

  /** The moves of a whole list: each fact group is read once. Instances that are not visible are left out. */
  async ofMany(
    kind: Kind,
    instanceIds: readonly string[],
    personId: string,
    language: Language,
    actingAs?: string,
  ): Promise<readonly Moves[]> {
    return this.database.read(async (tx) => {
      const at = this.clock.now().toISOString();
      const rows = await this.commands.visibleRows(tx, kind, instanceIds, personId, at);
      const asked = await this.askAll(tx, rows, personId, at, actingAs);
      const facts = await gatherFacts(
        tx,
        this.parts,
        asked.map(({ question }) => question),
      );
      const judged = asked.map((ask, place) => ({
        ...ask,
        facts: facts[place]!,
        decision: decide(ask.question.definition, ask.row, ask.question.ask.command, facts[place]!, 'asking'),
      }));
      const best = pickPerCommand(judged);
      const word = await prepareWording(
        tx,
        this.directory,
        best.map(({ row, decision }) => ({ stream: `${kind}/${row.id}`, reasons: decision.ok ? [] : decision.reasons, who: decision.who })),
        at,
      );
      const reasons = word(language);
      const moves = best.map((item, place) => ({ id: item.row.id, move: this.moveOf(kind, item, reasons[place]!, language) }));
      return rows.map((row) => ({
        id: row.id,
        definition: row.definition,
        state: row.state,
        sequence: row.sequence,
        moves: moves.filter(({ id }) => id === row.id).map(({ move }) => move),
      }));
    });
  }

  private async askAll(
    tx: Tx,
    rows: readonly LockedInstance[],
    personId: string,
    at: string,
    actingAs: string | undefined,
  ): Promise<readonly Asked[]> {
    const hats = actingAs === undefined ? (await this.directory.hatsOf(tx, personId, dayOf(at))).map((hat) => hat.actingAs) : [actingAs];
    const ways = hats.length === 0 ? [null] : hats;
    return rows.flatMap((row) => {
      const definition = this.definitions.get(row.definition);
      const edges = [...(definition.edges.get(row.state)?.values() ?? [])].filter(isForPersons);
      return edges.flatMap((edge) =>
        ways.map((way): Asked => {
          const command: Command = { type: edge.command, commandId: newId(), input: {}, actor: { personId, actingAs: way }, at };
          return { row, edge, actingAs: way, question: askAbout(definition, row, command) };
        }),
      );
    });
  }

  private moveOf(
    kind: Kind,
    { edge, actingAs, decision, facts }: Asked & { decision: Decision; facts: Facts },
    reasons: readonly WordedReason[],
    language: Language,
  ): Move {
    // What is asked of a clerk, or of the system, is not asked of everybody.
    const asked = Object.entries(edge.inputs).filter(([, spec]) => binds(spec, facts));
    const shape = this.shapes.of(this.parts[kind].inputs[edge.command]!);
    const known = Object.entries(this.parts[kind].given ?? {}).flatMap(([name, read]) => {
      const value = asked.some(([one]) => one === name) ? read(facts) : undefined;
      return value === undefined ? [] : [[name, value] as const];
    });
    const given: JsonObject = Object.fromEntries(known);
    const open = asked.filter(([name]) => given[name] === undefined);
    const inputs = open.map(([name, spec]: [string, InputSpec]) => ({
      name,
      label: inputLabel(name, language),
      optional: spec.optional === true,
      min: spec.min ?? null,
      schema: shape[name] ?? {},
    }));
    return {
      type: edge.command,
      label: commandLabel(edge.command, language),
      allowed: decision.ok,
      actingAs: decision.ok ? actingAs : null,
      inputs,
      given,
      wanted: decision.wanted.filter((name) => given[name] === undefined),
      reasons,
    };
  }
}

/** Edges that only the clock and reactions take are no moves of anybody. */
function isForPersons({ rules }: Edge): boolean {
  return !rules.some(
    ({ rule, positions }) => rule === 'actorHolds' && Array.isArray(positions) && positions.every((position) => position === 'system'),
  );
}

/** Of several posts, the one in which it is allowed, else the one with the fewest reasons against. */
function pickPerCommand<T extends Asked & { decision: Decision }>(judged: readonly T[]): readonly T[] {
  const best = new Map<string, T>();
  const against = ({ decision }: T) => (decision.ok ? 0 : decision.reasons.length);
  for (const item of judged) {
    const key = `${item.row.id} ${item.edge.command}`;
    const other = best.get(key);
    if (other === undefined || against(item) < against(other)) best.set(key, item);
  }
  return [...best.values()];
}

/** The members of each input class, derived once. */
class InputShapes {
  private readonly known = new Map<InputClass, Readonly<Record<string, Schema>>>();

  of(shape: InputClass): Readonly<Record<string, Schema>> {
    const members = this.known.get(shape) ?? (schemaOf(shape)['properties'] as Readonly<Record<string, Schema>>);
    this.known.set(shape, members);
    return members;
  }
}

type InputClass = AllParts[Kind]['inputs'][string];
