import writeExcel, { type CellObject, type Sheet } from 'write-excel-file/node';
import type { CellValue, DocumentTable, OfficialDocument } from './document.js';
import { printable } from './word-text.js';

/** Characters that one cell of Excel holds. */
const longest = 32_767;
const cut = '… (nội dung đầy đủ trong tệp Word)';

/** A workbook of tables, one sheet each: headings that stay, widths, and days as real dates. */
export function excelOf(tables: readonly DocumentTable[]): Promise<Buffer> {
  const sheets = tables.map(
    ({ sheet, columns, rows }): Sheet<never> => ({
      sheet,
      data: [columns.map(({ title }) => heading(title)), ...rows.map((row) => row.map(cellOf))],
      columns: columns.map(({ width }) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape',
    }),
  );
  return writeExcel(sheets as Sheet<never>[], { fontFamily: 'Times New Roman', fontSize: 12 }).toBuffer();
}

/** A report as a workbook: what it is, then the tables of its annexes. */
export const workbookOf = (document: OfficialDocument): Promise<Buffer> => excelOf([aboutTable(document), ...document.annexes]);

function aboutTable({ typeName, title, issuer, number, date, draft, addressees }: OfficialDocument): DocumentTable {
  return {
    sheet: 'Thông tin',
    title: typeName,
    columns: [
      { title: 'Mục', width: 24 },
      { title: 'Nội dung', width: 100 },
    ],
    rows: [
      ['Loại văn bản', typeName],
      ['Trích yếu', title],
      ['Cơ quan', issuer.name],
      ['Nơi gửi đến', addressees.join('; ')],
      ['Trạng thái', draft ? 'DỰ THẢO' : 'Chính thức'],
      ['Số, ký hiệu', draft || number.startsWith('/') ? '' : number],
      ['Ngày văn bản', date === null ? '' : { day: date }],
    ],
  };
}

const style = { alignVertical: 'top', wrap: true } as const;

const heading = (value: string): CellObject => ({
  ...style,
  value,
  type: String,
  fontWeight: 'bold',
  backgroundColor: '#E7E6E6',
  align: 'center',
});

/** Text is declared as text, so that "=1+1" is never a formula, not even after somebody edits the cell. */
function cellOf(value: CellValue): CellObject | null {
  if (value === null) return null;
  if (typeof value === 'number') return { ...style, value, type: Number };
  if (typeof value === 'string') return { ...style, value: fitting(printable(value)), type: String, format: '@' };
  const [year, month, date] = value.day.split('-').map(Number);
  return { ...style, value: new Date(Date.UTC(year!, month! - 1, date)), type: Date, format: 'dd/mm/yyyy', align: 'center' };
}

const fitting = (text: string): string => (text.length <= longest ? text : text.slice(0, longest - cut.length) + cut);
