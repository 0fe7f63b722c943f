import type { Kind, RuleBook } from './definition.js';
import type { Outline } from './outline.js';

/** What the running product has for one kind: names of its effect handlers, fact readers and input classes, one for each that was handed in. */
export interface Known {
  readonly effects: readonly string[];
  readonly facts: readonly string[];
  /** Commands that have an input class. */
  readonly inputs: readonly string[];
}
export type KnownByKind = Readonly<Partial<Record<Kind, Known>>>;

/** Every effect, every fact group that a rule in use reads, and every command's input class exists exactly once. */
export function knownProblems(kind: Kind, machines: readonly { machine: Outline; rules: RuleBook }[], known: Known): readonly string[] {
  const edges = machines.flatMap(({ machine, rules }) => machine.edges.map((edge) => ({ edge, rules })));
  const effects = new Set(edges.flatMap(({ edge }) => edge.effects.map(({ type }) => type)));
  const facts = new Set(edges.flatMap(({ edge, rules }) => edge.rules.flatMap(({ rule }) => rules[rule]?.reads ?? [])));
  const commands = new Set(edges.map(({ edge }) => edge.command));
  return [
    ...onceEach(`${kind}: effect`, effects, known.effects),
    ...onceEach(`${kind}: fact group`, facts, known.facts),
    ...onceEach(`${kind}: input class of`, commands, known.inputs),
    ...known.inputs
      .filter((command) => !commands.has(command))
      .map((command) => `${kind}: input class of "${command}", which is no command`),
  ];
}

function onceEach(what: string, needed: ReadonlySet<string>, present: readonly string[]): readonly string[] {
  return [...needed].flatMap((name) => {
    const times = present.filter((other) => other === name).length;
    return times === 1 ? [] : [`${what} "${name}" exists ${times} times`];
  });
}
