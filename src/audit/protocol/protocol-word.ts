import {
  AlignmentType,
  BorderStyle,
  Document,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { ProtocolDocument, ProtocolRow } from './protocol-document.js';

/** A Word file of one page: A4, margins of NĐ 30/2020/NĐ-CP PL I, national title above, room to sign below. */
export function protocolWord({ title, subtitle, rows, signatories }: ProtocolDocument): Promise<Buffer> {
  const head = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 26 }),
    centred('Độc lập - Tự do - Hạnh phúc', { bold: true }),
    centred('────────────────'),
    centred(title, { bold: true }, 240),
    centred(subtitle, { italics: true }),
    new Paragraph({}),
  ];
  const margin = { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15) };
  const file = new Document({
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: 24, language: { value: 'vi-VN' } } } } },
    sections: [
      {
        properties: { page: { size: { width: mm(210), height: mm(297) }, margin } },
        children: [...head, table(rows.map(rowOf), true), new Paragraph({}), table([signaturesOf(signatories)], false)],
      },
    ],
  });
  return Packer.toBuffer(file);
}

const mm = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);
const width = mm(165);
const labelWidth = mm(48);

function rowOf({ label, text, exact }: ProtocolRow): TableRow {
  // Letters that must be told apart stand in a type that tells them apart.
  const style = exact === true ? { font: 'Courier New', size: 18 } : {};
  const lines = text.map((line) => new Paragraph({ children: [new TextRun({ text: line, ...style })] }));
  const cell = (children: Paragraph[], of: number) =>
    new TableCell({ children, width: { size: of, type: WidthType.DXA }, margins: { left: 80, right: 80, top: 40, bottom: 40 } });
  return new TableRow({ cantSplit: true, children: [cell([new Paragraph(label)], labelWidth), cell(lines, width - labelWidth)] });
}

function signaturesOf(signatories: readonly string[]): TableRow {
  const each = Math.floor(width / signatories.length);
  const cells = signatories.map((who) => {
    const children = [centred(who, { bold: true }), centred('(Ký, ghi rõ họ tên)', { italics: true, size: 22 })];
    return new TableCell({ children, width: { size: each, type: WidthType.DXA } });
  });
  return new TableRow({ cantSplit: true, children: cells });
}

function table(rows: TableRow[], ruled: boolean): Table {
  const border = { style: ruled ? BorderStyle.SINGLE : BorderStyle.NONE, size: 4, color: 'auto' };
  const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border };
  return new Table({ rows, borders, layout: TableLayoutType.FIXED, width: { size: width, type: WidthType.DXA } });
}

function centred(text: string, style: { bold?: boolean; italics?: boolean; size?: number } = {}, before = 0): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before }, children: [new TextRun({ text, size: 28, ...style })] });
}
