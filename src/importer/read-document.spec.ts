import { describe, expect, it } from '@jest/globals';
import { madeDocx, numbering, paragraph, table } from '../../test/support/made-docx.js';
import { madePdf, type PlacedText } from '../../test/support/made-pdf.js';
import { isRefused, type Proposal, propose, type Reading, readDocument } from './index.js';

describe('Đọc tệp (reading files)', () => {
  it.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['spaces', Buffer.from(' \n\n '), 'empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 1]), 'unknown-type'],
    ['a picture without zeros', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4, 5, 6, 7, 8]), 'unknown-type'],
    ['a page of the web', Buffer.from('<!DOCTYPE html><p>Kế hoạch'), 'unknown-type'],
    ['RTF', Buffer.from('{\\rtf1 Ke hoach}'), 'unknown-type'],
    ['text in an old code', Buffer.from('K\u00d5 ho\u00b9ch n\u00a8m 2006 cña UBND tØnh', 'latin1'), 'not-text'],
    ['an old Word file', oldOffice('WordDocument'), 'old-word'],
    ['a Word file with a password', oldOffice('EncryptedPackage'), 'password'],
    ['a broken PDF', Buffer.from('%PDF-1.7 nothing follows'), 'damaged'],
    ['a scan', madePdf([[], []]), 'scan'],
    ['too many bytes', new Uint8Array(21 * 1024 * 1024), 'too-large'],
    ['a book of 500 pages', Buffer.from(`KẾ HOẠCH\n\n${'Nội dung của một trang. '.repeat(100)}\n\n`.repeat(500)), 'too-many-pages'],
    ['a PDF of 500 pages', madePdf(Array.from({ length: 500 }, (): PlacedText[] => [])), 'too-many-pages'],
    ['a Word file of 500 pages', madeDocx('<w:p><w:r><w:t>x</w:t><w:br w:type="page"/></w:r></w:p>'.repeat(500)), 'too-many-pages'],
  ])('answers %s with a reason and what to send', async (_, bytes, refused) => {
    const answer = await readDocument(bytes, 'x.pdf');
    expect(answer).toMatchObject({ refused, text: { vi: expect.stringMatching(/\.$/), en: expect.stringMatching(/\.$/) } });
    if (isRefused(answer)) expect(answer.text.vi).not.toMatch(/[{}]/);
  });

  it('rebuilds lines, paragraphs, both columns of the head and a table of a PDF, without page numbers', async () => {
    const reading = (await readDocument(planPdf(), 'ke-hoach.pdf')) as Reading;
    expect(reading).toMatchObject({ format: 'pdf', pages: 2 });
    const proposal = propose(reading) as Proposal;
    expect([
      proposal.header.issuer?.value,
      proposal.header.number?.value,
      proposal.header.place?.value,
      proposal.header.title?.value,
    ]).toEqual(['ỦY BAN NHÂN DÂN TỈNH TÂN HẢI', '31', 'Tân Hải', 'Phát triển thư viện năm 2026']);
    expect(
      proposal.tasks.map(({ path, text, leads, deadline }) => [path.join('.'), text.value, leads.map(({ value }) => value), deadline.kind]),
    ).toEqual([
      ['II.1', 'Rà soát mạng lưới thư viện công cộng trên toàn tỉnh và đề xuất việc sắp xếp lại cho phù hợp.', ['Sở Nội vụ'], 'by_date'],
      ['II.1.2', 'Mua sắm sách cho thư viện xã', ['Sở Tài chính'], 'within_quarter'],
      ['II.1.3', 'Tập huấn cán bộ thư viện', ['Sở Nội vụ'], 'within_year'],
    ]);
    expect(reading.text).not.toContain('- 2 -');
  });

  it('reads the same plan from Word as from text', async () => {
    const lists = {
      'word/numbering.xml': numbering({
        1: [
          ['upperRoman', '%1.'],
          ['decimal', '%2.'],
        ],
      }),
    };
    const body = [
      table([
        ['ỦY BAN NHÂN DÂN<w:br/>'.replace('<w:br/>', ''), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        ['Số: 31/KH-UBND', 'Tân Hải, ngày 05 tháng 01 năm 2026'],
      ]),
      paragraph('KẾ HOẠCH'),
      paragraph('Phát triển thư viện năm 2026'),
      paragraph('NHIỆM VỤ', { list: '1' }),
      paragraph('Rà soát mạng lưới thư viện.', { list: '1', level: 1 }),
      paragraph('- Cơ quan chủ trì: Sở Nội vụ.'),
      paragraph('- Thời gian: Quý I/2026.'),
      paragraph('TỔ CHỨC THỰC HIỆN', { list: '1' }),
      paragraph('Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/12/2026.', { list: '1', level: 1 }),
      table([['Nơi nhận:', 'TM. ỦY BAN NHÂN DÂN']]),
    ].join('');
    const text =
      'ỦY BAN NHÂN DÂN\nSố: 31/KH-UBND\nTân Hải, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nPhát triển thư viện năm 2026\n\nI. NHIỆM VỤ\n\n1. Rà soát mạng lưới thư viện.\n\n- Cơ quan chủ trì: Sở Nội vụ.\n\n- Thời gian: Quý I/2026.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Nội vụ báo cáo UBND tỉnh trước ngày 15/12/2026.\n\nNơi nhận:\n\nTM. ỦY BAN NHÂN DÂN\n';
    const [word, plain] = [await bareOf(madeDocx(body, lists)), await bareOf(Buffer.from(text))];
    expect(word).toEqual(plain);
    expect(word.tasks).toHaveLength(1);
  });
});

function oldOffice(stream: string): Buffer {
  return Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    Buffer.from(stream, 'utf16le'),
    Buffer.alloc(600),
  ]);
}

function planPdf(): Buffer {
  const line = (y: number, ...texts: readonly (readonly [x: number, text: string])[]): PlacedText[] =>
    texts.map(([x, text]) => ({ x, y, text }));
  return madePdf([
    [
      ...line(800, [60, 'ỦY BAN NHÂN DÂN'], [280, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM']),
      ...line(784, [60, 'TỈNH TÂN HẢI'], [300, 'Độc lập - Tự do - Hạnh phúc']),
      ...line(760, [60, 'Số: 31/KH-UBND'], [300, 'Tân Hải, ngày 05 tháng 01 năm 2026']),
      ...line(720, [270, 'KẾ HOẠCH']),
      ...line(704, [220, 'Phát triển thư viện năm 2026']),
      ...line(670, [90, 'I. MỤC ĐÍCH']),
      ...line(654, [90, 'Nâng cao văn hóa đọc của Nhân dân trong tỉnh, phát triển thư viện']),
      ...line(638, [60, 'công cộng và thư viện trường học theo hướng hiện đại, tiện ích cho bạn']),
      ...line(622, [60, 'đọc.']),
      ...line(606, [90, 'II. NHIỆM VỤ']),
      ...line(590, [90, '1. Rà soát mạng lưới thư viện công cộng trên toàn tỉnh và đề xuất']),
    ],
    [
      ...line(820, [290, '- 2 -']),
      ...line(790, [60, 'việc sắp xếp lại cho phù hợp.']),
      ...line(774, [90, '- Cơ quan chủ trì: Sở Nội vụ.']),
      ...line(758, [90, '- Thời gian thực hiện: Trước ngày 30/6/2026.']),
      ...line(720, [60, 'TT'], [110, 'Nội dung'], [330, 'Chủ trì'], [450, 'Thời gian']),
      ...line(700, [60, '2'], [110, 'Mua sắm sách cho thư'], [330, 'Sở Tài chính'], [450, 'Quý II/2026']),
      ...line(686, [110, 'viện xã']),
      ...line(666, [60, '3'], [110, 'Tập huấn cán bộ thư viện'], [330, 'Sở Nội vụ'], [450, 'Năm 2026']),
      ...line(630, [90, 'III. TỔ CHỨC THỰC HIỆN']),
      ...line(614, [90, '1. Sở Nội vụ hướng dẫn, kiểm tra việc thực hiện Kế hoạch này.']),
      ...line(570, [60, 'Nơi nhận:'], [330, 'TM. ỦY BAN NHÂN DÂN']),
      ...line(554, [60, '- Sở Nội vụ;'], [350, 'CHỦ TỊCH']),
      ...line(538, [60, '- Lưu: VT.'], [340, 'Triệu Văn Páo']),
    ],
  ]);
}

async function bareOf(bytes: Uint8Array): Promise<{ tasks: unknown[] }> {
  const proposal = propose((await readDocument(bytes, 'x.txt')) as Reading) as Proposal;
  return JSON.parse(JSON.stringify(proposal, (key, value) => (key === 'spans' || key === 'issuer' ? undefined : value)));
}
