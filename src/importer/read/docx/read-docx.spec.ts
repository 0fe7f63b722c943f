import { describe, expect, it } from '@jest/globals';
import { Document, Packer, Paragraph as WordParagraph } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { madeDocx, numbering, paragraph, table } from '../../../../test/support/made-docx.js';
import { isRefused, type Reading } from '../../reading.js';
import { readDocx } from './read-docx.js';

describe('Tệp Word (Word files)', () => {
  it('writes automatic numbers out, of several levels, by style and restarted', () => {
    const parts = {
      'word/numbering.xml': numbering({
        1: [
          ['upperRoman', '%1.'],
          ['decimal', '%2.'],
          ['lowerLetter', '%3)'],
        ],
        2: [
          ['decimal', '%1.'],
          ['decimal', '%1.%2.'],
        ],
        3: [['bullet', '\uf0b7']],
      }),
      'word/styles.xml':
        '<w:styles xmlns:w="x"><w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="MucCon"><w:basedOn w:val="Muc"/></w:style></w:styles>',
    };
    const body = [
      paragraph('MỤC ĐÍCH', { list: '1' }),
      paragraph('NHIỆM VỤ', { list: '1' }),
      paragraph('Rà soát', { style: 'Muc' }),
      paragraph('thể chế', { list: '1', level: 2 }),
      paragraph('hạ tầng', { list: '1', level: 2 }),
      paragraph('Tập huấn', { style: 'MucCon' }),
      paragraph('nội dung', { list: '1', level: 2 }),
      paragraph('Một', { list: '2' }),
      paragraph('Một một', { list: '2', level: 1 }),
      paragraph('gạch', { list: '3' }),
    ].join('');
    expect(linesOf(madeDocx(body, parts))).toEqual([
      'I. MỤC ĐÍCH',
      'II. NHIỆM VỤ',
      '1. Rà soát',
      'a) thể chế',
      'b) hạ tầng',
      '2. Tập huấn',
      'a) nội dung',
      '1. Một',
      '1.1. Một một',
      '- gạch',
    ]);
  });

  it('shows tracked changes as accepted, and nothing hidden', () => {
    const body = [
      '<w:p><w:r><w:t>Sở </w:t></w:r><w:del><w:r><w:delText>Y tế</w:delText></w:r></w:del><w:ins><w:r><w:t>Nội vụ</w:t></w:r></w:ins></w:p>',
      '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>Chủ trì </w:t></w:r></w:p><w:p><w:r><w:t>rà soát</w:t></w:r></w:p>',
      '<w:p><w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom><w:moveTo><w:r><w:t>mới</w:t></w:r></w:moveTo></w:p>',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:rPr><w:caps/></w:rPr><w:t>kế hoạch</w:t></w:r></w:p>',
      '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:t>Hai lần</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p>',
    ].join('');
    expect(linesOf(madeDocx(body))).toEqual(['Sở Nội vụ', 'Chủ trì rà soát', 'mới', 'KẾ HOẠCH', 'Trong khung']);
  });

  it('keeps cells where they stand, merged ones with what they cover', () => {
    const wide = `<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${paragraph('Nhóm')}`;
    const down = `<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>${paragraph('Sở Nội vụ')}`;
    const covered = `<w:tcPr><w:vMerge/></w:tcPr><w:p/>`;
    const deletedRow = '<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>bỏ</w:t></w:r></w:p></w:tc></w:tr>';
    const made = table([
      ['TT', 'Nội dung', 'Chủ trì'],
      [wide, 'x'],
      ['1', 'Một', down],
      ['2', 'Hai', covered],
    ]).replace('</w:tbl>', `${deletedRow}</w:tbl>`);
    const { text, paragraphs } = readingOf(madeDocx(made));
    expect(paragraphs.map(({ from, to, cell }) => [text.slice(from, to), cell?.row, cell?.column, cell?.columns, cell?.rows])).toEqual([
      ['TT', 0, 0, 1, 1],
      ['Nội dung', 0, 1, 1, 1],
      ['Chủ trì', 0, 2, 1, 1],
      ['Nhóm', 1, 0, 2, 1],
      ['x', 1, 2, 1, 1],
      ['1', 2, 0, 1, 1],
      ['Một', 2, 1, 1, 1],
      ['Sở Nội vụ', 2, 2, 1, 2],
      ['2', 3, 0, 1, 1],
      ['Hai', 3, 1, 1, 1],
    ]);
  });

  it('reads what a library writes', async () => {
    const bytes = await Packer.toBuffer(
      new Document({ sections: [{ children: [new WordParagraph('KẾ HOẠCH'), new WordParagraph('Năm 2026')] }] }),
    );
    expect(linesOf(bytes)).toEqual(['KẾ HOẠCH', 'Năm 2026']);
  });

  it('refuses entities, bombs, other archives and broken ones', () => {
    const entity = zipSync({
      'word/document.xml': strToU8(
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><w:document xmlns:w="x"><w:t>&e;</w:t></w:document>',
      ),
    });
    const typed = zipSync({
      'word/document.xml': strToU8('<!DOCTYPE x><w:document xmlns:w="x"><w:p><w:t>Kế hoạch</w:t></w:p></w:document>'),
    });
    const steep = zipSync({ 'word/document.xml': new Uint8Array(2 * 1024 * 1024) });
    const other = zipSync({ 'xl/workbook.xml': strToU8('<x/>') });
    const whole = madeDocx(paragraph('Kế hoạch'));
    const encrypted = Uint8Array.from(whole);
    encrypted[6] = 1;
    expect([entity, typed, steep, other, whole.subarray(0, 200), encrypted].map(refusalOf)).toEqual([
      'damaged',
      'damaged',
      'archive-unsafe',
      'unknown-type',
      'damaged',
      'password',
    ]);
  });

  it('does not open macros', () => {
    const bytes = madeDocx(paragraph('Kế hoạch'), { 'word/vbaProject.bin': new Uint8Array(2000).fill(7) });
    expect(linesOf(bytes)).toEqual(['Kế hoạch']);
  });
});

function readingOf(bytes: Uint8Array): Reading {
  const reading = readDocx(bytes);
  if (isRefused(reading)) throw new Error(reading.refused);
  return reading;
}

const linesOf = (bytes: Uint8Array): string[] => readingOf(bytes).text.split('\n');

function refusalOf(bytes: Uint8Array): string | null {
  const answer = readDocx(bytes);
  return isRefused(answer) ? answer.refused : null;
}
