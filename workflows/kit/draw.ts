import { type Definition, type Kind, positions, type RuleBook } from './definition.js';
import { type Outline, type OutlinedEdge, outline, type Place } from './outline.js';
import { takersOf } from './takers.js';
import { commandLabel, positionLabel, stateLabel } from './wording.js';

type Drawn = Pick<Definition, 'kind' | 'config' | 'rules'>;

/**
 * A definition as a Mermaid state diagram: states nested as they are written, an arrow for every edge that moves, labelled with its
 * Vietnamese name and who takes it. Edges that stay where they are stand in the table beside it, not here.
 */
export function draw({ kind, config, rules }: Drawn): string {
  const machine = outline(config);
  const top = machine.places.filter(({ above, path }) => above.length === 0 && path !== machine.initial);
  return [
    'stateDiagram-v2',
    '  direction TB',
    ...top.flatMap((place) => drawPlace(machine, place, kind, '  ')),
    ...machine.edges.filter((edge) => edge.to !== null).map((edge) => `  ${arrow(machine, edge)} : ${label(edge, kind, rules)}`),
    ...machine.places.filter(({ final }) => final).map(({ path }) => `  ${nodeName(path)} --> [*]`),
  ].join('\n');
}

/** Who can take an edge, worded; "mọi chức vụ" where its rules look at the person and not at the post. */
export function whoTakes(edge: OutlinedEdge, rules: RuleBook, kind: Kind, language: 'vi' | 'en' = 'vi'): string {
  const takers = takersOf(rules, edge.rules, kind);
  if (takers.length === positions.length) return language === 'vi' ? 'mọi chức vụ' : 'any post';
  return takers.map((position) => positionLabel(position, language)).join(' / ');
}

function drawPlace(machine: Outline, place: Place, kind: Kind, indent: string): readonly string[] {
  const name = `${indent}state "${stateLabel(kind, place.path, 'vi')}" as ${nodeName(place.path)}`;
  if (place.leaf) return [name];
  const inside = machine.places.filter(({ above }) => above.at(-1) === place.path);
  return [
    name,
    `${indent}state ${nodeName(place.path)} {`,
    ...inside.flatMap((inner) => drawPlace(machine, inner, kind, `${indent}  `)),
    `${indent}}`,
  ];
}

/** The initial state is where nothing exists yet: the dot. */
const arrow = (machine: Outline, { from, to }: OutlinedEdge): string =>
  `${from === machine.initial ? '[*]' : nodeName(from)} --> ${nodeName(to!)}`;

/** A colon ends a label, a comma in a post's name would read as two. */
const label = (edge: OutlinedEdge, kind: Kind, rules: RuleBook): string =>
  `${commandLabel(edge.command, 'vi')} (${whoTakes(edge, rules, kind)})`.replaceAll(':', ' ');

const nodeName = (path: string): string => path.replaceAll('.', '_');
