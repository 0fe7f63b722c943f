import type { Deadline, Found, FoundAgency } from '../proposal.js';
import type { Span } from '../reading.js';
import type { Mention } from './agencies.js';
import { type Roles, rolesOf, unique } from './agency-values.js';
import { deadlineOf, noDeadline, readDeadlinesIn } from './deadlines.js';
import { foundIn } from './found.js';
import { innerLabels, type LabelKind } from './labels.js';
import type { Item } from './outline.js';
import { type Source, trimSpan } from './source.js';

/** Các dòng thuộc tính: the label block of a task, and what is left, its words. */
export interface Attributes {
  readonly words: readonly Span[];
  readonly leads: readonly FoundAgency[];
  readonly coordinators: readonly FoundAgency[];
  readonly implementers: readonly FoundAgency[];
  readonly deadline: Deadline;
  readonly output: Found | null;
  /** Values of the labels that name agencies; a duty to report may stand in them. */
  readonly agencyValues: readonly Span[];
  readonly labelled: boolean;
}

interface Values {
  readonly kind: LabelKind;
  readonly spans: Span[];
}

/** Parts the items of a unit into label block and words. A bullet before the first item is the number of the unit, and no word of it. */
export function attributesOf(source: Source, items: readonly Item[]): Attributes {
  const { words, values } = partition(source, items);
  if (values.length === 0) return unlabelled(words);
  const byKind: Record<LabelKind, Span[]> = { lead: [], implement: [], coordinate: [], leadAndCoordinate: [], time: [], output: [] };
  for (const { kind, spans } of values) byKind[kind].push(...spans);
  const leading = [...byKind.lead, ...byKind.leadAndCoordinate];
  const read = (spans: readonly Span[]): Roles => {
    if (spans.length === 0) return nobody;
    if (spans.length === 1) return rolesOf(source, spans[0]![0], spans[0]![1]);
    const roles = spans.map(([from, to]) => rolesOf(source, from, to));
    return { lead: unique(roles.flatMap(({ lead }) => lead)), coordinate: unique(roles.flatMap(({ coordinate }) => coordinate)) };
  };
  const lead = read(leading);
  const implementing = read(byKind.implement);
  const hasLead = lead.lead.length > 0;
  const coordinating = read(byKind.coordinate);
  const timed = byKind.time;
  const times = readDeadlinesIn(source, timed, 'label');
  const output = byKind.output.map(([from, to]) => trimSpan(source, from, to));
  return {
    words,
    leads: agencies(hasLead ? lead.lead : implementing.lead),
    coordinators: agencies(
      unique([...coordinating.lead, ...coordinating.coordinate, ...lead.coordinate, ...(hasLead ? [] : implementing.coordinate)]),
    ),
    implementers: agencies(hasLead ? implementing.lead : []),
    deadline: times.length > 0 ? deadlineOf(times) : timed.length > 0 ? unread(source, timed) : noDeadline,
    output: output.length === 0 ? null : foundIn(source, output, 0.9),
    agencyValues: [...leading, ...byKind.implement],
    labelled: values.length > 0,
  };
}

const nobody: Roles = { lead: [], coordinate: [] };

const unlabelled = (words: readonly Span[]): Attributes => ({
  words,
  leads: [],
  coordinators: [],
  implementers: [],
  deadline: noDeadline,
  output: null,
  agencyValues: [],
  labelled: false,
});

/** A time whose words say none: kept as printed, for the officer. */
function unread(source: Source, spans: readonly Span[]): Deadline {
  const printed = spans.map(([from, to]) => trimSpan(source, from, to));
  return { ...noDeadline, raw: foundIn(source, printed, 0.4) };
}

export const agencies = (mentions: readonly Mention[], confidence = 0.9): FoundAgency[] =>
  mentions.map(({ name, span, known }) => ({
    value: name,
    spans: [span],
    confidence: known ? confidence : Math.min(confidence, 0.5),
    match: null,
  }));

function partition(source: Source, items: readonly Item[]): { words: Span[]; values: Values[] } {
  const words: Span[] = [];
  const values: Values[] = [];
  let open: { values: Values; bullet: Item['bullet']; empty: boolean } | null = null;
  for (const item of items) {
    const { label } = item;
    if (label === null && open !== null && continues(source, item, open)) {
      open.values.spans.push([item.from, item.to]);
      open.empty = false;
      continue;
    }
    open = null;
    const inner = innerLabels(source, label?.value ?? item.from, item.to);
    const firstEnd = inner[0]?.at ?? item.to;
    if (label !== null) {
      const value: Values = { kind: label.kind, spans: label.value < firstEnd ? [[label.value, firstEnd]] : [] };
      values.push(value);
      open = { values: value, bullet: item.bullet, empty: label.value >= firstEnd };
    } else if (firstEnd > item.from) {
      const start = item.bullet === null || item === items[0] ? item.from : item.printedFrom;
      words.push(inner.length === 0 ? [start, item.to] : withoutOpening(source, start, firstEnd));
    }
    for (const [index, { label: next }] of inner.entries()) {
      values.push({ kind: next.kind, spans: [closed(source, next.value, inner[index + 1]?.at ?? item.to)] });
      open = null;
    }
  }
  return { words, values };
}

/** A bracket opened before an inner label closes the words, one closed behind the last ends its value. */
const withoutOpening = (source: Source, from: number, to: number): Span => trimSpan(source, from, to, ' (-–,;');
const closed = (source: Source, from: number, to: number): Span => {
  const [start, end] = trimSpan(source, from, to, ' ;,.-–');
  return source.low[end - 1] === ')' && !source.low.slice(start, end).includes('(') ? [start, end - 1] : [start, end];
};

/** "- Cơ quan phối hợp:" with its agencies as bullets below, or on the next line. */
function continues(source: Source, item: Item, open: { bullet: Item['bullet']; empty: boolean }): boolean {
  if (open.empty) return item.bullet !== open.bullet || item.bullet === null || item.bullet === 'outer';
  if (item.bullet === 'inner' && open.bullet !== 'inner') return true;
  return item.bullet === null && open.bullet !== null && source.text[item.from] === source.low[item.from];
}
