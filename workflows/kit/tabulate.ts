import { catalogue } from './catalogue.js';
import { type Definition, type InputSpec, type JsonObject, kinds, type RuleRef } from './definition.js';
import { whoTakes } from './draw.js';
import { type OutlinedEdge, outline } from './outline.js';
import { commandLabel, headLabel, stateLabel } from './wording.js';

/** Every edge of a definition as a row; edges that say the same from several states share one. */
export function tabulate({ kind, config, rules }: Pick<Definition, 'kind' | 'config' | 'rules'>): string {
  const rows = new Map<string, string[]>();
  for (const edge of outline(config).edges) {
    const to = edge.to === null || edge.to === undefined ? 'giữ nguyên / same' : state(edge.to);
    const cells = [
      `\`${edge.command}\`${marks(edge)}<br>${commandLabel(edge.command, 'vi')} / ${commandLabel(edge.command, 'en')}`,
      to,
      whoTakes(edge, rules, kind),
      edge.rules.map(ruleText).join('<br>'),
      Object.entries(edge.inputs).map(inputText).join('<br>'),
    ];
    const key = cells.join(' | ');
    rows.set(key, [...(rows.get(key) ?? []), state(edge.from)]);
  }
  const lines = [...rows].map(([cells, from]) => `| ${from.join('<br>')} | ${cells} |`);
  return ['| From | Command | To | Who | Rules | Inputs |', '| --- | --- | --- | --- | --- | --- |', ...lines].join('\n');

  function state(path: string): string {
    return `\`${path}\` ${stateLabel(kind, path, 'vi')}`;
  }
}

/** Every refusal that anybody can get, by code. */
export function tabulateDenials(): string {
  const rows = (['kit', ...kinds] as const)
    .flatMap((kind) => Object.entries(catalogue[kind].denials))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, { head, vi, en }]) => `| \`${code}\` | ${headLabel(head, 'vi')} / ${headLabel(head, 'en')} | ${vi} | ${en} |`);
  return ['| Code | Head | Tiếng Việt | English |', '| --- | --- | --- | --- |', ...rows].join('\n');
}

const marks = ({ auto, beside }: OutlinedEdge): string => `${auto ? ' *auto*' : ''}${beside ? ' *beside*' : ''}`;

/** `actorHolds: officer @ drafting`, `reason ≥ 10, of monitor`. */
function ruleText({ rule, by, ...params }: RuleRef & JsonObject): string {
  const { positions, at, of, party, acts, commands, system } = params as Record<string, unknown>;
  const said = [
    ...list(positions),
    ...(system === true ? ['system'] : []),
    ...[at, of, party].filter((one) => one !== undefined).map((one) => `@ ${String(one)}`),
    ...((acts ?? []) as readonly { command: string; from?: string }[]).map(({ command, from }) =>
      from === undefined ? command : `${command} from ${from}`,
    ),
    ...list(commands),
  ];
  return `${rule}${said.length === 0 ? '' : `: ${said.join(', ')}`}${boundTo(by)}`;
}

function inputText([input, { optional, min, by }]: readonly [string, InputSpec]): string {
  return `${input}${optional === true ? '?' : ''}${min === undefined ? '' : ` ≥ ${min}`}${boundTo(by)}`;
}

const list = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);
const boundTo = (by: unknown): string => (Array.isArray(by) ? ` [${by.join(', ')}]` : '');
