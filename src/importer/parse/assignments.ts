import type { Assignment, FoundAgency } from '../proposal.js';
import type { Span } from '../reading.js';
import { type Mention, mentionAt, namedAlone, readAgencies } from './agencies.js';
import { unique } from './agency-values.js';
import { agencies } from './attributes.js';
import { deadlineOf, readDeadlinesIn } from './deadlines.js';
import { foundIn } from './found.js';
import type { Item, Unit } from './outline.js';
import { predicates } from './predicate-words.js';
import { clauses, partnersAt, sentences, subjectOf } from './sentences.js';
import { matchAt, type Source, trimSpan } from './source.js';
import { bulletsOf, isRemark } from './tasks.js';

/** A duty with the places of its words. */
export interface AssignmentRead {
  readonly assignment: Assignment;
  readonly words: readonly Span[];
}

interface Heir {
  readonly agencies: readonly Mention[];
  /** Whether the heading names them; else it is the item before. */
  readonly heading: boolean;
}

/** Phân công: who has which duty, in the sections on implementation, and where an agency is the subject, on money. */
export function readAssignments(source: Source, root: Unit): AssignmentRead[] {
  const reads: AssignmentRead[] = [];
  visit(source, root, null, reads);
  return reads;
}

function visit(source: Source, unit: Unit, heir: Heir | null, reads: AssignmentRead[]): void {
  const handsOut = unit.kind === 'duties' || unit.kind === 'money' || unit.kind === 'reports';
  const own = handsOut && unit.rank > 0 ? takeDuties(source, unit, heir, reads) : null;
  let before: Heir | null = own ?? heir;
  for (const child of unit.children) {
    visit(source, child, before, reads);
    // "2. Định kỳ … báo cáo" without a subject is of those of item 1.
    if (own === null && heir === null) {
      const last = reads.at(-1);
      before =
        last !== undefined && last.assignment.path[0] === child.path[0] && child.kind === 'duties'
          ? { agencies: asMentions(last.assignment.agencies), heading: false }
          : null;
    }
  }
}

const asMentions = (found: readonly FoundAgency[]): Mention[] =>
  found.map(({ value, spans, confidence }) => ({ name: value, span: spans[0]!, known: confidence > 0.5, key: value.toLowerCase() }));

/** Duties in the unit's own items. Answers who its heading names, for the units below. */
function takeDuties(source: Source, unit: Unit, heir: Heir | null, reads: AssignmentRead[]): Heir | null {
  const [first, ...rest] = unit.items.filter((item) => !isRemark(source, item));
  if (first === undefined) return null;
  const named = headingAgencies(source, first, rest.length > 0 || unit.children.length > 0);
  if (named !== null) {
    restDuties(source, unit, rest, named, reads);
    return { agencies: named, heading: true };
  }
  const subject = subjectIn(source, first);
  const words = [first, ...rest].map((item): Span => [item === first ? item.from : item.printedFrom, item.to]);
  if (subject !== null) {
    const inBullets =
      unit.kind === 'duties' && rest.some(({ bullet }) => bullet === 'outer') && /:$/.test(source.text.slice(first.from, first.to));
    push(source, unit, unit.path, subject, false, inBullets ? words.slice(0, 1) : words, reads);
    if (inBullets) restDuties(source, unit, rest, subject, reads);
    return unit.children.length > 0 ? { agencies: subject, heading: true } : null;
  }
  const isSection = unit.parent?.rank === 0;
  if (unit.kind === 'duties' && heir !== null && !isSection && (heir.heading || goesOn(source, first))) {
    push(source, unit, unit.path, heir.agencies, true, words, reads);
  } else if (rest.length > 0 && (unit.kind !== 'money' || isSection)) {
    bare(source, unit, rest, reads);
  }
  return null;
}

/** Items below a heading that names no agency: each with a subject of its own. */
function bare(source: Source, unit: Unit, rest: readonly Item[], reads: AssignmentRead[]): void {
  for (const [index, item] of rest.entries()) {
    const subject = subjectIn(source, item);
    if (subject !== null)
      push(source, unit, item.bullet === null ? unit.path : [...unit.path, `-${index + 1}`], subject, false, [[item.from, item.to]], reads);
  }
}

function restDuties(source: Source, unit: Unit, rest: readonly Item[], named: readonly Mention[], reads: AssignmentRead[]): void {
  const plain = rest.filter((item, index) => item.bullet === null && !rest.slice(0, index).some(({ bullet }) => bullet !== null));
  if (plain.length > 0)
    push(
      source,
      unit,
      unit.path,
      named,
      true,
      plain.map(({ from, to }): Span => [from, to]),
      reads,
    );
  for (const [index, items] of bulletsOf(rest.filter((item) => !plain.includes(item))).entries()) {
    const [head, ...below] = items;
    const own = head === undefined ? null : directSubject(source, head);
    const words: Span[] = [[head!.from, head!.to], ...below.map(({ printedFrom, to }): Span => [printedFrom, to])];
    push(source, unit, [...unit.path, `-${index + 1}`], own ?? named, own === null, words, reads);
  }
}

function push(
  source: Source,
  unit: Unit,
  path: readonly string[],
  mentions: readonly Mention[],
  inherited: boolean,
  words: readonly Span[],
  reads: AssignmentRead[],
): void {
  const [from, to] = words[0]!;
  const predicate = subjectOf(source, from, to)?.predicate ?? from;
  const text = foundIn(source, words, unit.kind === 'duties' ? 0.85 : 0.75);
  const times = readDeadlinesIn(source, words, 'report');
  reads.push({
    assignment: {
      path,
      agencies: agencies(mentions, inherited ? 0.8 : 0.85),
      inherited,
      text,
      coordinators: agencies(partnersAt(source, predicate, to), 0.75),
      deadline: deadlineOf(times.filter(({ kind }) => kind !== 'none')),
    },
    words,
  });
}

/** Agencies of a paragraph that names nothing else; also a post described by what it does, "Chuyên viên phụ trách lĩnh vực …". */
function headingAgencies(source: Source, item: Item, leads: boolean): readonly Mention[] | null {
  if (!leads || item.to - item.from > 400) return null;
  const named = namedAlone(source, item);
  if (named !== null) return named;
  const [from, end] = trimSpan(source, item.from, item.to);
  const list = readAgencies(source, from, end, 'value');
  if (list.agencies[0]?.known !== true) return null;
  return !list.predicate || /phụ trách|chuyên trách/.test(source.low.slice(from, list.to + 12))
    ? [mentionAt(source, [from, end], true)]
    : null;
}

/** Who a duty is of: the subject of its first sentence, or of a later one that hands it out. */
function subjectIn(source: Source, { from, to }: Item): readonly Mention[] | null {
  if (isEscalation(source, from, to)) return null;
  for (const [start, end] of sentences(source, from, to)) {
    const all: Mention[] = [];
    for (const [begin, finish] of clauses(source, [start, end])) {
      const subject = subjectOf(source, begin, finish);
      if (subject !== null) all.push(...subject.agencies);
      else if (all.length === 0) break;
    }
    if (all.length > 0) return unique(all);
    break;
  }
  return null;
}

const directSubject = (source: Source, item: Item): readonly Mention[] | null => {
  const subject = subjectIn(source, item);
  return subject?.every(({ known }) => known) === true ? subject : null;
};

/** "Trong quá trình thực hiện, nếu có khó khăn …" is a way to report, not a duty. */
export const isEscalation = ({ low }: Source, from: number, to: number): boolean =>
  /^(?:trong )?quá trình|^nếu (?:có|phát sinh|gặp)/.test(low.slice(from, from + 40)) &&
  /(?:khó khăn|vướng mắc|phát sinh)/.test(low.slice(from, Math.min(to, from + 200)));

/** Begins with a verb or a time, as what goes on with the item before does. */
const goesOn = (source: Source, { from }: Item): boolean =>
  predicates.at(source, from) && matchAt(/trong|căn cứ|theo|nếu|khi/y, source, from) === null;
