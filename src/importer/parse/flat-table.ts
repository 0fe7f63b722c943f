import type { Paragraph } from '../reading.js';
import { beginsAgency } from './agencies.js';
import type { Source } from './source.js';
import { type Column, columnOf, type Row } from './tables.js';
import type { Range } from './zones.js';

const number = /^\(?(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2})*)[.)]?$/;
const timely = /\d{4}|thường xuyên|hằng |hàng |quý |tháng |ngày /;

/**
 * Bảng bị mất kẻ: a table whose cells a copy left as paragraphs, one under the other. Its head is a row of column titles, a row begins with a
 * number alone. Rows as of a table; null when the paragraphs are no such table.
 */
export function flatRows(source: Source, [from, to]: Range): Row[] | null {
  const { paragraphs } = source;
  const start = headFrom(source, from, to);
  if (start === null) return null;
  const { at, columns } = start;
  const rows: Row[] = [new Map(columns.map((_, column) => [column, [paragraphs[at + column]!]] as const))];
  let cells: Paragraph[] | null = null;
  for (let place = at + columns.length; place < to; place++) {
    const paragraph = paragraphs[place]!;
    if (paragraph.cell !== null) break;
    if (number.test(source.text.slice(paragraph.from, paragraph.to))) {
      if (cells !== null) rows.push(placed(source, cells, columns));
      cells = [paragraph];
    } else cells?.push(paragraph);
  }
  if (cells !== null) rows.push(placed(source, cells, columns));
  return rows.length > 1 ? rows : null;
}

/** The first run of titles that name at least the work and who does it or when. */
function headFrom(source: Source, from: number, to: number): { at: number; columns: Column[] } | null {
  for (let at = from; at < to; at++) {
    const columns: Column[] = [];
    for (let next = at; next < to; next++) {
      const { from: start, to: end, cell } = source.paragraphs[next]!;
      const column = cell !== null || end - start > 40 ? null : columnOf(source.low.slice(start, end));
      if (column === null) break;
      columns.push(column);
    }
    if (columns.length >= 3 && columns[0] === 'number' && columns.includes('text')) return { at, columns };
  }
  return null;
}

/** Cells in the order of the columns; of a short row each where its words fit, of a long one the surplus with the work. */
function placed(source: Source, cells: readonly Paragraph[], columns: readonly Column[]): Row {
  const [first, ...rest] = cells;
  const row = new Map<number, Paragraph[]>([[0, [first!]]]);
  const put = (column: number, cell: Paragraph): void => void row.set(column, [...(row.get(column) ?? []), cell]);
  const text = columns.indexOf('text');
  const surplus = rest.length - (columns.length - 1);
  if (surplus >= 0) {
    for (const [index, cell] of rest.entries()) put(index <= surplus && text === 1 ? text : index + 1 - surplus, cell);
    return row;
  }
  for (const [index, cell] of rest.entries()) {
    const words = source.low.slice(cell.from, cell.to);
    const wanted: Column[] =
      index === 0
        ? ['text']
        : timely.test(words) && words.length < 60
          ? ['time']
          : beginsAgency(source, cell.from, 'value')
            ? ['lead', 'implement', 'coordinate']
            : ['output'];
    const column = columns.findIndex((kind, at) => wanted.includes(kind) && !row.has(at));
    put(column < 0 ? text : column, cell);
  }
  return row;
}
