import type { Definition } from '../../../workflows/kit/definition.js';
import type { Entry } from '../../audit/index.js';
import { askedRules } from '../../engine/index.js';

/** Something that a history of a definition has to show at least once, in words for whoever looks for what is missing. */
export type Goal = string;

/**
 * What the histories of a definition have to show: every edge taken from every state it is open in, every rule of every edge both
 * holding and refusing, every input wanting as it can be wanting, in every state a command that is not open there, and a sequence that
 * is behind and one that is ahead.
 */
export function goalsOf({ leaves, finals, edges }: Definition): ReadonlySet<Goal> {
  const goals = new Set<Goal>(['workflow.moved', 'workflow.sequence-ahead']);
  for (const state of leaves) {
    goals.add(closed(state));
    if (finals.has(state)) continue;
    for (const [command, edge] of edges.get(state)!) {
      goals.add(taken(state, command));
      edge.rules.forEach(({ rule }, place) => {
        for (const holds of [true, false]) goals.add(answered(edge.from, command, place, rule, holds));
      });
      for (const [input, { optional, min, fields }] of Object.entries(edge.inputs)) {
        if (optional === undefined) goals.add(wanting(edge.from, command, input, 'input.missing'));
        if (min !== undefined) goals.add(wanting(edge.from, command, input, 'input.too-short'));
        if (fields !== undefined) goals.add(wanting(edge.from, command, input, 'input.incomplete'));
      }
    }
  }
  return goals;
}

/** What one judged entry shows of its definition. */
export function shownBy(
  definition: Definition,
  entry: Pick<Entry, 'outcome' | 'standing' | 'command' | 'facts' | 'reasons'>,
): readonly Goal[] {
  const { state } = entry.standing!;
  const command = entry.command['type'] as string;
  const edge = definition.edges.get(state)?.get(command);
  if (edge === undefined || definition.finals.has(state)) return [closed(state)];
  const rules = askedRules(definition, entry);
  const reasons = entry.reasons as readonly { code: string; params: { input?: string } }[];
  return [
    ...(entry.outcome === 'accepted' ? [taken(state, command)] : []),
    ...rules.flatMap(({ rule, holds }, place) => (holds === null ? [] : [answered(edge.from, command, place, rule, holds)])),
    ...reasons.flatMap(({ code, params }) => (code.startsWith('input.') ? [wanting(edge.from, command, params.input!, code)] : [])),
    ...reasons.flatMap(({ code }) => (code.startsWith('workflow.') ? [code] : [])),
  ];
}

const closed = (state: string): Goal => `${state}: a command that is not open`;
const taken = (state: string, command: string): Goal => `${state} + ${command}: taken`;
const answered = (from: string, command: string, place: number, rule: string, holds: boolean): Goal =>
  `${from} + ${command}: rule ${place + 1} (${rule}) ${holds ? 'holds' : 'refuses'}`;
const wanting = (from: string, command: string, input: string, how: string): Goal => `${from} + ${command}: ${input}, ${how}`;
