import { type Kind, positions, type RuleBook, type RuleRef } from './definition.js';
import { partyTexts } from './kit.texts.js';
import { edgesOpenIn, type Outline, type OutlinedEdge } from './outline.js';
import { asksWho, takersOf } from './takers.js';

/** What edges must satisfy one by one: names, targets, rules that exist, parameters that mean something. */
export function edgeProblems(kind: Kind, machine: Outline, rules: RuleBook): readonly string[] {
  return [...machine.edges.flatMap((edge) => oneEdge(kind, machine, edge, rules)), ...doubleEdges(machine)];
}

/** What can be said of an edge only when its rules answer: whom they leave to take it, and what is asked of those. */
export function takerProblems(kind: Kind, machine: Outline, rules: RuleBook): readonly string[] {
  return machine.edges.flatMap((edge) => {
    const name = nameOf(edge);
    const takers: readonly string[] = takersOf(rules, edge.rules, kind);
    const problems: string[] = asksWho(rules, edge.rules) ? [] : [`${name}: no rule asks who acts`];
    if (takers.length === 0) problems.push(`${name}: nobody can take it`);
    if (edge.auto && !takers.includes('system')) problems.push(`${name}: is automatic, but not open to the system`);
    const limited = [
      ...edge.rules.map((ref) => [ref.rule, ref['by']] as const),
      ...Object.entries(edge.inputs).map(([input, { by }]) => [input, by] as const),
    ];
    for (const [what, by] of limited) {
      const strangers = ((by ?? []) as readonly string[]).filter((position) => !takers.includes(position));
      if (strangers.length > 0) problems.push(`${name}: ${what} binds ${strangers.join(', ')}, who cannot take it`);
    }
    const asked = Object.entries(edge.inputs).filter(
      ([, { optional, by }]) => optional === undefined && (by === undefined || by.includes('system')),
    );
    if (edge.auto && asked.length > 0)
      problems.push(`${name}: is automatic, but asks the system for ${asked.map(([input]) => input).join(', ')}`);
    return problems;
  });
}

const nameOf = ({ from, command }: OutlinedEdge): string => `${from === '' ? 'the machine' : from}, ${command}`;

function oneEdge(kind: Kind, machine: Outline, edge: OutlinedEdge, rules: RuleBook): readonly string[] {
  const name = nameOf(edge);
  const problems: string[] = [];
  if (edge.command.includes('*') || edge.command === '') problems.push(`${name}: wildcards are not allowed`);
  else if (!new RegExp(`^${kind}\\.[a-z][A-Za-z]*$`).test(edge.command)) problems.push(`${name}: a command is named ${kind}.<verb>`);
  if (edge.to === undefined) problems.push(`${name}: leads to "${edge.target}", which is no state`);
  for (const ref of edge.rules) {
    if (!Object.hasOwn(rules, ref.rule)) problems.push(`${name}: there is no rule "${ref.rule}"`);
    problems.push(...paramProblems(`${name}, ${ref.rule}`, machine, ref));
  }
  for (const [input, { by }] of Object.entries(edge.inputs)) problems.push(...knownPositions(`${name}, ${input}`, 'by', by));
  const twice = edge.effects.map(({ type }) => type).filter((type, at, all) => all.indexOf(type) < at);
  return [...problems, ...twice.map((type) => `${name}: names the effect ${type} twice`)];
}

/** Positions, parties, commands and states that a rule's parameters name must exist. */
function paramProblems(name: string, machine: Outline, ref: RuleRef): readonly string[] {
  const commands = new Set(machine.edges.map(({ command }) => command));
  const acts = (ref['acts'] ?? []) as readonly { command?: string; from?: string }[];
  const named = [...((ref['commands'] ?? []) as readonly string[]), ...acts.map(({ command }) => command ?? '')];
  const problems = [...knownPositions(name, 'positions', ref['positions']), ...knownPositions(name, 'by', ref['by'])];
  for (const key of ['at', 'of', 'party']) {
    const party = ref[key];
    if (party !== undefined && !Object.hasOwn(partyTexts, String(party))) problems.push(`${name}: there is no party "${String(party)}"`);
  }
  for (const command of named) if (!commands.has(command)) problems.push(`${name}: there is no command "${command}"`);
  for (const { from } of acts)
    if (from !== undefined && !machine.places.some(({ path, leaf }) => leaf && path === from))
      problems.push(`${name}: there is no state "${from}"`);
  return problems;
}

function knownPositions(name: string, key: string, value: unknown): readonly string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.length === 0) return [`${name}: ${key} must be a list of positions`];
  return value
    .filter((position) => !(positions as readonly unknown[]).includes(position))
    .map((position) => `${name}: there is no position "${String(position)}"`);
}

/** XState falls through to the ancestor's edge when the inner guard says no, so a command has one edge in a state and its ancestors. */
function doubleEdges(machine: Outline): readonly string[] {
  const problems = machine.places.flatMap((place) => {
    const open = edgesOpenIn(machine, place);
    return open
      .filter((edge) => edge.from === place.path && open.some((other) => other !== edge && other.command === edge.command))
      .map((edge) => `${nameOf(edge)}: an ancestor has an edge for it too`);
  });
  return problems;
}
