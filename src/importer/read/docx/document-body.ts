import type { CellPlace } from '../../reading.js';
import { type Assembly, squeeze, tidyCharacters } from '../assemble.js';
import { Flow } from '../flow.js';
import type { Numbering } from './numbering.js';
import type { Element, XmlHandler } from './xml-events.js';

interface Open {
  text: string;
  list: string | null;
  level: number | null;
  style: string | null;
  heading: number | null;
  /** Its mark was deleted in a tracked change: the next paragraph goes on with it. */
  markDeleted: boolean;
}

interface TableState {
  readonly table: number;
  row: number;
  column: number;
  columns: number;
  covers: boolean;
  rowDeleted: boolean;
  /** Cells that go on below, by column, with the rows they cover so far. */
  readonly held: Map<number, Held>;
  /** The cell being read, when it covers rows below. */
  covering: Held | null;
}

interface Held {
  readonly row: number;
  rows: number;
}

interface Kept {
  readonly text: string;
  readonly heading: number | null;
  readonly cell: Omit<CellPlace, 'rows'> | null;
  readonly held: Held | null;
}

/** Elements whose content is not shown: deleted text, what an older program would show instead, field codes. */
const hidden = new Set([
  'del',
  'moveFrom',
  'Fallback',
  'instrText',
  'delText',
  'footnote',
  'endnote',
  'comment',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'numberingChange',
]);

/** Builds paragraphs and tables out of the elements of document.xml. */
export class DocumentBody implements XmlHandler {
  pages: number | null = null;

  private readonly paragraphs: Open[] = [];
  /** Of the outermost table; those inside its cells are text. */
  private table: TableState | null = null;
  private tables = 0;
  private hiddenDepth = 0;
  private inRunText = false;
  private run = { caps: false, vanish: false };
  private inParagraphMark = false;
  private inRowProperties = false;
  private carried = '';
  private kept: Kept[] = [];

  constructor(
    private readonly assembly: Assembly,
    private readonly numbering: Numbering,
  ) {}

  open({ name, attributes }: Element): void {
    if (this.hiddenDepth > 0 || hidden.has(name)) {
      if (name === 'del' && this.hiddenDepth === 0) this.noteDeletion();
      this.hiddenDepth++;
      return;
    }
    const value = attributes['val'] ?? '';
    const paragraph = this.paragraphs.at(-1);
    switch (name) {
      case 'p':
        this.paragraphs.push({ text: '', list: null, level: null, style: null, heading: null, markDeleted: false });
        break;
      case 'pPr':
        this.inParagraphMark = true;
        break;
      case 'trPr':
        this.inRowProperties = true;
        break;
      case 'r':
        this.run = { caps: false, vanish: false };
        break;
      case 'numId':
        if (paragraph !== undefined) paragraph.list = value;
        break;
      case 'ilvl':
        if (paragraph !== undefined) paragraph.level = Number(value);
        break;
      case 'pStyle':
        if (paragraph !== undefined) paragraph.style = value;
        break;
      case 'outlineLvl':
        if (paragraph !== undefined && Number(value) < 9) paragraph.heading = Number(value) + 1;
        break;
      case 'caps':
        if (!this.inParagraphMark) this.run.caps = value !== '0' && value !== 'false';
        break;
      case 'vanish':
        if (!this.inParagraphMark) this.run.vanish = value !== '0' && value !== 'false';
        break;
      case 't':
        this.inRunText = true;
        break;
      case 'tab':
        if (!this.inParagraphMark) this.add(' ');
        break;
      case 'br':
        if (attributes['type'] === 'page') this.pages = (this.pages ?? 1) + 1;
        else this.add('\n');
        break;
      case 'cr':
        this.add('\n');
        break;
      case 'noBreakHyphen':
        this.add('-');
        break;
      case 'lastRenderedPageBreak':
        this.pages = (this.pages ?? 1) + 1;
        break;
      default:
        this.openInTable(name, value);
    }
  }

  close(name: string): void {
    if (this.hiddenDepth > 0) {
      this.hiddenDepth--;
      return;
    }
    switch (name) {
      case 'pPr':
        this.inParagraphMark = false;
        break;
      case 'trPr':
        this.inRowProperties = false;
        break;
      case 't':
        this.inRunText = false;
        break;
      case 'p':
        this.endParagraph();
        break;
      default:
        this.closeInTable(name);
    }
  }

  text(text: string): void {
    if (this.hiddenDepth === 0 && this.inRunText && !this.run.vanish) this.add(this.run.caps ? text.toLocaleUpperCase('vi') : text);
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph !== undefined) paragraph.text += text;
  }

  /** Of a paragraph's mark or of a whole row; of a run there is nothing to note. */
  private noteDeletion(): void {
    const paragraph = this.paragraphs.at(-1);
    if (this.inParagraphMark && paragraph !== undefined) paragraph.markDeleted = true;
    if (this.inRowProperties && this.table !== null) this.table.rowDeleted = true;
  }

  private openInTable(name: string, value: string): void {
    if (name === 'tbl') {
      this.tables++;
      if (this.tables === 1)
        this.table = {
          table: this.assembly.openTable(),
          row: -1,
          column: 0,
          columns: 1,
          covers: false,
          rowDeleted: false,
          held: new Map(),
          covering: null,
        };
      return;
    }
    if (this.table === null || this.tables > 1) return;
    const { table } = this;
    if (name === 'tr') {
      table.row++;
      table.column = 0;
      table.rowDeleted = false;
    } else if (name === 'tc') {
      table.columns = 1;
      table.covers = false;
      table.covering = null;
    } else if (name === 'gridSpan') table.columns = Number(value) || 1;
    else if (name === 'gridBefore') table.column = Number(value) || 0;
    else if (name === 'vMerge') this.merge(table, value);
  }

  /** "restart" begins a cell that covers rows below, nothing goes on with the one above. */
  private merge(table: TableState, value: string): void {
    const above = table.held.get(table.column);
    if (value === 'restart') {
      table.covering = { row: table.row, rows: 1 };
      table.held.set(table.column, table.covering);
    } else {
      table.covers = true;
      if (above !== undefined) above.rows = table.row - above.row + 1;
    }
  }

  private closeInTable(name: string): void {
    if (name === 'tbl') {
      this.tables--;
      if (this.tables === 0) {
        this.flush();
        this.table = null;
      }
    } else if (name === 'tc' && this.tables === 1 && this.table !== null) {
      this.table.column += this.table.columns;
    }
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop()!;
    const text = this.carried + paragraph.text;
    this.carried = '';
    if (paragraph.markDeleted) {
      this.carried = text;
      return;
    }
    if (text.trim() === '') return;
    const number = this.numbering.next(paragraph.list, paragraph.level, paragraph.style);
    const written = number === '' ? text : `${number} ${text.trimStart()}`;
    const heading = paragraph.heading ?? headingOfStyle(paragraph.style);
    const { table } = this;
    if (table === null) {
      this.keepLines(written, (line) => this.assembly.add(line, { heading }));
      return;
    }
    if (table.covers || table.rowDeleted) return;
    const cell = { table: table.table, row: table.row, column: table.column, columns: table.columns };
    this.keepLines(written, (line) => this.kept.push({ text: line, heading, cell, held: table.covering }));
  }

  /** Lines of one paragraph, put together again where a sentence was only broken. */
  private keepLines(text: string, keep: (line: string) => void): void {
    const tidy = tidyCharacters(text);
    if (!tidy.includes('\n')) {
      keep(squeeze(tidy));
      return;
    }
    const flow = new Flow(keep);
    for (const line of tidy.split('\n')) flow.add(squeeze(line));
    flow.end();
  }

  /** Cells wait until the table ends, as only then it is known how many rows they cover. */
  private flush(): void {
    for (const { text, heading, cell, held } of this.kept) {
      this.assembly.add(text, { heading, cell: cell === null ? null : { ...cell, rows: held?.rows ?? 1 } });
    }
    this.kept = [];
  }
}

/** "Heading2", "Heading 2", "u2" of a Vietnamese Word. */
function headingOfStyle(style: string | null): number | null {
  const level = /^(?:heading|tieude|u)\s?(\d)$/i.exec(style ?? '')?.[1];
  return level === undefined ? null : Number(level);
}
