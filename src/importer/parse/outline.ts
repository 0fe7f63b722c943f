import type { SectionKind } from '../proposal.js';
import { isCapitals } from '../read/assemble.js';
import { type Marker, markerAt, ranks } from '../read/marker.js';
import type { Paragraph } from '../reading.js';
import { type Label, labelAt } from './labels.js';
import { kindOfHeading, kindOfSubheading } from './sections.js';
import type { Source } from './source.js';
import { isSectionTitle, type Range } from './zones.js';

/** One paragraph of a unit: its first words, one that goes on with it, or a bullet. */
export interface Item {
  /** Place among the paragraphs. */
  readonly at: number;
  /** The words, without number or bullet. */
  readonly from: number;
  readonly to: number;
  /** With the bullet as printed. */
  readonly printedFrom: number;
  readonly bullet: 'outer' | 'inner' | 'paren' | null;
  /** The label it begins with, "Cơ quan chủ trì:". */
  readonly label: Label | null;
}

/** Đề mục. A numbered or lettered stretch of the document with those below it. */
export interface Unit {
  readonly label: string;
  readonly rank: number;
  readonly path: readonly string[];
  readonly parent: Unit | null;
  readonly items: Item[];
  readonly children: Unit[];
  /** Numbers of tables that stand in it. */
  readonly tables: number[];
  kind: SectionKind;
  /** Whether its own words told the kind. */
  told: boolean;
}

/** The units of a stretch of paragraphs, as a tree whose root is the document. */
export function outlineOf(source: Source, [from, to]: Range): Unit {
  const root: Unit = { label: '', rank: 0, path: [], parent: null, items: [], children: [], tables: [], kind: 'other', told: false };
  const parenAreUnits = ownLabels(source, [from, to]);
  let open = root;
  let sawRoman = false;
  for (let at = from; at < to; at++) {
    const paragraph = source.paragraphs[at]!;
    if (paragraph.cell !== null) {
      const { table } = paragraph.cell;
      if (open.tables.at(-1) !== table) open.tables.push(table);
      continue;
    }
    const marker = settled(source, paragraph, open, sawRoman);
    if (marker === null) {
      if (isSectionTitle(source, paragraph) && !isLabelled(source, paragraph)) {
        open = enter(root, '', ranks.roman);
      }
      open.items.push(item(source, at, paragraph, paragraph.from, null));
    } else if (marker.kind === 'bullet') {
      open.items.push(item(source, at, paragraph, marker.body, marker.rank === ranks.bullet ? 'outer' : 'inner'));
    } else if (marker.kind === 'paren' && !parenAreUnits) {
      open.items.push(item(source, at, paragraph, marker.body, 'paren'));
    } else if (isLetteredLabel(source, marker, open, paragraph.to)) {
      open.items.push(item(source, at, paragraph, marker.body, 'outer'));
    } else {
      sawRoman ||= marker.kind === 'roman';
      open = enter(open, marker.label, marker.rank);
      open.items.push(item(source, at, paragraph, marker.body, null));
    }
  }
  nameKinds(source, root);
  return root;
}

/** "a) Đơn vị chủ trì: …" under "1. Xây dựng …": the letters count the lines of a label block, and are no units. */
const isLetteredLabel = (source: Source, marker: Marker, open: Unit, to: number): boolean =>
  marker.rank > ranks.arabic && open.rank >= ranks.arabic && open.rank < marker.rank && labelAt(source, marker.body, to) !== null;

const isLabelled = (source: Source, { from, to }: Paragraph): boolean => labelAt(source, from, to) !== null;

const item = (source: Source, at: number, { from, to }: Paragraph, body: number, bullet: Item['bullet']): Item => ({
  at,
  from: body,
  to,
  printedFrom: from,
  bullet,
  label: labelAt(source, body, to),
});

/** The marker with what its neighbours tell: "C." after "B." is a part, "l." a one; letters in capitals below a Roman number stand under it. */
function settled(source: Source, { from, to }: Paragraph, open: Unit, sawRoman: boolean): Marker | null {
  const marker = markerAt(source.text, from, to);
  if (marker === null) return null;
  const sibling = ancestorAt(open, marker.rank)?.label;
  if (marker.kind === 'roman' && marker.label.length === 1 && sibling === undefined) {
    const before = ancestorAt(open, ranks.part)?.label;
    if (before !== undefined && before.length === 1 && before.charCodeAt(0) + 1 === marker.label.charCodeAt(0))
      return { ...marker, kind: 'part', rank: ranks.part };
  }
  if (marker.kind === 'part' && sawRoman && ancestorAt(open, ranks.part) === null && marker.label.length === 1)
    return { ...marker, rank: ranks.innerPart };
  if (marker.kind === 'letter' && marker.label === 'l' && ancestorAt(open, ranks.letter)?.label !== 'k')
    return { ...marker, kind: 'arabic', label: '1', rank: ranks.arabic + 1 };
  return marker;
}

function ancestorAt(unit: Unit, rank: number): Unit | null {
  for (let at: Unit | null = unit; at !== null; at = at.parent) if (at.rank === rank) return at;
  return null;
}

function enter(from: Unit, label: string, rank: number): Unit {
  let parent = from;
  while (parent.parent !== null && parent.rank >= rank) parent = parent.parent;
  const unit: Unit = {
    label,
    rank,
    path: label === '' ? parent.path : [...parent.path, label],
    parent,
    items: [],
    children: [],
    tables: [],
    kind: 'other',
    told: false,
  };
  parent.children.push(unit);
  return unit;
}

/** "(1)", "(2)" are units where at least two of them own a label block, else they belong to the words of the unit above. */
function ownLabels(source: Source, [from, to]: Range): boolean {
  let owning = 0;
  let inParen = false;
  let labelled = false;
  for (let at = from; at < to && owning < 2; at++) {
    const { from: start, to: end } = source.paragraphs[at]!;
    // Only what stands behind the first bracket matters.
    if (!inParen && source.text[start] !== '(') continue;
    const marker = markerAt(source.text, start, end);
    if (marker !== null && marker.kind !== 'bullet') {
      inParen = marker.kind === 'paren';
      labelled = false;
    } else if (inParen && !labelled && labelAt(source, marker?.body ?? start, end) !== null) {
      labelled = true;
      owning++;
    }
  }
  return owning >= 2;
}

function nameKinds(source: Source, root: Unit): void {
  const tops = root.children;
  for (const [index, unit] of tops.entries()) nameKind(source, unit, root, index > 0);
}

function nameKind(source: Source, unit: Unit, parent: Unit, behindFirst: boolean): void {
  const heading = headingOf(source, unit);
  const top = parent.rank === 0 || unit.rank <= ranks.roman;
  const own =
    heading === null
      ? null
      : top
        ? kindOfHeading(heading)
        : parent.kind === 'aims' && parent.told
          ? kindInAims(heading)
          : kindOfSubheading(heading, parent.kind);
  unit.told = own !== null;
  unit.kind = own ?? (parent.rank === 0 || (top && !parent.told) ? unnamed(unit, behindFirst) : parent.kind);
  for (const child of unit.children) nameKind(source, child, unit, true);
}

/** "I. MỤC TIÊU, NHIỆM VỤ" with "2. Nhiệm vụ" below. */
const kindInAims = (heading: string): SectionKind | null =>
  /^(?:các )?(?:nhiệm vụ|giải pháp|nội dung thực hiện|nội dung)(?:,| và|\s*:|\s*$| (?:chủ yếu|cụ thể|trọng tâm|thực hiện))/.test(heading)
    ? 'tasks'
    : null;

/** A section whose heading says nothing, "II. CHUYỂN ĐỔI SỐ": work to do when there are units in it. */
const unnamed = (unit: Unit, behindFirst: boolean): SectionKind =>
  behindFirst && (unit.children.length > 0 || unit.items.length > 1) ? 'tasks' : 'other';

/** The words of a unit that are a heading, in small letters: short, or followed by units of its own. */
export function headingOf(source: Source, unit: Unit): string | null {
  const first = unit.items[0];
  if (first === undefined || first.to - first.from > 250) return null;
  const words = source.low.slice(first.from, first.to).trim();
  const title =
    unit.rank <= ranks.roman || unit.children.length > 0 || unit.items.length > 1 || isCapitals(source.text.slice(first.from, first.to));
  return title || /:$/.test(words) || words.length < 60 ? words : null;
}

/** All units below, depth first, the unit itself before. */
export function walk(unit: Unit, found: Unit[] = []): Unit[] {
  found.push(unit);
  for (const child of unit.children) walk(child, found);
  return found;
}
