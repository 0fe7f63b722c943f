import type { Assembly } from './assemble.js';
import { Flow } from './flow.js';
import { plain } from './plain.js';

/**
 * Bảng kẻ bằng dấu "|". Two ways to write one: a row a line, `| 1 | Rà soát | Sở Tư pháp |`; or, where cells hold several lines, a bar
 * alone on its line before and after each cell, and two bars in a row between rows.
 */
export class BarTable {
  private readonly rows: string[][][] = [];
  /** Of the second way: cells as they come, null for two bars in a row. */
  private readonly cells: (string[] | null)[] = [];
  private cell: string[] | null = null;
  private way: 'lines' | 'bars' | null = null;
  /** A bar stands before the next cell. */
  private opened = false;
  /** Cells of the first row, once it has ended, and of the row being read. */
  private width = 0;
  private inRow = 0;

  static opens(line: string): boolean {
    return line.trimStart().startsWith('|');
  }

  /** Whether the line belongs to the table. */
  take(raw: string): boolean {
    const line = raw.trim();
    this.way ??= /^\|[^|]*\S[^|]*\|/.test(line) ? 'lines' : 'bars';
    return this.way === 'lines' ? this.takeRow(line) : this.takeLine(line);
  }

  finish(assembly: Assembly): void {
    if (this.cell !== null) this.cells.push(this.cell);
    const rows = this.way === 'bars' ? rowsOf(this.cells) : this.rows;
    const table = assembly.openTable();
    for (const [row, cells] of rows.entries()) {
      for (const [column, lines] of cells.entries()) {
        const cell = { table, row, column, columns: 1, rows: 1 };
        const flow = new Flow((text) => assembly.add(text, { cell }));
        for (const line of lines) flow.add(/^[-–—_]{3,}$/.test(line) ? '' : plain(line));
        flow.end();
      }
    }
  }

  private takeRow(line: string): boolean {
    if (!line.startsWith('|')) return false;
    const cells = line.slice(1, line.endsWith('|') && line.length > 1 ? -1 : undefined).split('|');
    if (!cells.every((cell) => /^[\s:-]*$/.test(cell))) this.rows.push(cells.map((cell) => cell.split(lineOfCell)));
    return true;
  }

  /** The row has as many cells as the first: text behind its last bar stands outside. */
  private isComplete(): boolean {
    return this.width > 0 && this.inRow >= this.width;
  }

  private takeBar(): void {
    if (this.cell !== null) {
      this.cells.push(this.cell);
      this.inRow++;
    } else if (this.opened) {
      this.cells.push(null);
      if (this.width === 0) this.width = this.inRow;
      this.inRow = 0;
    }
    this.cell = null;
    this.opened = true;
  }

  private takeLine(line: string): boolean {
    if (line.startsWith('|')) {
      this.takeBar();
      return line === '|' || this.takeLine(line.slice(1).trim());
    }
    // An empty line behind the bar that closes a row ends the table; in a cell it parts paragraphs.
    if (this.cell === null && (line === '' || this.isComplete())) return false;
    this.cell ??= [];
    this.cell.push(line);
    return true;
  }
}

/** Between lines of a cell: a break, or the end of one bold stretch and the start of the next, as lines of a signature lose their breaks. */
const lineOfCell = /<br\s*\/?>|(?<=\S\*\*)\s+(?=\*\*\S)/i;

const startsRow = /^\**\(?(?:[IVX]{1,5}|\d{1,3}(?:\.\d{1,2})*|[a-zđA-ZĐ])\)?[.)]?\**$/;

/**
 * Two bars in a row end a row, or stand around an empty cell: the first row tells how many cells there are, and a short one has ended
 * where a number follows.
 */
function rowsOf(cells: readonly (string[] | null)[]): string[][][] {
  const rows: string[][][] = [];
  let row: string[][] = [];
  const following = cellsBehind(cells);
  for (const [at, cell] of cells.entries()) {
    if (cell !== null) {
      row.push(cell);
      continue;
    }
    const next = following[at] ?? [];
    const ends =
      row.length > 0 && (rows.length === 0 || row.length >= rows[0]!.length || (next.length < 4 && startsRow.test(next.join(''))));
    if (ends) {
      rows.push(row);
      row = [];
    } else row.push([]);
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** At each place the next cell that is one. */
function cellsBehind(cells: readonly (string[] | null)[]): (string[] | null)[] {
  const behind: (string[] | null)[] = new Array(cells.length).fill(null);
  let next: string[] | null = null;
  for (let at = cells.length - 1; at >= 0; at--) {
    behind[at] = next;
    next = cells[at] ?? next;
  }
  return behind;
}
