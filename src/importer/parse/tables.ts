import type { FoundAgency, ProposedTask } from '../proposal.js';
import type { Paragraph, Span } from '../reading.js';
import type { Mention } from './agencies.js';
import { rolesOf, unique } from './agency-values.js';
import { agencies } from './attributes.js';
import { deadlineOf, noDeadline, readDeadlines } from './deadlines.js';
import { foundIn } from './found.js';
import { type Source, trimSpan } from './source.js';

export type Column = 'number' | 'text' | 'lead' | 'implement' | 'coordinate' | 'time' | 'output' | 'more';

const heads: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:stt|tt|số tt|số thứ tự|số|mã)\.?$/],
  ['coordinate', /phối hợp/],
  ['lead', /chủ trì|đầu mối|chịu trách nhiệm|phụ trách|cơ quan tham mưu|phân công|được giao/],
  ['time', /thời gian|thời hạn|tiến độ|thời điểm|hoàn thành|lộ trình|^hạn/],
  ['output', /kết quả|sản phẩm|đầu ra/],
  ['implement', /(?:cơ quan|đơn vị|người|tổ chức|trách nhiệm)[^.]{0,30}thực hiện|^(?:cơ quan|đơn vị|thực hiện|trách nhiệm)$/],
  ['text', /nội dung|nhiệm vụ|công việc|hoạt động|giải pháp|tên|việc|văn bản/],
  ['more', /ghi chú|kinh phí|căn cứ/],
];

export type Cell = readonly Paragraph[];
export type Row = ReadonlyMap<number, Cell>;

/** What the head of a column announces, or null. */
export const columnOf = (words: string): Column | null => heads.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/** The rows of a table of the reading, cells by column. */
export function rowsOf({ paragraphs }: Source, table: number): Row[] {
  const rows: Map<number, Paragraph[]>[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.cell?.table !== table) continue;
    const { row, column, rows: covered } = paragraph.cell;
    for (let at = row; at < row + covered; at++) {
      const cells = rows[at] ?? new Map<number, Paragraph[]>();
      rows[at] = cells;
      const cell = cells.get(column);
      if (cell === undefined) cells.set(column, [paragraph]);
      else cell.push(paragraph);
    }
  }
  return rows.filter((row) => row !== undefined);
}

/**
 * Bảng phân công: one row, one task. A table counts when its head names the work and who does it or when. Rows of one wide cell or of a
 * number and a title head a group.
 */
export function tasksOfTable(source: Source, table: number, base: readonly string[], section: string | null): ProposedTask[] | null {
  return tasksOfRows(source, rowsOf(source, table), base, section);
}

/** Tasks of the rows of a table, whose first rows are its head. */
export function tasksOfRows(source: Source, rows: readonly Row[], base: readonly string[], section: string | null): ProposedTask[] | null {
  const headed = headOf(source, rows);
  if (headed === null) return null;
  const tasks: ProposedTask[] = [];
  const columns = headed.columns;
  const of = (row: Row, column: Column): Cell => [...row].filter(([at]) => columns.get(at) === column).flatMap(([, cell]) => cell);
  let group: readonly string[] = [];
  let count = 0;
  for (const row of rows.slice(headed.rows)) {
    const words = of(row, 'text');
    const number = labelOf(source, of(row, 'number'), words);
    const filled = [...row.values()].filter((cell) => cell.length > 0).length;
    const bare = of(row, 'lead').length + of(row, 'implement').length + of(row, 'time').length + of(row, 'coordinate').length === 0;
    if (isRepeatedHead(source, row, columns) || isColumnNumbers(source, row)) continue;
    if (bare && filled <= 2 && columns.size > 2 && (filled === 1 || isGroupLabel(number.label))) {
      group = number.label === null ? ['?'] : [number.label];
      continue;
    }
    if (words.length === 0) continue;
    count++;
    tasks.push(
      taskOfRow(source, [...base, ...group, number.label ?? String(count)], section, {
        words: number.words,
        of: (column) => of(row, column),
      }),
    );
  }
  return tasks;
}

function headOf(source: Source, rows: readonly Row[]): { columns: Map<number, Column>; rows: number } | null {
  for (let at = 0; at < Math.min(rows.length, 3); at++) {
    const columns = new Map<number, Column>();
    for (const [column, cell] of rows[at]!) {
      const words = textOf(source, cell);
      if (words.length > 90) continue;
      const kind = heads.find(([, pattern]) => pattern.test(words))?.[0];
      if (kind !== undefined && (kind !== 'text' || ![...columns.values()].includes('text'))) columns.set(column, kind);
    }
    const kinds = [...columns.values()];
    if (
      kinds.includes('text') &&
      kinds.some((kind) => kind === 'lead' || kind === 'implement' || kind === 'coordinate' || kind === 'time')
    ) {
      // A second line of the head under a merged cell, "Cơ quan thực hiện": "Chủ trì", "Phối hợp".
      const below = rows[at + 1];
      const second =
        below === undefined
          ? []
          : [...below].flatMap(([column, cell]) => {
              const words = textOf(source, cell);
              const kind = words.length < 40 ? heads.find(([, pattern]) => pattern.test(words))?.[0] : undefined;
              return kind === undefined ? [] : [[column, kind] as const];
            });
      const isHead =
        below !== undefined &&
        second.length === below.size &&
        second.length > 0 &&
        second.every(([column]) => columns.get(column) !== 'text');
      if (isHead) for (const [column, kind] of second) columns.set(column, kind);
      if (![...columns.values()].includes('number') && !columns.has(0)) columns.set(0, 'number');
      return { columns, rows: at + (isHead ? 2 : 1) };
    }
  }
  return null;
}

const textOf = ({ low }: Source, cell: Cell): string =>
  cell
    .map(({ from, to }) => low.slice(from, to))
    .join(' ')
    .trim();

const isRepeatedHead = (source: Source, row: Row, columns: ReadonlyMap<number, Column>): boolean =>
  [...row].filter(([column, cell]) => {
    const words = textOf(source, cell);
    return words.length < 60 && heads.find(([, pattern]) => pattern.test(words))?.[0] === columns.get(column);
  }).length >= Math.max(3, columns.size - 1);

/** "(1) (2) (3)" under the head. */
const isColumnNumbers = (source: Source, row: Row): boolean =>
  row.size > 2 && [...row.values()].every((cell) => /^\(?\d\)?$/.test(textOf(source, cell)));

const isGroupLabel = (label: string | null): boolean => label !== null && /^[IVX]+$|^[A-ZĐ]$/.test(label);

const numbering = /^\(?([IVX]{1,6}|\d{1,3}(?:\.\d{1,2}){0,3}|[a-zđA-ZĐ])\s?[.)]?$/;
const leading = /^([IVX]{1,6}|\d{1,3}(?:\.\d{1,2}){0,3})\s?[.)]\s+/;

/** The number of a row, from its own cell or the first words. */
function labelOf(source: Source, cell: Cell, words: Cell): { label: string | null; words: readonly Span[] } {
  const spans = words.map(({ from, to }): Span => [from, to]);
  const [first] = cell;
  const own = first === undefined ? null : numbering.exec(source.text.slice(first.from, first.to).trim());
  if (own !== null) return { label: own[1]!, words: spans };
  const head = words[0] === undefined ? null : leading.exec(source.text.slice(words[0].from, words[0].to));
  if (head === null) return { label: null, words: spans };
  return { label: head[1]!, words: [[words[0]!.from + head[0].length, words[0]!.to], ...spans.slice(1)] };
}

function taskOfRow(
  source: Source,
  path: readonly string[],
  section: string | null,
  row: { words: readonly Span[]; of: (column: Column) => Cell },
): ProposedTask {
  const read = (column: Column): { lead: Mention[]; coordinate: Mention[] } => {
    const roles = inCell(row.of(column)).map((span) => alone(source, span) ?? rolesOf(source, ...span));
    return { lead: unique(roles.flatMap(({ lead }) => lead)), coordinate: unique(roles.flatMap(({ coordinate }) => coordinate)) };
  };
  const lead = read('lead');
  const implement = read('implement');
  const coordinate = read('coordinate');
  const chosen = lead.lead.length > 0 ? lead : implement;
  const times = row.of('time').flatMap(({ from, to }) => readDeadlines(source, from, to, 'label'));
  const printed = row.of('time').map(({ from, to }) => trimSpan(source, from, to));
  const output = row.of('output').map(({ from, to }) => trimSpan(source, from, to));
  const found = (mentions: readonly Mention[]): FoundAgency[] => agencies(mentions, 0.9);
  return {
    path,
    section,
    text: foundIn(source, row.words, 0.9),
    leads: found(chosen.lead),
    coordinators: found(unique([...coordinate.lead, ...coordinate.coordinate, ...chosen.coordinate])),
    implementers: found(lead.lead.length > 0 ? implement.lead : []),
    deadline:
      times.length > 0 ? deadlineOf(times) : printed.length > 0 ? { ...noDeadline, raw: foundIn(source, printed, 0.4) } : noDeadline,
    output: output.length === 0 ? null : foundIn(source, output, 0.9),
  };
}

/** A cell that lists nothing is one name, whatever verb it ends in: "Ban Quản lý dự án đầu tư xây dựng". */
function alone(source: Source, [from, to]: Span): { lead: Mention[]; coordinate: Mention[] } | null {
  const { lead, coordinate } = rolesOf(source, from, to);
  const span = trimSpan(source, from, to);
  const [only] = lead;
  if (only === undefined || lead.length + coordinate.length > 1 || only.span[0] !== span[0] || only.span[1] >= span[1]) return null;
  if (span[1] - span[0] > 80 || /[,;:()]|\svà\s|phối hợp|chủ trì/.test(source.low.slice(...span))) return null;
  return { lead: [{ ...only, name: source.text.slice(...span), span }], coordinate: [] };
}

/** Paragraphs of a cell: a list of bullets, or one text cut over lines. */
const inCell = (cell: Cell): Span[] => cell.map(({ from, to }): Span => [from, to]);
