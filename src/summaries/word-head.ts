import { AlignmentType, BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { printedDate } from '../numbering/index.js';
import type { OfficialDocument } from './document.js';
import { centred, mm, run, size, upper } from './word-text.js';

/** Width of the text on A4 with margins of 30 and 15 mm. */
export const textWidth = mm(165);

/** Of the two columns of the head: the issuing body on the left, the national title on the right. */
const columns = [mm(70), textWidth - mm(70)] as const;

/** Issuing body, number, national title and motto, place and date, type and abstract (NĐ 30/2020 PL I.II). */
export function headOf(document: OfficialDocument): (Paragraph | Table)[] {
  const { issuer, place, draft } = document;
  const left = [
    ...(issuer.superior === null ? [] : [centred(upper(issuer.superior), { size: size.head })]),
    centred(upper(issuer.name), { size: size.head, bold: true }),
    rule(columns[0], 0.4),
    centred(`Số: ${numberOf(document)}`, { size: size.head }),
    ...(draft ? [draftMark()] : []),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: size.head, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
    rule(columns[1], 0.62),
    centred(`${place === '' ? '…………' : place}, ${dateOf(document)}`, { italics: true }),
  ];
  return [columnsOf(left, right), ...titleOf(document)];
}

function titleOf({ typeName, title, addressees, bases }: OfficialDocument): Paragraph[] {
  return [
    centred(typeName, { bold: true }, { spacing: { before: 240 }, keepNext: true }),
    centred(title, { bold: true }, { keepNext: true }),
    rule(textWidth, 0.3, 120),
    ...addresseesOf(addressees),
    ...bases.map(
      (basis, at) =>
        new Paragraph({
          alignment: AlignmentType.JUSTIFIED,
          indent: { firstLine: mm(12.7) },
          spacing: { after: 120 },
          children: [
            run(
              `${/^(căn cứ|thực hiện|theo|xét|trên cơ sở)(?=\s)/iu.test(basis) ? '' : 'Căn cứ '}${basis.replace(/[;.\s]+$/, '')}${at === bases.length - 1 ? '.' : ';'}`,
              { italics: true },
            ),
          ],
        }),
    ),
  ];
}

/** Kính gửi: one on the line itself; several each on a line with a dash, under the colon (NĐ 30/2020 PL I.II.9). */
function addresseesOf(addressees: readonly string[]): Paragraph[] {
  const [first, ...others] = addressees.map((addressee) => addressee.replace(/[;.\s]+$/, ''));
  if (first === undefined) return [];
  if (others.length === 0) return [centred(`Kính gửi: ${first}`, {}, { spacing: { after: 120 } })];
  const under = { left: mm(60), hanging: mm(4) };
  const lines = addressees.map((_, at, { length }) => {
    const last = at === length - 1;
    const text = `- ${[first, ...others][at]}${last ? '.' : ';'}`;
    return new Paragraph({ indent: under, spacing: { after: last ? 120 : 0 }, children: [run(text)] });
  });
  return [new Paragraph({ indent: { left: mm(38) }, keepNext: true, children: [run('Kính gửi:')] }), ...lines];
}

/** "44/KH-UBND", and of a draft room for the number. */
export const numberOf = ({ number }: Pick<OfficialDocument, 'number'>): string =>
  number.startsWith('/') ? `${blank(10)}${number}` : number;

/** "ngày 12 tháng 4 năm 2023"; room for day and month while it is not dated. */
export const dateOf = ({ date, year }: Pick<OfficialDocument, 'date' | 'year'>): string =>
  date === null ? `ngày${blank(6)}tháng${blank(6)}năm ${year}` : printedDate(date);

const blank = (width: number): string => '\u00A0'.repeat(width);

const draftMark = (): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 120 },
    indent: { left: mm(18), right: mm(18) },
    border: Object.fromEntries(['top', 'bottom', 'left', 'right'].map((side) => [side, line])),
    children: [run('DỰ THẢO', { size: size.head, bold: true })],
  });

/** A line under a name or title, `part` of the width that it stands in. */
function rule(width: number, part: number, after = 60): Paragraph {
  const side = Math.round((width * (1 - part)) / 2);
  return new Paragraph({ indent: { left: side, right: side }, spacing: { after, line: 60, lineRule: 'exact' }, border: { top: line } });
}

const line = { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const borders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Two columns without lines: the head and the foot of a document. */
export function columnsOf(left: readonly Paragraph[], right: readonly Paragraph[]): Table {
  const cell = (children: readonly Paragraph[], width: number): TableCell =>
    new TableCell({ width: { size: width, type: WidthType.DXA }, margins: { left: 0, right: 0 }, borders, children });
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders,
    rows: [new TableRow({ cantSplit: true, children: [cell(left, columns[0]), cell(right, columns[1])] })],
  });
}
