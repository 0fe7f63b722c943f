import type { Deadline, FoundAgency, ProposedTask } from '../proposal.js';
import { ranks } from '../read/marker.js';
import type { Span } from '../reading.js';
import { type Mention, namedAlone, readAgencies } from './agencies.js';
import { unique } from './agency-values.js';
import { agencies, attributesOf } from './attributes.js';
import { deadlineOf, noDeadline, readDeadlines, readDeadlinesIn } from './deadlines.js';
import { foundIn } from './found.js';
import { headingOf, type Item, type Unit, walk } from './outline.js';
import { PlacePattern } from './place-pattern.js';
import { partnersAt, type Subject, sentences, subjectOf } from './sentences.js';
import { indexWithin, matchAt, type Source } from './source.js';

/** A task with the places of its words, where duties to report are looked for. */
export interface TaskRead {
  readonly task: ProposedTask;
  readonly words: readonly Span[];
  readonly agencyValues: readonly Span[];
  /** It owns a label block. */
  readonly labelled: boolean;
}

/** Nhiệm vụ: the smallest numbered or lettered unit, or the one that owns a label block; bullets where there is nothing else. */
export function readTasks(source: Source, root: Unit): TaskRead[] {
  const reads: TaskRead[] = [];
  visit(source, root, reads);
  return reads;
}

function visit(source: Source, unit: Unit, reads: TaskRead[]): void {
  if (unit.children.length > 0) {
    if (unit.kind === 'tasks' && ownsBlock(unit)) {
      reads.push(taskOf(source, unit.path, unit, itemsBelow(unit)));
      return;
    }
    for (const child of unit.children) visit(source, child, reads);
    return;
  }
  if (unit.kind !== 'tasks' || unit.rank === 0) return;
  const blocks = blocksOf(unit);
  if (blocks.length > 1) {
    for (const [index, items] of blocks.entries()) reads.push(taskOf(source, [...unit.path, `-${index + 1}`], unit, items));
    return;
  }
  if (unit.rank > ranks.innerPart) {
    const handed = handedOut(source, unit);
    if (handed.length > 0)
      for (const [index, items] of handed.entries()) reads.push(taskOf(source, [...unit.path, `-${index + 1}`], unit, items));
    else if (unit.tables.length === 0 || unit.items.length > 1) reads.push(taskOf(source, unit.path, unit, unit.items));
    return;
  }
  const bullets = bulletsOf(unit.items.slice(1));
  if (bullets.length > 0) {
    for (const [index, items] of bullets.entries()) reads.push(taskOf(source, [...unit.path, `-${index + 1}`], unit, items));
  } else if (unit.items.length > 1) {
    reads.push(taskOf(source, unit.path, unit, unit.items.slice(1)));
  } else if (unit.path.length > 0 && unit.tables.length === 0 && headingOf(source, unit) === null) {
    reads.push(taskOf(source, unit.path, unit, unit.items));
  }
}

const isLabel = ({ label }: Item): boolean => label !== null;

/** Its own items hold labels and those below hold none: the unit is one task, however it is parted. */
function ownsBlock(unit: Unit): boolean {
  if (unit.rank <= ranks.innerPart || !unit.items.some(isLabel)) return false;
  for (const below of walk(unit)) if (below !== unit && below.items.some(isLabel)) return false;
  return true;
}

const itemsBelow = (unit: Unit): Item[] => walk(unit).flatMap(({ items }) => items);

/** Several label blocks under one number: each belongs to the bullet before it. Of one block, a single list. */
function blocksOf(unit: Unit): Item[][] {
  const isHeaded = unit.items.length > 2;
  if (!isHeaded) return [unit.items];
  const blocks: Item[][] = [];
  let current: Item[] = [];
  let labelled = false;
  for (const item of unit.items.slice(1)) {
    const label = isLabel(item);
    if (!label && labelled && item.bullet !== 'inner' && item.bullet !== null) {
      blocks.push(current);
      current = [];
      labelled = false;
    }
    current.push(item);
    labelled ||= label;
  }
  if (labelled) blocks.push(current);
  else blocks.at(-1)?.push(...current);
  return blocks.length < 2 || blocks.some((items) => isLabel(items[0]!)) ? [unit.items] : blocks;
}

/** Bullets below a title each of which says who does it, "- Giao Sở Y tế …": a task each, as one task has one lead. */
function handedOut(source: Source, unit: Unit): Item[][] {
  const [first, ...rest] = unit.items;
  if (rest.length < 2 || rest[0]!.bullet !== 'outer' || rest.some(isLabel) || headingOf(source, unit) === null) return [];
  if (first!.to - first!.from > 150) return [];
  const bullets = bulletsOf(rest);
  const isHanded = ([head]: Item[]): boolean => {
    const { leads } = actorsInProse(source, [head!], [[head!.from, head!.to]]);
    return leads.length > 0 && leads.every(({ confidence }) => confidence > 0.5);
  };
  return bullets.length > 1 && bullets.every(isHanded) ? bullets : [];
}

/** Outer bullets with what stands under each. */
export function bulletsOf(items: readonly Item[]): Item[][] {
  const bullets: Item[][] = [];
  for (const item of items) {
    if (item.bullet === 'outer' || (item.bullet === 'inner' && bullets.length === 0)) bullets.push([item]);
    else bullets.at(-1)?.push(item);
  }
  return bullets;
}

/** "(Danh mục nhiệm vụ theo Phụ lục kèm theo)", "Nội dung cụ thể tại Phụ lục kèm theo.": about the document. */
export function isRemark(source: Source, { from, to }: { from: number; to: number }): boolean {
  if (to - from > 250) return false;
  if (source.low[from] !== '(') return pointing.at(source, from) !== null;
  const words = source.low.slice(from, to);
  return /phụ lục|danh mục|phụ biểu|kèm theo/.test(words) && /\)[.;]?$/.test(words);
}

const pointing = new PlacePattern(
  'cndhpt',
  /(?:(?:các )?(?:nội dung|nhiệm vụ|danh mục|hoạt động)|chi tiết|cụ thể|có |phân công|tiến độ)[^.;\n]{0,90}?(?:tại|theo|trong|ở|có) (?:các |bảng |biểu )?(?:phụ lục|phụ biểu)[^.;\n]{0,80}[.;]?(?=\n|$)/y,
);

function taskOf(source: Source, path: readonly string[], unit: Unit, all: readonly Item[]): TaskRead {
  const items = all.some((item) => isRemark(source, item)) ? all.filter((item) => !isRemark(source, item)) : all;
  const attributes = attributesOf(source, items);
  const prose = attributes.leads.length > 0 ? null : actorsInProse(source, items, attributes.words);
  const told =
    attributes.deadline.kind === 'none' && attributes.deadline.raw === null ? timeInProse(source, attributes.words) : attributes.deadline;
  const text = foundIn(source, attributes.words, unit.told || unit.parent?.told === true ? 0.9 : 0.8);
  return {
    task: {
      path,
      section: sectionOf(source, unit),
      text,
      leads: prose?.leads ?? attributes.leads,
      coordinators: attributes.coordinators.length > 0 ? attributes.coordinators : (prose?.coordinators ?? []),
      implementers: attributes.implementers,
      deadline: told,
      output: attributes.output,
    },
    words: attributes.words,
    agencyValues: attributes.agencyValues,
    labelled: attributes.labelled,
  };
}

export function sectionOf(source: Source, unit: Unit): string | null {
  let top = unit;
  while (top.parent !== null && top.parent.rank !== 0) top = top.parent;
  const first = top.items[0];
  return first === undefined ? null : source.text.slice(first.printedFrom, first.to);
}

const strong = /\s*,?\s*(?:là (?:cơ quan|đơn vị) )?(?:chủ trì|có trách nhiệm|chịu trách nhiệm|làm đầu mối)/y;
/** Without one of these words only the subject of a first sentence can lead. */
const handing = /chủ trì|trách nhiệm|đầu mối|giao |phân công/;
const given = new PlacePattern('gp', /(?:giao|phân công)(?:\s+(?:cho|nhiệm vụ cho))?\s+/y);

/** "Giao X", "X chủ trì", "X có trách nhiệm", or the subject of the first sentence; behind a title, that of the next paragraph. */
function actorsInProse(
  source: Source,
  items: readonly Item[],
  words: readonly Span[],
): { leads: FoundAgency[]; coordinators: FoundAgency[] } {
  const leads: Mention[] = [];
  const partners: Mention[] = [];
  const take = (mentions: readonly Mention[], predicate: number, to: number): void => {
    leads.push(...mentions);
    partners.push(...partnersAt(source, predicate, to));
  };
  // "a) Vụ Pháp chế" above what it does.
  const named = items.length > 1 ? namedAlone(source, items[0]!) : null;
  if (named !== null) return { leads: agencies(unique(named), 0.75), coordinators: [] };
  const isTitled = items.length > 1 && items[1]!.bullet === null;
  for (const [index, [from, to]] of words.entries()) {
    let first = index === 0 || (index === 1 && isTitled && leads.length === 0);
    const handsOut = handing.test(source.low.slice(from, to));
    if (!first && !handsOut) continue;
    for (const [start, end] of sentences(source, from, to)) {
      const handed = given.at(source, start);
      const list = handed === null ? null : readAgencies(source, start + handed[0].length, end, 'prose');
      if (list !== null && list.agencies.length > 0) take(list.agencies, list.to, end);
      else {
        const subject =
          subjectOf(source, start, end) ?? behindColon(source, start, end) ?? (handsOut ? inBrackets(source, start, end) : null);
        if (subject !== null && (first || matchAt(strong, source, subject.predicate) !== null))
          take(subject.agencies, subject.predicate, end);
      }
      first = false;
      if (!handsOut) break;
    }
  }
  return { leads: agencies(unique(leads), 0.75), coordinators: agencies(unique(partners), 0.7) };
}

/** "Tổng vệ sinh: Phòng Kinh tế chủ trì …", "Ở địa phương: UBND các xã tổ chức …". */
function behindColon(source: Source, from: number, to: number): Subject | null {
  const colon = indexWithin(source.low, ':', from, Math.min(to, from + 160));
  const subject = colon < 0 ? null : subjectOf(source, colon + 1, to);
  if (subject === null) return null;
  return matchAt(strong, source, subject.predicate) !== null || matchAt(/(?:ở|tại|đối với|riêng)\s[^,.;:]{2,40}:/y, source, from) !== null
    ? subject
    : null;
}

/** "Xây dựng chuyên mục … (Văn phòng Sở chủ trì; hoàn thành trước ngày …)". */
function inBrackets(source: Source, from: number, to: number): Subject | null {
  for (let open = indexWithin(source.low, '(', from, to); open >= 0; open = indexWithin(source.low, '(', open + 1, to)) {
    const closing = indexWithin(source.low, ')', open, to);
    const subject = subjectOf(source, open + 1, closing < 0 ? to : closing);
    if (subject !== null && matchAt(strong, source, subject.predicate) !== null) return subject;
  }
  return null;
}

const namedTime = /thời gian(?: thực hiện| hoàn thành| tổ chức| dự kiến)*:? (?=ngày|quý|tháng|năm|từ|trong|trước|\d)/g;

/** A time in the words of a task: only one that sets a limit, or a recurrence at the head of a clause or with its date. */
function timeInProse(source: Source, words: readonly Span[]): Deadline {
  const times = readDeadlinesIn(source, words, 'prose').filter((time) => setsTime(source, time));
  if (times.length > 0) return deadlineOf(times);
  // "…; thời gian ngày 05/6/2026", said in the sentence and not as a label.
  for (const [from, to] of words) {
    const printed = source.low.slice(from, to);
    if (!printed.includes('thời gian')) continue;
    for (const match of printed.matchAll(namedTime)) {
      const start = from + match.index + match[0].length;
      const length = source.low.slice(start, to).search(/[;.]\s|\.$/);
      const named = readDeadlines(source, start, length < 0 ? to : start + length, 'label');
      if (named.length > 0) return deadlineOf(named);
    }
  }
  return noDeadline;
}

function setsTime(source: Source, time: Deadline): boolean {
  if (!time.kind.startsWith('recurring')) return time.kind !== 'none';
  const [from] = time.raw!.spans[0]!;
  const hasDate = (time.date ?? null) !== null || (time.dates ?? null) !== null || (time.day ?? null) !== null;
  return (
    hasDate ||
    /^định kỳ/.test(source.low.slice(from, from + 8)) ||
    /(?:^|[.;\n(]\s*|\d\.\s|[a-zđ]\)\s|-\s)$/.test(source.low.slice(Math.max(0, from - 3), from))
  );
}
