import type { Assembly } from '../assemble.js';
import { Flow } from '../flow.js';
import { documentType } from '../unwrap.js';
import type { PageLine, Segment } from './page-lines.js';

/** Puts lines in reading order: paragraphs of the body, and where several lines share gaps across the page, cells of a table. */
export function layOut(pages: readonly (readonly PageLine[])[], assembly: Assembly): void {
  let page = 1;
  const body = new Flow((text, heading) => assembly.add(text, { heading, page }));
  const lines = pages.flat();
  const left = leftMargin(lines);
  for (let at = 0; at < lines.length; ) {
    const block = columnsFrom(lines, at);
    if (block !== null) {
      body.end();
      addTable(assembly, lines.slice(at, block.end), block.columns);
      at = block.end;
      continue;
    }
    const line = lines[at]!;
    const before = lines[at - 1];
    if (before !== undefined && (isGap(before, line) || isIndented(line, before, left))) body.gap();
    page = line.page;
    body.add(line.segments.map(({ text }) => text).join(' '));
    at++;
  }
  body.end();
}

/** Where most lines begin. */
function leftMargin(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>();
  for (const { segments } of lines) {
    const at = Math.round(segments[0]!.from / 4) * 4;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0] ?? 0;
}

const isGap = (before: PageLine, line: PageLine): boolean =>
  before.page === line.page && before.y - line.y > Math.max(before.size, line.size) * 2.1;

/** A first line set in. Centred lines, as of a title, are set in on both sides and belong together. */
function isIndented(line: PageLine, before: PageLine, left: number): boolean {
  const start = line.segments[0]!.from;
  const [was, end] = [before.segments[0]!, before.segments.at(-1)!.to];
  const centred = was.from > left + 30 && Math.abs((was.from + end) / 2 - (start + line.segments.at(-1)!.to) / 2) < 12;
  return start > left + 10 && !centred;
}

interface Column {
  readonly from: number;
  readonly to: number;
}

/** Lines from `at` on whose words stand in the same columns; at least two lines, one of them with words in several. Null where the body goes on. */
function columnsFrom(lines: readonly PageLine[], at: number): { columns: Column[]; end: number } | null {
  const first = lines[at]!;
  if (first.segments.length < 2) return null;
  let columns: Column[] = first.segments.map(({ from, to }) => ({ from, to }));
  let end = at + 1;
  let shared = 0;
  for (; end < lines.length; end++) {
    const [line, before] = [lines[end]!, lines[end - 1]!];
    const merged = mergedColumns(columns, line.segments);
    const isFar = line.page === before.page && before.y - line.y > line.size * 2.6;
    if (merged === null || isFar || documentType.test(line.segments[0]!.text)) break;
    if (line.segments.length > 1) shared++;
    columns = merged;
  }
  return end - at < 2 || columns.length < 2 || (shared === 0 && end - at < 3) ? null : { columns, end };
}

/** The columns widened by a line, or null when its words reach over the gap between two of them. */
function mergedColumns(columns: readonly Column[], segments: readonly Segment[]): Column[] | null {
  const merged = columns.map((column) => ({ ...column }));
  for (const { from, to } of segments) {
    const touched = merged.filter((column) => from < column.to + 2 && to > column.from - 2);
    if (touched.length > 1) return null;
    if (touched.length === 1) {
      touched[0]!.from = Math.min(touched[0]!.from, from);
      touched[0]!.to = Math.max(touched[0]!.to, to);
    } else if (segments.length > 1) merged.push({ from, to });
    else {
      // Alone and in no column: below the table, unless it begins a column of its own further right.
      return null;
    }
  }
  const sorted = merged.sort((one, other) => one.from - other.from);
  return sorted.some((column, index) => index > 0 && column.from < sorted[index - 1]!.to) ? null : sorted;
}

const numbered = /^\(?(?:\d{1,3}|[IVX]{1,5})[.)]?$/;

/** A new row begins where the first column has a number; without numbers, all lines are one row. */
function addTable(assembly: Assembly, lines: readonly PageLine[], columns: readonly Column[]): void {
  const table = assembly.openTable();
  const place = ({ from, to }: Segment): number => {
    const at = columns.findIndex((column) => from < column.to + 2 && to > column.from - 2);
    return at < 0 ? 0 : at;
  };
  const isNumber = (line: PageLine): boolean =>
    columns.length > 2 && line.segments.some((segment) => place(segment) === 0 && numbered.test(segment.text));
  const rows: PageLine[][] = [];
  for (const line of lines) {
    if (rows.length === 0 || isNumber(line)) rows.push([line]);
    else rows.at(-1)!.push(line);
  }
  for (const [row, own] of rows.entries()) {
    for (const column of columns.keys()) {
      const cell = { table, row, column, columns: 1, rows: 1 };
      const flow = new Flow((text) => assembly.add(text, { cell, page: own[0]!.page }));
      for (const line of own) for (const segment of line.segments) if (place(segment) === column) flow.add(segment.text);
      flow.end();
    }
  }
}
