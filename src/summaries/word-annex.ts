import { AlignmentType, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import { type CellValue, type DocumentTable, type OfficialDocument, printedDay } from './document.js';
import { dateOf, numberOf } from './word-head.js';
import { centred, mm, run, size, upper } from './word-text.js';

/** Width of the text on A4 laid across with margins of 30 and 15 mm. */
const width = mm(297 - 30 - 15);

/** "Phụ lục II", its title, what it belongs to, and its table (NĐ 30/2020 PL I.IV). */
export function annexOf(document: OfficialDocument, at: number): (Paragraph | Table)[] {
  const table = document.annexes[at]!;
  const name = document.annexes.length === 1 ? 'Phụ lục' : `Phụ lục ${roman[at]}`;
  const belongs = `(Kèm theo ${document.kind === 'plan' ? 'Kế hoạch' : 'Báo cáo'} số ${numberOf(document)} ${dateOf(document)} của ${document.issuer.name})`;
  return [
    centred(name, { bold: true }, { keepNext: true }),
    centred(upper(table.title), { bold: true }, { keepNext: true }),
    centred(belongs, { italics: true }, { spacing: { after: 200 }, keepNext: true }),
    tableOf(table),
  ];
}

const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

/** The row of headings is repeated on every page; a row is not broken across two unless it is longer than one. */
function tableOf({ columns, rows }: DocumentTable): Table {
  const sum = columns.reduce((total, column) => total + column.width, 0);
  const widths = columns.map((column) => Math.floor((column.width / sum) * width));
  const cell = (children: readonly Paragraph[], at: number, heading = false): TableCell =>
    new TableCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      verticalAlign: heading ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children,
    });
  return new Table({
    width: { size: widths.reduce((total, one) => total + one, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, at) => cell([centred(title, { size: size.table, bold: true })], at, true)),
      }),
      ...rows.map((row) => new TableRow({ children: row.map((value, at) => cell(linesOf(value), at)) })),
    ],
  });
}

/** Numbers and days stand in the middle. */
function linesOf(value: CellValue): Paragraph[] {
  const text = cellInWords(value);
  const alignment = typeof value === 'string' ? AlignmentType.LEFT : AlignmentType.CENTER;
  return text.split('\n').map((line) => new Paragraph({ alignment, children: [run(line, { size: size.table })] }));
}

function cellInWords(value: CellValue): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value).replace('.', ',');
  return typeof value === 'string' ? value : printedDay(value.day);
}
