import { canonical } from './canonical.js';
import { type Catalogue, catalogue } from './catalogue.js';
import { edgeProblems, takerProblems } from './check-edges.js';
import { graphProblems } from './check-graph.js';
import { type KnownByKind, knownProblems } from './check-known.js';
import { ruleProblems } from './check-rules.js';
import { shapeProblems } from './check-shape.js';
import { catalogueProblems, textProblems } from './check-texts.js';
import { type Definition, define, kinds, type RuleRef } from './definition.js';
import { type Outline, type OutlinedEdge, outline } from './outline.js';

/** The written part of a definition; the rest follows from it. */
export type Checked = Pick<Definition, 'id' | 'kind' | 'config' | 'rules'>;

/**
 * Everything that is wrong with these definitions, empty when nothing is. Asked at boot, before any command is judged, and in tests.
 * With `known`, also whether the product has each effect, fact group and input class exactly once. A definition that fails in its
 * shape, or in an edge, is not looked at further, so that one mistake does not hide among its consequences.
 */
export function check(definitions: readonly Checked[], known: KnownByKind = {}, texts: Catalogue = catalogue): string[] {
  const read = definitions.map(({ id, kind, config, rules }) => ({ id, kind, rules, ...checkOne({ id, kind, config, rules }) }));
  const sound = read.flatMap(({ machine, ...definition }) => (machine === undefined ? [] : [{ ...definition, machine }]));
  const problems = read.flatMap(({ id, problems }) => problems.map((problem) => `${id}: ${problem}`));
  if (sound.length < read.length) return [...doubleIds(definitions), ...problems];
  for (const kind of kinds) {
    const machines = sound.filter((definition) => definition.kind === kind);
    if (machines.length === 0) continue;
    const outlines = machines.map(({ machine }) => machine);
    problems.push(...textProblems(kind, outlines, texts));
    if (known[kind] !== undefined) problems.push(...knownProblems(kind, machines, known[kind]));
  }
  return [
    ...doubleIds(definitions),
    ...problems,
    ...catalogueProblems(
      sound.map(({ machine }) => machine),
      texts,
    ),
  ];
}

/** Without `machine` it was not sound enough to be read. */
function checkOne({ id, kind, config, rules }: Checked): { problems: readonly string[]; machine?: Outline } {
  const shape = shapeProblems(config);
  if (shape.length > 0) return { problems: shape };
  const machine = outline(config);
  const edges = [
    ...(machine.id === kind ? [] : [`the machine is called "${machine.id}", not "${kind}"`]),
    ...edgeProblems(kind, machine, rules),
  ];
  if (edges.length > 0) return { problems: edges };
  const tried = rulesInUse(machine).flatMap(([edge, ref]) =>
    ruleProblems(`${edge.from}, ${edge.command}, ${ref.rule}`, rules[ref.rule]!, ref, edge.command, kind),
  );
  if (tried.length > 0) return { problems: tried };
  const problems = [...takerProblems(kind, machine, rules), ...graphProblems(machine)];
  return { problems: problems.length > 0 ? problems : compileProblems({ id, kind, config, rules }), machine };
}

/** Each rule with its parameters once, on the first edge that names it so. */
function rulesInUse({ edges }: Outline): readonly (readonly [OutlinedEdge, RuleRef])[] {
  const found = new Map<string, readonly [OutlinedEdge, RuleRef]>();
  for (const edge of edges) for (const ref of edge.rules) if (!found.has(canonical(ref))) found.set(canonical(ref), [edge, ref]);
  return [...found.values()];
}

/** XState has the last word on its own config. */
function compileProblems({ id, kind, config, rules }: Checked): readonly string[] {
  try {
    define(id, kind, config, rules, 'unreleased');
    return [];
  } catch (error) {
    return [`XState does not take it: ${error instanceof Error ? error.message : String(error)}`];
  }
}

function doubleIds(definitions: readonly Checked[]): readonly string[] {
  const ids = definitions.map(({ id }) => id);
  return ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `${id}: is defined twice`);
}
