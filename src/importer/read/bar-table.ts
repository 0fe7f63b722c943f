import type { Assembly } from './assemble.js';
import { Flow } from './flow.js';
import { plain } from './plain.js';

/**
 * Bảng kẻ bằng dấu "|". Two ways to write one: a row a line, `| 1 | Rà soát | Sở Tư pháp |`; or, where cells hold several lines, a bar
 * alone on its line before and after each cell, and two bars in a row between rows.
 */
export class BarTable {
  private readonly rows: string[][][] = [];
  private row: string[][] = [];
  private cell: string[] | null = null;
  private way: 'lines' | 'bars' | null = null;
  /** A bar stands before the next cell. */
  private opened = false;

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
    if (this.cell?.some((line) => line !== '') === true) this.row.push(this.cell);
    this.endRow();
    const table = assembly.openTable();
    for (const [row, cells] of this.rows.entries()) {
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
    if (!cells.every((cell) => /^[\s:-]*$/.test(cell))) this.rows.push(cells.map((cell) => cell.split(/<br\s*\/?>/i)));
    return true;
  }

  private takeLine(line: string): boolean {
    if (line.startsWith('|')) {
      this.takeBar();
      return line === '|' || this.takeLine(line.slice(1).trim());
    }
    if (this.cell === null) {
      if (line === '' || this.isComplete()) return false;
      this.cell = [];
    }
    this.cell.push(line);
    return true;
  }

  private takeBar(): void {
    if (this.cell !== null) {
      this.row.push(this.cell);
      this.cell = null;
    } else if (!this.opened) {
      this.opened = true;
    } else if (this.row.length > 0 && (this.rows.length === 0 || this.isComplete())) {
      this.endRow();
    } else {
      this.row.push([]);
    }
  }

  private isComplete(): boolean {
    return this.rows.length > 0 && this.row.length >= this.rows[0]!.length;
  }

  private endRow(): void {
    if (this.row.length > 0) this.rows.push(this.row);
    this.row = [];
  }
}
