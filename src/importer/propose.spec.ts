import { describe, expect, it } from '@jest/globals';
import { fixture } from '../../test/support/fixtures.js';
import { type Deadline, type Found, isRefused, type Proposal, propose, type Reading, readDocument, schemaJson } from './index.js';

describe('Đề xuất từ văn bản (proposing a plan)', () => {
  it('reads the plan of a province: labels, prose, lists, an annex table', async () => {
    const proposal = await proposed('ke-hoach-tinh.txt');
    expect(headOf(proposal)).toEqual(['UỶ BAN NHÂN DÂN TỈNH TÂN HẢI', '215', 'KH-UBND', 'Tân Hải', { year: 2026, month: 2, day: 5 }]);
    expect(proposal.basis.map(({ number, name, date, nested }) => [number ?? name, date, nested])).toEqual([
      ['Luật Tổ chức chính quyền địa phương', '2025-06-16', false],
      ['57-NQ/TW', '2024-12-22', false],
      ['411/QĐ-TTg', '2022-03-31', false],
      ['12/TTr-SKHCN', '2026-01-20', true],
    ]);
    expect(tasksOf(proposal)).toEqual([
      ['II.1.a', ['Sở Khoa học và Công nghệ'], ['Các sở, ban, ngành', 'UBND các xã, phường, đặc khu'], 'by_date'],
      ['II.1.b', ['Văn phòng UBND tỉnh', 'Sở Nội vụ', 'Sở Tư pháp'], ['Các cơ quan, đơn vị có liên quan'], 'within_period'],
      ['II.2.a', ['Sở Khoa học và Công nghệ'], ['Viễn thông Tân Hải', 'Sở Xây dựng'], 'within_quarter'],
      ['II.2.b', ['Công an tỉnh'], [], 'recurring_annual'],
      ['II.3', ['Trung tâm Chuyển đổi số (Sở Khoa học và Công nghệ)'], [], 'ongoing'],
      ['PL.I.1', ['Sở Nội vụ'], ['Các sở, ban, ngành'], 'within_period'],
      ['PL.I.2', ['Sở Nông nghiệp và Môi trường'], ['UBND các xã, phường, đặc khu'], 'within_quarter'],
      ['PL.II.3', ['Sở Nội vụ', 'Sở Khoa học và Công nghệ'], [], 'ongoing'],
    ]);
    expect(reportsOf(proposal)).toEqual([
      ['IV.1.-2', ['Sở Khoa học và Công nghệ'], ['UBND tỉnh', 'Bộ Khoa học và Công nghệ'], null, ['12-20']],
      ['IV.2.b', ['Các sở, ban, ngành tỉnh', 'UBND các xã, phường, đặc khu'], ['Sở Khoa học và Công nghệ'], null, ['06-10', '12-10']],
      ['closing', ['các cơ quan, đơn vị'], ['UBND tỉnh'], 'Sở Khoa học và Công nghệ', []],
    ]);
    expect(proposal.dissemination.map(({ agencies, window }) => [values(agencies), window.date])).toEqual([
      [['Các sở, ban, ngành tỉnh', 'UBND các xã, phường, đặc khu'], '2026-02-28'],
    ]);
    expect([values(proposal.signature.authority), proposal.signature.position?.value, proposal.signature.name?.value]).toEqual([
      ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'],
      'PHÓ CHỦ TỊCH',
      'Đỗ Khánh Vân',
    ]);
    expect(values(proposal.recipients)).toHaveLength(7);
    expect(proposal.appendix).toEqual({ mentioned: false, present: true });
  });

  it('reads a ministry’s plan whose label blocks are counted by letters', async () => {
    const proposal = await proposed('ke-hoach-bo-nganh.txt');
    expect(headOf(proposal)).toEqual(['BỘ CÔNG NGHIỆP NHẸ', '2045', 'KH-BCNN', 'Hà Nội', { year: 2026, month: 3, day: 9 }]);
    expect(tasksOf(proposal)).toEqual([
      ['B.I.1', ['Vụ Pháp chế'], ['Cục Công nghiệp', 'Viện Dệt may'], 'by_date'],
      ['B.I.2', ['Vụ Khoa học và Công nghệ'], ['các doanh nghiệp thuộc Bộ'], 'within_period'],
      ['B.II.3', ['Cục Xúc tiến thương mại'], [], 'recurring_annual'],
    ]);
    expect(reportsOf(proposal)).toEqual([['C.1', ['Thủ trưởng các đơn vị thuộc Bộ'], ['Vụ Kế hoạch'], null, ['12-05']]]);
  });

  it('reads a city’s plan whose tasks stand in an annex alone', async () => {
    const proposal = await proposed('ke-hoach-thanh-pho-phu-luc.txt');
    expect(proposal.tasks.map(({ path, leads, deadline }) => [path.join('.'), values(leads), deadline.kind])).toEqual([
      ['PL.I.1', ['Ban Quản lý dự án đầu tư xây dựng'], 'within_quarter'],
      ['PL.I.2', ['Phòng Quản lý đô thị'], 'by_date'],
      ['PL.II.1', ['Phòng Văn hóa và Thông tin'], 'within_period'],
      ['PL.II.2', ['Trung tâm Văn hóa - Thể thao'], 'ongoing'],
    ]);
    expect([values(proposal.signature.authority), proposal.signature.name?.value]).toEqual([
      ['TM. ỦY BAN NHÂN DÂN', 'Q. CHỦ TỊCH'],
      'Trịnh Quốc Bảo',
    ]);
  });

  it('reads a commune’s short plan in Markdown, numbered in Arabic from the top, without number and day', async () => {
    const proposal = await proposed('ke-hoach-xa-ngan.md');
    expect(headOf(proposal)).toEqual([
      'ỦY BAN NHÂN DÂN XÃ ĐỒNG LÚA',
      undefined,
      'KH-UBND',
      'Đồng Lúa',
      { year: 2026, month: 4, day: null },
    ]);
    expect(proposal.basis.map(({ number, name, date }) => [number ?? name, date])).toEqual([
      ['Luật Phòng, chống thiên tai', '2013-06-19'],
      ['51/KH-UBND', '2026-03-02'],
    ]);
    expect(tasksOf(proposal)).toEqual([
      ['2.2.1', ['Văn phòng HĐND và UBND xã'], [], 'by_date'],
      ['2.2.2', ['Phòng Kinh tế'], ['các thôn'], 'within_period'],
      ['2.2.3', ['Ban Chỉ huy Quân sự xã'], [], 'none'],
    ]);
    expect(proposal.dissemination.map(({ window }) => window.date)).toEqual(['2026-04-30']);
  });

  it('reads a plan that a decision of a ministry brings, its tasks in a table of the body', async () => {
    const proposal = await proposed('quyet-dinh-bo.md');
    expect(headOf(proposal)).toEqual(['BỘ PHÁT TRIỂN ĐÔ THỊ', '88', 'QĐ-BPTĐT', 'Hà Nội', { year: 2026, month: 3, day: 12 }]);
    expect([proposal.header.type?.value, proposal.header.title?.value]).toEqual([
      'QUYẾT ĐỊNH',
      'Kiểm tra công tác cải cách hành chính năm 2026',
    ]);
    expect(proposal.basis.map(({ number }) => number)).toEqual(['25/2025/NĐ-CP', '76/NQ-CP']);
    expect(tasksOf(proposal)).toEqual([
      ['II.1', ['Vụ Tổ chức cán bộ'], ['Văn phòng Bộ'], 'within_period'],
      ['II.2', ['Vụ Tổ chức cán bộ', 'Thanh tra Bộ'], ['Các đơn vị thuộc Bộ'], 'within_period'],
      ['II.3', ['Vụ Tổ chức cán bộ'], [], 'by_date'],
    ]);
    expect(reportsOf(proposal).map(([path, reporters, recipients]) => [path, reporters, recipients])).toEqual([
      ['III.1', ['Vụ Tổ chức cán bộ'], ['Bộ trưởng']],
      ['III.3', ['Các đơn vị được kiểm tra'], ['Vụ Tổ chức cán bộ']],
    ]);
    expect(proposal.signature.name?.value).toBe('Hà Thị Minh Tâm');
  });

  it('reads the plan of a commune without empty lines and with other label words', async () => {
    const proposal = await proposed('ke-hoach-xa.txt');
    expect(headOf(proposal)).toEqual(['ỦY BAN NHÂN DÂN XÃ HÒA LỘC', '07', 'KH-UBND', 'Hòa Lộc', { year: 2026, month: 1, day: 9 }]);
    expect(tasksOf(proposal)).toEqual([
      [
        'II.1',
        ['Phòng Kinh tế, Hạ tầng và Đô thị', 'công chức Tư pháp - Hộ tịch'],
        ['các thôn', 'Hội Phụ nữ xã', 'Đoàn Thanh niên xã'],
        'within_period',
      ],
      ['II.2', ['Trung tâm Cung ứng dịch vụ công xã'], [], 'recurring_monthly'],
      ['II.3', ['Ban Chỉ huy Quân sự xã', 'Công an xã'], [], 'within_period'],
      ['II.4', [], [], 'none'],
    ]);
    expect(proposal.signature.name?.value).toBe('Lò Văn Pằn');
  });

  it('reads parts, attributes in brackets, blocks under bullets and an annex that lost its lines', async () => {
    const proposal = await proposed('ke-hoach-so.txt');
    expect(headOf(proposal)).toEqual(['UBND TỈNH SÔNG LAM SỞ CÔNG THƯƠNG', '45', 'KH-SCT', 'Sông Lam', { year: 2026, month: 3, day: 3 }]);
    expect(tasksOf(proposal)).toEqual([
      ['B.I.1', ['Phòng Quản lý thương mại'], [], 'within_quarter'],
      ['B.I.2', ['Văn phòng Sở'], ['Trung tâm Khuyến công'], 'by_date'],
      ['B.II.1.-1', ['Thanh tra Sở'], [], 'within_quarter'],
      ['B.II.1.-2', ['Phòng Quản lý thương mại'], [], 'ongoing'],
      ['B.II.2.2.1', [], [], 'none'],
      ['B.II.2.2.2', ['Văn phòng Sở'], [], 'within_period'],
      ['PL.1', ['Phòng Quản lý thương mại'], ['Văn phòng Sở'], 'within_period'],
      ['PL.2', ['Trung tâm Khuyến công'], ['Phòng Quản lý thương mại'], 'within_quarter'],
    ]);
    // A block behind several items is not given to those before it: it is asked about.
    expect(proposal.warnings.map(({ code }) => code)).toEqual(['task.block-shared']);
  });

  it('reads the plan of an association, numbered and signed as the Party does', async () => {
    const proposal = await proposed('ke-hoach-hoi.txt');
    expect([proposal.header.number?.value, proposal.header.symbol?.value, proposal.header.numberStyle]).toEqual(['12', 'KH/HNDT', 'party']);
    expect(tasksOf(proposal).slice(1)).toEqual([
      ['II.2', ['Ban Kinh tế - Xã hội'], ['Ngân hàng Chính sách xã hội tỉnh'], 'by_date'],
      ['II.3', ['Các cấp Hội'], [], 'none'],
    ]);
    expect(reportsOf(proposal)).toEqual([
      ['III.1', ['Hội Nông dân các xã, phường'], ['Hội Nông dân tỉnh'], 'Ban Kinh tế - Xã hội', ['06-15', '11-30']],
      ['III.2', ['Ban Kinh tế - Xã hội'], ['Ban Thường vụ Tỉnh ủy', 'Trung ương Hội'], null, []],
    ]);
    expect(proposal.reports[1]!.onBehalfOf).toBe('Ban Thường vụ Hội Nông dân tỉnh');
    expect([values(proposal.signature.authority), proposal.signature.name?.value]).toEqual([['T/M BAN THƯỜNG VỤ'], 'Mai Thị Lụa']);
  });

  it('reads a draft without Roman numbers, its head and foot in columns of spaces', async () => {
    const proposal = await proposed('ke-hoach-phuong.txt');
    expect(headOf(proposal)).toEqual([
      'ỦY BAN NHÂN DÂN PHƯỜNG ĐÔNG PHÚ',
      undefined,
      'KH-UBND',
      'Đông Phú',
      { year: 2026, month: null, day: null },
    ]);
    expect(tasksOf(proposal)).toEqual([
      ['2.2.1', ['Phòng Kinh tế, Hạ tầng và Đô thị'], ['các khu phố'], 'by_date'],
      ['2.2.2', ['Đoàn Thanh niên phường'], [], 'within_period'],
    ]);
    expect(proposal.assignments.map(({ path, agencies }) => [path.join('.'), values(agencies)])).toEqual([
      ['4.a', ['Phòng Văn hóa - Xã hội']],
      ['4.b', ['Công an phường']],
      ['4.c', ['Các khu phố']],
    ]);
    expect([values(proposal.recipients), proposal.signature.name?.value]).toEqual([
      ['Đảng ủy phường', 'Các khu phố', 'Lưu: VT'],
      'Phan Quốc Đạt',
    ]);
  });

  it('asks for what the text does not say, and fills nothing in', async () => {
    const { tasks, questions } = await proposed('ke-hoach-xa.txt');
    expect(tasks[3]).toMatchObject({ leads: [], coordinators: [], deadline: { kind: 'none', raw: null } });
    expect(questions.map(({ code, about }) => [code, about])).toEqual([
      ['task.lead-missing', 'tasks/3'],
      ['task.time-missing', 'tasks/3'],
      ['report.date-missing', 'reports/1'],
    ]);
  });

  it.each(['ke-hoach-tinh.txt', 'quyet-dinh-bo.md', 'ke-hoach-xa.txt', 'ke-hoach-so.txt', 'ke-hoach-hoi.txt', 'ke-hoach-phuong.txt'])(
    'points every value of %s to its words',
    async (name) => {
      const reading = await read(name);
      const proposal = propose(reading) as Proposal;
      const all = [...foundIn(proposal)];
      expect(all.length).toBeGreaterThan(30);
      for (const { value, spans, confidence } of all) {
        expect(confidence).toBeGreaterThan(0);
        expect(confidence).toBeLessThanOrEqual(1);
        const words = spans
          .map(([from, to]) => reading.text.slice(from, to))
          .join(' ')
          .replaceAll('\n', ' ');
        // Of "Sở Nội vụ, Tư pháp" the second name is written out: its words are the end of it.
        expect(`${value} ends with ${words}`).toBe(
          value.endsWith(words) || words.replace(/\s|\//g, '').includes(value.replace(/\s|\//g, ''))
            ? `${value} ends with ${words}`
            : value,
        );
      }
    },
  );

  it('gives the same proposal for the same bytes', async () => {
    const [one, other] = [await proposed('ke-hoach-tinh.txt'), await proposed('ke-hoach-tinh.txt')];
    expect(JSON.stringify(schemaJson(one, 'x', 'x.txt'))).toBe(JSON.stringify(schemaJson(other, 'x', 'x.txt')));
  });

  it('warns of what contradicts itself', async () => {
    const codes = await warningsWhen((text) =>
      text
        .replace('05 tháng 02 năm 2026', '05 tháng 10 năm 2024')
        .replace('**TM. ỦY BAN NHÂN\nDÂN**\n', '')
        .replace('b) Rà soát', 'a) Rà soát'),
    );
    expect(new Set(codes)).toEqual(new Set(['basis.after-issue', 'signature.kt-without-tm', 'numbering.repeated']));
    expect(await warningsWhen((text) => text.replace('05 tháng 02 năm 2026', '05 tháng 11 năm 2026'))).toEqual(
      expect.arrayContaining(['deadline.over-at-issue']),
    );
  });

  it('refuses a recipe book, a story and a poem', async () => {
    for (const text of [
      recipe,
      'Ngày xửa ngày xưa có một ông vua.\n\n1. Vua có ba người con.\n',
      'Trăng bao nhiêu tuổi trăng già\nNúi bao nhiêu tuổi gọi là núi non',
    ]) {
      const reading = await readDocument(Buffer.from(text), 'x.txt');
      expect(propose(reading as Reading)).toMatchObject({ refused: 'not-a-plan' });
    }
  });
});

const recipe = `SÁCH DẠY NẤU ĂN\n\nI. Canh chua cá lóc\n\n1. Nguyên liệu: 500 g cá lóc, 2 quả cà chua.\n\n2. Cách làm\n\na) Làm sạch cá.\n\nb) Nấu trong 15 phút.\n\nThời gian thực hiện: 30 phút.\n`;

async function read(name: string): Promise<Reading> {
  const reading = await readDocument(fixture(`importer/${name}`), name);
  if (isRefused(reading)) throw new Error(reading.refused);
  return reading;
}

async function proposed(name: string): Promise<Proposal> {
  const proposal = propose(await read(name));
  if (isRefused(proposal)) throw new Error(proposal.refused);
  return proposal;
}

async function warningsWhen(change: (text: string) => string): Promise<string[]> {
  const text = change(fixture('importer/ke-hoach-tinh.txt').toString());
  const proposal = propose((await readDocument(Buffer.from(text), 'x.txt')) as Reading) as Proposal;
  return proposal.warnings.map(({ code }) => code);
}

const values = (found: readonly Found[]): string[] => found.map(({ value }) => value);

const headOf = ({ header }: Proposal): unknown[] => [
  header.issuer?.value,
  header.number?.value,
  header.symbol?.value,
  header.place?.value,
  header.date?.value,
];

const tasksOf = ({ tasks }: Proposal): unknown[] =>
  tasks.map(({ path, leads, coordinators, deadline }) => [path.join('.'), values(leads), values(coordinators), deadline.kind]);

const dates = ({ date, dates: several }: Deadline): string[] => [
  ...(several ?? []),
  ...(date === undefined || date === null ? [] : [date]),
];

const reportsOf = ({ reports }: Proposal): [string, string[], string[], string | null, string[]][] =>
  reports.map(({ path, reporters, recipients, via, due }) => [
    path.join('.'),
    values(reporters),
    values(recipients),
    via?.value ?? null,
    due.flatMap(dates),
  ]);

/** Every value with its places, wherever it stands in the proposal. */
function* foundIn(node: unknown): Generator<Found> {
  if (typeof node !== 'object' || node === null) return;
  if ('spans' in node && 'confidence' in node && typeof (node as Found).value === 'string') yield node as Found;
  for (const child of Object.values(node)) yield* foundIn(child);
}
