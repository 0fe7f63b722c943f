import type { StateValue } from 'xstate';
import type { Command, Definition, Denial, Edge, Effect, Facts, Holder, JsonObject, State } from './definition.js';
import { binds, reasonsAgainst } from './reasons.js';

/** Where an instance stands: its state, the number of its last entry, and of the last one that moved it or changed its content. */
export interface Standing {
  readonly state: State;
  readonly sequence: number;
  readonly changed: number;
}

export type Decision =
  | {
      readonly ok: true;
      readonly from: State;
      readonly to: State;
      readonly effects: readonly Effect[];
      readonly beside: boolean;
      readonly wanted: readonly string[];
      readonly who: readonly Holder[];
    }
  | {
      readonly ok: false;
      readonly from: State;
      readonly reasons: readonly Denial[];
      readonly wanted: readonly string[];
      readonly who: readonly Holder[];
    };

/**
 * The judge: the only code that says yes or no, for doing, asking, rehearsing and replaying. Pure. Gives every reason, in this
 * order: the state, staleness, missing inputs, then the rules as the edge lists them. `asking` leaves out what the caller has not
 * said yet and lists it as wanted.
 */
export function decide(
  definition: Definition,
  standing: Standing,
  command: Command,
  facts: Facts,
  mode: 'doing' | 'asking' = 'doing',
): Decision {
  const from = standing.state;
  const refuse = (reasons: readonly Denial[], wanted: readonly string[] = [], who: readonly Holder[] = []): Decision => ({
    ok: false,
    from,
    reasons,
    wanted,
    who,
  });

  const open = definition.edges.get(from);
  if (open === undefined) return refuse([{ code: 'workflow.unknown-state', params: { state: from } }]);
  const stale = staleness(standing, command);
  if (definition.finals.has(from)) return refuse([{ code: 'workflow.finished', params: { state: from } }, ...stale]);
  const edge = command.type.startsWith('xstate.') ? undefined : open.get(command.type);
  if (edge === undefined)
    return refuse([
      {
        code: 'workflow.command-not-open',
        params: { command: command.type, state: from, opensIn: statesOpenTo(definition, command.type) },
      },
      ...stale,
    ]);

  const unsaid = (rule: string) =>
    (definition.rules[rule]?.needs ?? []).filter((name) => mode === 'asking' && command.input[name] === undefined);
  const judged = edge.rules.filter(({ rule }) => unsaid(rule).length === 0);
  const skipped = edge.rules.filter((ref) => binds(ref, facts)).flatMap(({ rule }) => unsaid(rule));
  const wanted = mode === 'asking' ? [...new Set([...wantedInputs(edge, command, facts), ...skipped])] : [];
  const who = holdersOf(definition, edge, facts);
  const reasons = [...stale, ...inputReasons(edge, command, facts, mode), ...reasonsAgainst(definition.rules, judged, facts, command)];
  if (reasons.length > 0) return refuse(reasons, wanted, who);
  if (mode === 'asking' && judged.length < edge.rules.length)
    return { ok: true, from, to: from, effects: [], beside: edge.beside, wanted, who };
  return (
    move(definition, from, edge, command, facts, wanted, who) ??
    refuse([{ code: 'workflow.rule-failed', params: { rule: 'machine', problem: 'the machine did not confirm the judge' } }], wanted, who)
  );
}

/** XState moves, and must agree with the judge: one edge, and the state given back is the state it was restored from. */
function move(
  definition: Definition,
  from: State,
  edge: Edge,
  command: Command,
  facts: Facts,
  wanted: readonly string[],
  who: readonly Holder[],
): Decision | undefined {
  const snapshot = definition.machine.resolveState({ value: nested(from), context: {} });
  if (pathOf(snapshot.value) !== from || snapshot.status !== 'active') return undefined;
  const event = { type: command.type, command, facts };
  const taken = definition.machine.getTransitionData(snapshot as never, event as never);
  if (taken === undefined || taken.length !== 1) return undefined;
  const [next, actions] = definition.xstate.transition(definition.machine, snapshot, event);
  const effects = actions.map(({ type, params }) => ({ type, params: (params ?? {}) as JsonObject }));
  return { ok: true, from, to: pathOf(next.value), effects, beside: edge.beside, wanted, who };
}

/** A caller who saw less than the last change is told who made it; one who names a number that is not there yet has seen nothing. */
function staleness({ changed, sequence }: Standing, { expectedSequence }: Command): readonly Denial[] {
  if (expectedSequence === undefined) return [];
  if (expectedSequence > sequence) return [{ code: 'workflow.sequence-ahead', params: { expectedSequence, sequence } }];
  return expectedSequence >= changed ? [] : [{ code: 'workflow.moved', params: { expectedSequence, changed } }];
}

function inputReasons(edge: Edge, command: Command, facts: Facts, mode: 'doing' | 'asking'): readonly Denial[] {
  return Object.entries(edge.inputs).flatMap(([input, spec]): readonly Denial[] => {
    const value = command.input[input];
    if (!binds(spec, facts)) return [];
    if (isAbsent(value)) return spec.optional || mode === 'asking' ? [] : [{ code: 'input.missing', params: { input } }];
    if (spec.min !== undefined && typeof value === 'string' && [...value.normalize('NFC').trim()].length < spec.min)
      return [{ code: 'input.too-short', params: { input, min: spec.min } }];
    const unsaid = (spec.fields ?? []).filter((field) => isAbsent((value as JsonObject)[field]));
    return unsaid.length === 0 ? [] : [{ code: 'input.incomplete', params: { input, fields: unsaid } }];
  });
}

function wantedInputs(edge: Edge, command: Command, facts: Facts): readonly string[] {
  return Object.entries(edge.inputs)
    .filter(([input, spec]) => spec.optional === undefined && binds(spec, facts) && isAbsent(command.input[input]))
    .map(([input]) => input);
}

const isAbsent = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0);

/** Whoever satisfies the rules about authority on this edge; a rule that cannot tell names nobody, and refuses when it is judged. */
function holdersOf(definition: Definition, edge: Edge, facts: Facts): readonly Holder[] {
  return edge.rules.flatMap((ref): readonly Holder[] => {
    try {
      return definition.rules[ref.rule]?.holders?.(facts as never, ref as never) ?? [];
    } catch {
      return [];
    }
  });
}

function statesOpenTo(definition: Definition, command: string): readonly State[] {
  return definition.leaves.filter((leaf) => definition.edges.get(leaf)!.has(command));
}

function nested(path: State): StateValue {
  const [name, ...rest] = path.split('.');
  return rest.length === 0 ? name! : { [name!]: nested(rest.join('.')) };
}

function pathOf(value: unknown): State {
  if (typeof value === 'string') return value;
  const [[name, inner]] = Object.entries(value as Record<string, unknown>) as [[string, unknown]];
  return `${name}.${pathOf(inner)}`;
}
