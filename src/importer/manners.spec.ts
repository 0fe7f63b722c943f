import { describe, expect, it } from '@jest/globals';
import { fixture } from '../../test/support/fixtures.js';
import { type Found, type Proposal, propose, type Reading, readDocument } from './index.js';

/** Plans laid out in other manners: a title above the prose that says who acts, bullets that hand out, attributes in brackets. */
describe('Cách trình bày khác nhau (manners of layout)', () => {
  it('reads titles without empty lines, each above who acts', async () => {
    const { tasks } = await proposed('ke-hoach-xa-van-xuoi.txt');
    expect(tasks.map(row)).toEqual([
      'II.1 | Văn phòng HĐND và UBND xã |  | by_date',
      'II.2 | Phòng Văn hóa - Xã hội | Mặt trận Tổ quốc xã; các thôn | none',
      'II.3 | Phòng Kinh tế | Ban Chỉ huy Quân sự xã; trưởng các thôn | within_quarter',
      'II.4 | Các thôn |  | none',
      'II.5 | Ban Chỉ huy Quân sự xã |  | within_period',
    ]);
  });

  it('makes a task of each bullet that names who has it, and reads the head of the Party', async () => {
    const { tasks, header } = await proposed('ke-hoach-tinh-uy.txt');
    expect([header.number?.value, header.symbol?.value, header.place?.value]).toEqual(['41', 'KH/TU', 'Hải Sơn']);
    expect(tasks.map(row)).toEqual([
      'II.1 | Ban Tuyên giáo và Dân vận Tỉnh ủy | Văn phòng Tỉnh ủy | within_period',
      'II.2.-1 | Đảng ủy UBND tỉnh |  | within_quarter',
      'II.2.-2 | Đảng ủy HĐND tỉnh |  | by_date',
      'II.3.-1 | Đảng ủy Sở Y tế | các đảng ủy xã, phường | none',
      'II.3.-2 | Đảng ủy UBND tỉnh |  | within_year',
    ]);
  });

  it('reads who and when in brackets, and one duty with a time for each period', async () => {
    const { tasks, reports } = await proposed('ke-hoach-so-trong-ngoac.txt');
    expect(tasks.map(row)).toEqual([
      'II.1 | Văn phòng Sở | Báo và phát thanh, truyền hình Cảng Lâm | by_date',
      'II.2 | Phòng Cải cách hành chính |  | within_period',
      'II.3 | Văn phòng Sở | Trung tâm Lưu trữ lịch sử | within_period',
      'II.4 | Phòng Công chức, viên chức |  | within_quarter',
      'II.5 |  |  | none',
    ]);
    expect(reports[0]!.due.map(({ kind, date, dates }) => [kind, dates ?? date ?? null])).toEqual([
      ['recurring_quarterly', null],
      ['recurring_semiannual', ['06-10']],
      ['recurring_annual', '12-10'],
    ]);
  });

  it('takes a heading that is an agency for the lead of what stands below, and points to the annex in no task', async () => {
    const { tasks } = await proposed('ke-hoach-bo-theo-don-vi.txt');
    expect(tasks.map(row)).toEqual([
      'II.1.a | Vụ Pháp chế | Cục Đường thủy nội địa Việt Nam; các cơ quan có liên quan | within_quarter',
      'II.1.b | Ủy ban nhân dân các tỉnh, thành phố trực thuộc trung ương |  | within_period',
      'II.2.a | Cục Đường thủy nội địa Việt Nam |  | by_date',
      'II.2.b | Vụ Khoa học - Công nghệ và Môi trường |  | within_period',
      'II.3 | Các bộ, cơ quan ngang bộ, cơ quan thuộc Chính phủ; Ủy ban nhân dân cấp tỉnh |  | by_date',
    ]);
    const pointing = await proposedOf(
      plan('Nội dung cụ thể tại Phụ lục kèm theo Kế hoạch này.\n\nIII. GIẢI PHÁP\n\n1. Rà soát văn bản.\n'),
    );
    expect(pointing.tasks.map(row)).toEqual(['III.1 |  |  | none']);
  });

  it('keeps names of places, fields of work and commas in the cells of a table', async () => {
    const { tasks } = await proposed('quyet-dinh-tinh-bang.md');
    expect(tasks.map(row)).toEqual([
      'II.1 | Sở Văn hóa, Thể thao và Du lịch | UBND các xã: Nà Pán, Suối Lừ; Sở Dân tộc và Tôn giáo | within_period',
      'II.2 | Sở Tài chính | Sở Tư pháp | within_year',
      'II.3 | Trường Cao đẳng Bình Sơn | Sở Nội vụ; UBND các xã, phường | within_period',
      'II.4 | Trung tâm Xúc tiến đầu tư, thương mại và du lịch |  | recurring_annual',
      'II.5 | Ban Quản lý dự án đầu tư xây dựng tỉnh | UBND xã Nà Pán | on_event',
    ]);
  });

  it('takes label blocks listed in an annex for tasks, and nothing else that is numbered there', async () => {
    const { tasks } = await proposedOf(
      `${plan('1. Rà soát văn bản.\n')}PHỤ LỤC 1\nDANH MỤC NHIỆM VỤ\n\nI. Thể chế\n\n1. Sửa đổi quy chế.\n- Chủ trì: Sở Tư pháp.\n- Thời hạn: Quý II/2026.\n\nPHỤ LỤC 2\nĐỀ CƯƠNG BÁO CÁO\n\n1. Kết quả đạt được.\n\n2. Khó khăn, vướng mắc.\n`,
    );
    expect(tasks.map(row)).toEqual(['II.1 |  |  | none', 'PL.I.1 | Sở Tư pháp |  | within_quarter']);
  });

  it('parts a number from a title that ends with “số”, unless the line was full', async () => {
    const titled = await proposedOf(plan('1. Phát triển hạ tầng số\n1.1. Nâng cấp trung tâm dữ liệu của tỉnh theo tiêu chuẩn quốc gia.\n'));
    expect(titled.tasks.map(({ path }) => path.join('.'))).toEqual(['II.1.1.1']);
    const full = await proposedOf(
      plan('1. Rà soát các nội dung đã được phê duyệt tại Quyết định số\n15. Sở Tư pháp chủ trì thực hiện việc này.\n'),
    );
    expect(full.tasks.map(({ path }) => path.join('.'))).toEqual(['II.1']);
  });
});

const plan = (tasks: string): string =>
  `UBND TỈNH TÂN HẢI\n\nSố: 1/KH-UBND\n\nTân Hải, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\n\nThử\n\nI. MỤC ĐÍCH\n\n1. Thử.\n\nII. NHIỆM VỤ\n\n${tasks}\nNơi nhận:\n- Lưu: VT.\n\nCHỦ TỊCH\n\nLý Thị Mai\n`;

const values = (found: readonly Found[]): string => found.map(({ value }) => value).join('; ');

const row = ({ path, leads, coordinators, deadline }: Proposal['tasks'][number]): string =>
  `${path.join('.')} | ${values(leads)} | ${values(coordinators)} | ${deadline.kind}`;

const proposed = (name: string): Promise<Proposal> => proposedOf(fixture(`importer/${name}`).toString(), name);

async function proposedOf(text: string, name = 'plan.txt'): Promise<Proposal> {
  return propose((await readDocument(Buffer.from(text), name)) as Reading) as Proposal;
}
