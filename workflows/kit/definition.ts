import type { AnyStateMachine } from 'xstate';
import { hashOf } from './canonical.js';
import { allHold } from './reasons.js';
import { presentXState, type XState } from './xstate-versions.js';

/** The vocabulary of definitions: what a machine file may say, what a rule is given and what it answers. */

export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** A plain date of Vietnam, `2023-06-30`. */
export type Day = string;
/** An instant in UTC, `2023-06-30T16:59:59.000Z`. */
export type Instant = string;

export const kinds = ['plan', 'task', 'report', 'delivery'] as const;
export type Kind = (typeof kinds)[number];

/** Posts at an agency (chức vụ). `system` is the clock, e-office events and reactions; never a person. */
export const positions = [
  'officer',
  'divisionHead',
  'agencyHead',
  'agencyDeputy',
  'officeChief',
  'chair',
  'viceChair',
  'clerk',
  'monitor',
  'auditor',
  'administrator',
  'system',
] as const;
export type Position = (typeof positions)[number];

/** Where a document's agencies stand to it; `actorHolds` names one. */
export type Party = 'issuing' | 'drafting' | 'monitoring' | 'legal' | 'lead' | 'reporting' | 'recipient';

/** The path of one leaf state, `draft.composing`. */
export type State = string;

/** A rule on an edge: its name, whom it binds (everybody when absent), and its own parameters. Data, covered by the hash. */
export interface RuleRef extends JsonObject {
  readonly rule: string;
}

/** An input that a command asks for: its least length when trimmed, and whom it is asked of (everybody when absent). */
export interface InputSpec {
  readonly optional?: true;
  readonly min?: number;
  /** Members that must be said when it is an object: number, date and file of a signed document. */
  readonly fields?: readonly string[];
  readonly by?: readonly Position[];
}

/** An action of an edge: returned as data, handed to an effect handler, never run by XState. */
export interface Effect extends JsonObject {
  readonly type: string;
  readonly params: JsonObject;
}

/** One way out of a state. */
export interface Edge {
  readonly from: State;
  readonly command: string;
  readonly rules: readonly RuleRef[];
  readonly inputs: Readonly<Record<string, InputSpec>>;
  /** The worker asks this edge, as `system`, whenever something that could make it true has happened. */
  readonly auto: boolean;
  /** Opinions and reminders: raises the sequence without making anybody's view of the document stale. */
  readonly beside: boolean;
  readonly effects: readonly Effect[];
}

/** Why not: a stable code and its parameters. Head and sentences stand in `<kind>.texts.ts`. */
export interface Denial extends JsonObject {
  readonly code: string;
  readonly params: JsonObject;
}

/** Who could: any holder of one of these positions at this agency. */
export interface Holder {
  readonly positions: readonly Position[];
  readonly agencyId: string | null;
}

export type Facts = { readonly [group: string]: Json | undefined };

/** The actor of a command: a person in a post, own or on behalf, or the system. */
export type Actor = { readonly personId: string; readonly actingAs: string | null } | { readonly system: 'wakeup' | 'cascade' | 'eoffice' };

export interface Command {
  readonly type: string;
  readonly commandId: string;
  readonly expectedSequence?: number;
  readonly input: JsonObject;
  readonly actor: Actor;
  readonly at: Instant;
  readonly cause?: string;
}

/** A rule answers with the reasons against; none means yes. Pure: it sees the facts it declares and the command, nothing else. */
export interface Rule {
  readonly reads: readonly string[];
  /** Inputs it judges; asking without them leaves the rule out and lists them as wanted. */
  readonly needs?: readonly string[];
  check(facts: never, command: Command, params: never): readonly Denial[];
  /** Who satisfies a rule about authority. */
  holders?(facts: never, params: never): readonly Holder[];
}
export type RuleBook = Readonly<Record<string, Rule>>;

/** What a machine file exports: a plain JSON that XState accepts as machine config. */
export type Config = JsonObject;

export interface Definition {
  /** `plan/v1/province`, `task/v1`. */
  readonly id: string;
  readonly kind: Kind;
  /** SHA-256 of the canonical JSON of `config`. */
  readonly hash: string;
  /** SHA-256 over its rule files as released, or `unreleased`. */
  readonly rulesHash: string;
  readonly config: Config;
  readonly rules: RuleBook;
  /** The XState that `machine` was compiled by and moves with. */
  readonly xstate: XState;
  readonly machine: AnyStateMachine;
  readonly initial: State;
  readonly leaves: readonly State[];
  readonly finals: ReadonlySet<State>;
  /** State → command → the one edge for it, its own or its ancestor's. */
  readonly edges: ReadonlyMap<State, ReadonlyMap<string, Edge>>;
}

export const allowed: readonly Denial[] = [];
export const denied = (code: string, params: JsonObject = {}): readonly Denial[] => [{ code, params }];
/** What a rule mostly answers: nothing against when it holds, else its one denial. */
export const unless = (holds: boolean, code: string, params: JsonObject = {}): readonly Denial[] =>
  holds ? allowed : denied(code, params);

/** The only guard there is: every rule of the edge holds. */
export const when = (...all: readonly RuleRef[]): JsonObject => ({ type: 'rules', params: { all } });

/** Compiles a definition once. A bad target or a broken structure throws here. */
export function define(id: string, kind: Kind, config: Config, rules: RuleBook, rulesHash: string): Definition {
  const machine = compile(presentXState, config, rules);
  const edges = new Map<State, ReadonlyMap<string, Edge>>();
  const finals = new Set<State>();
  walk(config, '', [], (state, node, own) => {
    edges.set(state, own);
    if (node['type'] === 'final') finals.add(state);
  });
  const leaves = [...edges.keys()];
  const initial = leafBelow(config, '');
  return { id, kind, hash: hashOf(config), rulesHash, config, rules, xstate: presentXState, machine, initial, leaves, finals, edges };
}

/** The same definition, moved by another version of XState. */
export function movedBy(xstate: XState, definition: Definition): Definition {
  if (definition.xstate === xstate) return definition;
  return { ...definition, xstate, machine: compile(xstate, definition.config, definition.rules) };
}

function compile(xstate: XState, config: Config, rules: RuleBook): AnyStateMachine {
  return xstate.createMachine(config as never).provide({
    guards: {
      rules: ({ event }: { event: unknown }, params: unknown) =>
        allHold(rules, (params as { all: readonly RuleRef[] }).all, event as never),
    },
  } as never) as AnyStateMachine;
}

type Node = JsonObject;

function walk(
  node: Node,
  path: State,
  above: readonly Edge[],
  visit: (state: State, node: Node, edges: ReadonlyMap<string, Edge>) => void,
): void {
  const own = Object.entries((node['on'] ?? {}) as Record<string, JsonObject>).map(([command, raw]) => edgeOf(path, command, raw));
  const reachable = [...own, ...above.filter(({ command }) => !own.some((edge) => edge.command === command))];
  const children = Object.entries((node['states'] ?? {}) as Record<string, Node>);
  for (const [name, child] of children) walk(child, path === '' ? name : `${path}.${name}`, reachable, visit);
  if (children.length === 0) visit(path, node, new Map(reachable.map((edge) => [edge.command, edge])));
}

function edgeOf(from: State, command: string, raw: JsonObject): Edge {
  const guard = raw['guard'] as { params: { all: readonly RuleRef[] } };
  const meta = (raw['meta'] ?? {}) as { inputs?: Record<string, InputSpec>; auto?: true; beside?: true };
  const actions = (raw['actions'] ?? []) as readonly { type: string; params?: JsonObject }[];
  return {
    from,
    command,
    rules: guard.params.all,
    inputs: meta.inputs ?? {},
    auto: meta.auto === true,
    beside: meta.beside === true,
    effects: actions.map(({ type, params }) => ({ type, params: params ?? {} })),
  };
}

function leafBelow(node: Node, path: State): State {
  const states = (node['states'] ?? {}) as Record<string, Node>;
  const name = node['initial'] as string | undefined;
  if (name === undefined) return path;
  return leafBelow(states[name]!, path === '' ? name : `${path}.${name}`);
}
