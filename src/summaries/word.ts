import { AlignmentType, Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx';
import type { OfficialDocument } from './document.js';
import { annexOf } from './word-annex.js';
import { columnsOf, headOf } from './word-head.js';
import { centred, mm, printable, run, runsOf, size } from './word-text.js';

/**
 * A Word file in the layout of NĐ 30/2020/NĐ-CP, PL I: A4, margins 20 mm above and below, 30 mm left, 15 mm right, Times New Roman, body of
 * 14 pt, page numbers centred above from page 2. Each annex is laid across and counts its own pages.
 */
export function wordOf(document: OfficialDocument): Promise<Buffer> {
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.issuer.name),
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: size.normal, language: { value: 'vi-VN' } },
          paragraph: { spacing: { before: 0, after: 0, line: 264 } },
        },
      },
    },
    sections: [
      section([...headOf(document), ...bodyOf(document), ...footOf(document)], PageOrientation.PORTRAIT),
      ...document.annexes.map((_, at) => section(annexOf(document, at), PageOrientation.LANDSCAPE)),
    ],
  });
  return Packer.toBuffer(file);
}

function section(children: ISectionOptions['children'], orientation: 'portrait' | 'landscape'): ISectionOptions {
  const page = {
    size: { width: mm(210), height: mm(297), orientation },
    margin: { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), header: mm(10), footer: mm(10) },
    pageNumbers: { start: 1 },
  };
  const number = new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: size.normal })],
  });
  return {
    properties: { page, titlePage: true },
    headers: { default: new Header({ children: [number] }), first: new Header({ children: [new Paragraph({})] }) },
    children,
  };
}

/** Only the text of a plan is typed with marks; what agencies report is shown letter by letter. */
const bodyOf = ({ kind, body }: OfficialDocument): Paragraph[] =>
  body.map(
    ({ style, text }) =>
      new Paragraph({
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: mm(12.7) },
        spacing: { before: style === 'heading' ? 120 : 0, after: 120 },
        keepNext: style === 'heading',
        children: kind === 'plan' ? runsOf(text, { bold: style === 'heading' }) : [run(text, { bold: style === 'heading' })],
      }),
  );

/** Nơi nhận on the left, the signature on the right; room for it between post and name. */
function footOf({ recipients, signature }: OfficialDocument): ISectionOptions['children'] {
  const last = recipients.length - 1;
  const left = [
    new Paragraph({ children: [run('Nơi nhận:', { size: size.recipientsTitle, bold: true, italics: true })] }),
    ...recipients.map(
      (recipient, at) =>
        new Paragraph({
          children: [
            run(`- ${recipient.replace(/^[-–]\s*/, '').replace(/[;.\s]+$/, '')}${at === last ? '.' : ';'}`, { size: size.recipients }),
          ],
        }),
    ),
  ];
  const right = [
    ...signature.lines.map((line) => centred(line, { bold: true }, { keepNext: true })),
    ...Array.from({ length: 4 }, () => centred('', {}, { keepNext: true })),
    centred(signature.name ?? '', { bold: true }),
  ];
  return [new Paragraph({ spacing: { after: 120 } }), columnsOf(left, right)];
}
