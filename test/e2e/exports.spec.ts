import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Caller, createWorld, type World } from '../support/world.js';
import { bytesOf, readExcel, readWord } from './exports-reader.js';
import {
  accept,
  contentOf,
  deliver,
  disseminate,
  farming,
  file,
  finance,
  health,
  homeAffairs,
  issuePlan,
  monitor,
  province,
  reportIdOf,
  reports,
  taskIdOf,
  taskOf,
  yearly,
} from './summaries-scene.js';

let world: World;
let planId: string;
let summaryId: string;
const [chair, drafter] = ['bd.ubnd.ct', 'bd.snv.cv1'];
const reached = 'Tỷ lệ hồ sơ trực tuyến: 31,5 % (chỉ tiêu từ 25 % trở lên: đạt)';

beforeAll(async () => {
  world = await createWorld('2023-01-20T01:00:00.000Z');
  planId = await issuePlan(world, contentOf(), '2023-02-03', 'bd.ubnd.pct1');
  await disseminate(world, planId, '2023-05-04');
  await world.player.on('2023-07-05');
  await deliver(world, await taskIdOf(world, planId, 'II.1', health), health);
  await world.player.on('2023-11-10');
  for (const agency of [health, finance, homeAffairs]) {
    const id = await reportIdOf(world, planId, agency);
    await file(world, id, agency, { answers: reports[agency]!, text: 'Kết quả nổi bật.\nKhó khăn, vướng mắc.' });
    await accept(world, id, agency);
  }
  await world.player.on('2023-11-16');
  await world.player.does(monitor, 'report.markMissing', await reportIdOf(world, planId, farming));
  summaryId = await reportIdOf(world, planId, homeAffairs, 'summary');
}, 240_000);
afterAll(() => world.drop());

const download = async (caller: Caller, path: string) => bytesOf(caller.get(`/api/v1/${path}`));
const word = async (caller: Caller, path: string) => readWord((await download(caller, path)).bytes);
const excel = async (caller: Caller, path: string) => readExcel((await download(caller, path)).bytes);
const exportsOnRecord = async () =>
  world.db.asOwner<{ command: string; personId: string }>(
    `SELECT command, person_id AS "personId", convert_from(body, 'UTF8')::jsonb #> '{command,input}' AS input FROM audit_entries WHERE stream = 'access' AND command LIKE '%.export' ORDER BY seq`,
  );

describe('Kế hoạch ra Word theo NĐ 30/2020 (the plan in Word)', () => {
  it('has the page, the font and the sizes of the decree', async () => {
    const { part, parts } = await word(await world.as(chair), `plans/${planId}/document.docx`);
    const [document, styles] = [part('word/document.xml'), part('word/styles.xml')];
    const margins = [...document.matchAll(/<w:pgMar ([^>]*)>/g)].map(([, attributes]) => attributes!);
    expect(margins.length).toBeGreaterThan(1);
    // 20, 15, 20 and 30 mm in twentieths of a point.
    for (const margin of margins)
      for (const side of ['w:top="1134"', 'w:right="850"', 'w:bottom="1134"', 'w:left="1701"']) expect(margin).toContain(side);
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/);
    expect(document).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toMatch(/<w:docDefaults>.*<w:sz w:val="28"\/>/s);
    const sizes = new Set([...document.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map(([, half]) => Number(half) / 2));
    expect([...sizes].sort((a, b) => a - b)).toEqual([11, 12, 13, 14]);
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(margins.length);
    const headers = parts.filter((name) => /^word\/header\d+\.xml$/.test(name)).map(part);
    const numbered = headers.filter((header) => header.includes('PAGE'));
    expect([headers.length, numbered.length]).toEqual([2 * margins.length, margins.length]);
    for (const header of numbered) expect(header).toContain('<w:jc w:val="center"/>');
  });

  it('R-17: says the national title, who issued it, number, place and date, and is signed KT. as recorded', async () => {
    const { text } = await word(await world.as(chair), `plans/${planId}/document.docx`);
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nĐộc lập - Tự do - Hạnh phúc');
    expect(text).toContain('ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH');
    expect(text).toContain('Số: 01/KH-UBND');
    expect(text).toContain('Bình Định, ngày 03 tháng 02 năm 2023');
    expect(text).toContain('KẾ HOẠCH\n\nThực hiện Nghị quyết số 28-NQ/TW ngày 17/11/2022');
    expect(text).toContain('Căn cứ Nghị quyết số 28-NQ/TW ngày 17/11/2022 của Ban Chấp hành Trung ương.');
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN\n\nKT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH');
    expect(text).toContain('Trần Thị Kim Ngân');
    expect(text).toContain('Nơi nhận:\n\n- Thường trực Tỉnh ủy;\n\n- Các sở, ban, ngành;\n\n- Lưu: VT, K12.');
    expect(text).not.toContain('DỰ THẢO');
  });

  it('shows the body with its marks, and every task, agency, date and number in an annex with headings on every page', async () => {
    const { text, html, part } = await word(await world.as(chair), `plans/${planId}/document.docx`);
    expect(html).toContain('<strong>I. MỤC ĐÍCH, YÊU CẦU</strong>');
    expect(html).toContain('<em>hoàn thành trong quý II/2023</em>');
    expect(text).toContain('(Kèm theo Kế hoạch số 01/KH-UBND ngày 03 tháng 02 năm 2023 của Ủy ban nhân dân tỉnh Bình Định)');
    for (const said of [
      ...['=1+1 Rà soát quy chế làm việc', '@x Thực hiện dân chủ ở cơ sở', 'III.1', 'Tỷ lệ hồ sơ trực tuyến: từ 25 %'],
      ...['Sở Y tế tỉnh Bình Định; Sở Tài chính tỉnh Bình Định', 'Ủy ban nhân dân các huyện, thị xã, thành phố'],
      ...['hoàn thành trong quý II (30/06/2023)', 'trước ngày 01/11/2023', 'khi có văn bản của Trung ương'],
      ...['trước ngày 15/11 hằng năm', '06/11 – 05/11', '14/11', '30/11'],
    ])
      expect(text).toContain(said);
    const tables = part('word/document.xml').match(/<w:tbl>/g)!.length;
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(tables - 2);
  });

  it('carries DỰ THẢO and no number as long as it is a draft, and shows it to insiders alone', async () => {
    const content = contentOf({ title: 'Dự thảo mới\u000b của Sở', tasks: [taskOf('1', 'Một việc', [health], null)], reporting: [] });
    const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: province };
    const draftId = await world.player.create(drafter, 'plan/v1/province', parties, content);
    const { text } = await word(await world.as(drafter), `plans/${draftId}/document.docx`);
    expect(text).toContain('DỰ THẢO');
    expect(text).toMatch(/Số:[\s\u00a0]+\/KH-UBND/);
    expect(text).toMatch(/Bình Định, ngày\u00a0+tháng\u00a0+năm 2023/);
    expect(text).toContain('Dự thảo mới của Sở');
    expect(text).toContain('TM. ỦY BAN NHÂN DÂN\n\nCHỦ TỊCH');
    await (await world.as('bd.syt.cv')).get(`/api/v1/plans/${draftId}/document.docx`).expect(404);
  });
});

describe('Báo cáo của một cơ quan (a unit report)', () => {
  it('is addressed as the plan says, signed KT. by the deputy who approved it, and numbered by nobody here', async () => {
    const id = await reportIdOf(world, planId, finance);
    const { bytes, headers } = await download(await world.as('bd.stc.cv'), `reports/${id}/document.docx`);
    expect(headers['content-type']).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(decodeURIComponent(headers['content-disposition']!)).toBe(
      "attachment; filename*=UTF-8''Báo cáo - Sở Tài chính tỉnh Bình Định 2023-11-10.docx",
    );
    const { text } = await readWord(bytes);
    for (const said of [
      ...['ỦY BAN NHÂN DÂN TỈNH BÌNH ĐỊNH', 'SỞ TÀI CHÍNH TỈNH BÌNH ĐỊNH', 'Bình Định, ngày 10 tháng 11 năm 2023', 'BÁO CÁO'],
      ...[
        'Kính gửi: Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
        'Kế hoạch số 01/KH-UBND ngày 03 tháng 02 năm 2023',
        'Số liệu đến ngày 05/11/2023.',
      ],
      ...['Kết quả nổi bật.', 'Khó khăn, vướng mắc.', '=SUM(A1:A2) đã rà soát.', reached, 'Quá hạn'],
      ...['KT. GIÁM ĐỐC\n\nPHÓ GIÁM ĐỐC', '- Như trên;', '- Sở Nội vụ tỉnh Bình Định (để tổng hợp);'],
    ])
      expect(text).toContain(said);
    expect(text).toMatch(/Số: \u00a0+\/BC\n/);
    expect(text).not.toContain('DỰ THẢO');
  });

  it('carries DỰ THẢO until its head approves it', async () => {
    const { text } = await word(await world.as('bd.snn.cv'), `reports/${await reportIdOf(world, planId, farming)}/document.docx`);
    expect(text).toContain('DỰ THẢO');
    expect(text).toContain('GIÁM ĐỐC');
  });

  it('comes as Excel with real dates, frozen headings, widths, and text that stays text', async () => {
    const { book, rows, part } = await excel(
      await world.as('bd.stc.cv'),
      `reports/${await reportIdOf(world, planId, finance)}/document.xlsx`,
    );
    expect(book.SheetNames).toEqual(['Thông tin', 'Nhiệm vụ']);
    const [heading, review, services] = rows('Nhiệm vụ');
    expect(heading!.slice(0, 4)).toEqual(['Mục', 'Nhiệm vụ', 'Kết quả', 'Số liệu']);
    expect(review!.slice(0, 3)).toEqual(['II.1', '=1+1 Rà soát quy chế làm việc', '=SUM(A1:A2) đã rà soát.']);
    expect(review![5]).toEqual(new Date('2023-06-30T00:00:00Z'));
    expect(services!.slice(3, 6)).toEqual([reached, 'trước ngày 01/11/2023', new Date('2023-10-31T00:00:00Z')]);
    const sheet = book.Sheets['Nhiệm vụ']!;
    expect([sheet['B2'], sheet['C2']]).toMatchObject([{ t: 's' }, { t: 's' }]);
    expect(Object.values(sheet).filter((cell) => (cell as { f?: string }).f !== undefined)).toEqual([]);
    const xml = part('xl/worksheets/sheet2.xml');
    expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
    expect(xml.match(/<col [^>]*width=/g)).toHaveLength(heading!.length);
    expect(xml).not.toContain('<f>');
  });
});

describe('Báo cáo tổng hợp (the summary as files)', () => {
  it('says in Word and in Excel every task, agency, date and number that the screen shows', async () => {
    const caller = await world.as('bd.snv.cv2');
    const screen = (await caller.get(`/api/v1/reports/${summaryId}/document`).expect(200)).body;
    const { text } = await word(caller, `reports/${summaryId}/document.docx`);
    const { book, rows } = await excel(caller, `reports/${summaryId}/document.xlsx`);
    expect(book.SheetNames).toEqual(['Thông tin', ...screen.annexes.map(({ sheet }: { sheet: string }) => sheet)]);
    let cells = 0;
    for (const { sheet, columns, rows: shown } of screen.annexes) {
      const read = rows(sheet);
      expect(read[0]).toEqual(columns.map(({ title }: { title: string }) => title));
      for (const [at, row] of shown.entries())
        for (const [column, value] of row.entries()) {
          const found = read[at + 1]![column];
          cells++;
          if (value === null || value === '') expect(found ?? '').toBe('');
          else if (typeof value === 'object') expect(found).toEqual(new Date(`${value.day}T00:00:00Z`));
          else expect(found).toBe(value);
          for (const line of inWord(value)) expect(text).toContain(line);
        }
    }
    expect(cells).toBeGreaterThan(100);
    const names = [
      'Sở Y tế tỉnh Bình Định',
      'Sở Tài chính tỉnh Bình Định',
      'Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định',
      'Sở Nội vụ tỉnh Bình Định',
    ];
    for (const name of names) expect(text).toContain(name);
    for (const { text: line } of screen.body) expect(text).toContain(line);
  });

  it('R-58: names who has not reported, and the official cells with what they are parts of', async () => {
    const caller = await world.as('bd.snv.cv2');
    const { text } = await word(caller, `reports/${summaryId}/document.docx`);
    expect(text).toContain('- Sở Nông nghiệp và Phát triển nông thôn tỉnh Bình Định: chưa báo cáo');
    expect(text).toContain('Sơ kết thực hiện Kế hoạch số 01/KH-UBND');
    const { rows } = await excel(caller, `reports/${summaryId}/document.xlsx`);
    expect(rows('Số liệu')).toEqual([
      ['Chỉ tiêu', 'Số nhiệm vụ', 'Tỷ lệ trên 3 nhiệm vụ có thời hạn (%)'],
      ['Hoàn thành đúng hạn', 0, 0],
      ['Hoàn thành quá hạn', 1, 33.33],
      ['Chưa hoàn thành, trong hạn', 0, 0],
      ['Chưa hoàn thành, quá hạn', 2, 66.67],
      ['Tổng số nhiệm vụ có thời hạn', 3, 100],
      ['Nhiệm vụ không định kỳ (không tính vào tỷ lệ)', 4],
    ]);
  });

  it('stays what it was when a missing report comes in after it was filed', async () => {
    const caller = await world.as('bd.snv.cv2');
    const { content } = (await caller.get(`/api/v1/reports/${summaryId}/proposal`).expect(200)).body;
    await file(world, summaryId, homeAffairs, content);
    const before = (await caller.get(`/api/v1/reports/${summaryId}/document`)).body;
    await world.player.on('2023-12-11');
    const late = await reportIdOf(world, planId, farming, 'unit', '2023');
    await file(world, late, farming, { answers: reports[farming]! });
    await accept(world, late, farming);
    expect((await (await world.as('bd.snv.cv2')).get(`/api/v1/reports/${summaryId}/document`)).body).toEqual(before);
    expect(before).toMatchObject({ draft: false, date: '2023-11-16', signature: { lines: ['GIÁM ĐỐC'], name: 'Võ Khắc Tùng' } });
  });

  it('R-65: bears the names of its date, whatever the agencies are called since', async () => {
    await world.db.asOwner('INSERT INTO agency_names VALUES ($1, $2, $3)', [health, 'Sở Y tế và Dân số tỉnh Bình Định', '2023-12-01']);
    const caller = await world.as('bd.snv.cv2');
    const { text } = await word(caller, `reports/${summaryId}/document.docx`);
    expect([text.includes('Sở Y tế tỉnh Bình Định'), text.includes('Dân số')]).toEqual([true, false]);
    const draft = (await caller.get(`/api/v1/reports/${await reportIdOf(world, planId, homeAffairs, 'summary', '2024')}/document`)).body;
    expect(JSON.stringify(draft.annexes)).toContain('Sở Y tế và Dân số tỉnh Bình Định');
  });
});

describe('Thống kê ra Excel (statistics as a workbook)', () => {
  it('holds the figures of the screen for the same query, and their day as a real date', async () => {
    const caller = await world.as(monitor);
    const query = `planId=${planId}&asOf=2023-11-05&groupBy=agency`;
    const screen = (await caller.get(`/api/v1/statistics?${query}`).expect(200)).body;
    const { bytes, headers } = await download(caller, `statistics/statistics.xlsx?${query}`);
    expect(decodeURIComponent(headers['content-disposition']!)).toContain('Thống kê nhiệm vụ đến ngày 2023-11-05.xlsx');
    const { rows, part } = readExcel(bytes);
    const [heading, ...groups] = rows('Thống kê');
    expect(heading!.slice(1, 4)).toEqual(['Tổng số', 'Hoàn thành đúng hạn', 'Hoàn thành quá hạn']);
    const counts = (of: Record<string, { count: number }>) =>
      ['all', 'doneInTime', 'doneLate', 'openInTime'].map((name) => of[name]!.count);
    expect(groups.map((row) => row.slice(0, 5))).toEqual([
      ...screen.groups.map((group: Record<string, { count: number }>) => [group['name'], ...counts(group)]),
      ['Tổng cộng', ...counts(screen.total)],
    ]);
    expect(screen.groups.length).toBeGreaterThan(2);
    expect(rows('Thông tin')[1]).toEqual(['Số liệu đến ngày', new Date('2023-11-05T00:00:00Z')]);
    expect(part('xl/worksheets/sheet1.xml')).toContain('state="frozen"');
    const [{ command }] = (await world.db.asOwner<{ command: string }>(
      `SELECT command FROM audit_entries WHERE stream = 'access' ORDER BY seq DESC LIMIT 1`,
    )) as [{ command: string }];
    expect(command).toBe('statistics.export');
    for (const subject of ['reports', 'dissemination']) await download(caller, `statistics/${subject}/statistics.xlsx?planId=${planId}`);
  });

  it('is refused as the screen is', async () => {
    const caller = await world.as(monitor);
    await caller.get('/api/v1/statistics/statistics.xlsx?asOf=2099-01-01').expect(400);
    await world.anonymous().get('/api/v1/statistics/statistics.xlsx').expect(401);
  });
});

describe('Quyền xem và nhật ký xuất tệp (who may export, and the record of it)', () => {
  it('R-72: keeps who exported what with the hash of the file, and answers 404 to others without a file', async () => {
    const [officer, stranger, id] = [await world.as('bd.stc.cv'), await world.as('vt.ubnd.vt1'), await reportIdOf(world, planId, finance)];
    const before = await exportsOnRecord();
    const { bytes } = await download(officer, `reports/${id}/document.xlsx`);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const path of [
      `reports/${id}/document.docx`,
      `reports/${id}/document.xlsx`,
      `reports/${id}/document`,
      `plans/${planId}/document.docx`,
    ])
      await stranger.get(`/api/v1/${path}`).expect(404);
    await (await world.as('bd.syt.cv')).get(`/api/v1/reports/${id}/document.docx`).expect(404);
    const after = await exportsOnRecord();
    expect(after.length).toBe(before.length + 1);
    expect(after.at(-1)).toMatchObject({ command: 'report.export', input: { instanceId: id, format: 'xlsx', sha256 } });
  });

  it('R-34: exports nothing of a state secret, says why, and keeps the attempt', async () => {
    const secret = contentOf({ secret: true, reporting: [{ ...yearly, reporters: [{ agency: health }] }] });
    const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: province };
    const id = await world.player.create(drafter, 'plan/v1/province', parties, secret);
    const answer = await (await world.as(drafter)).get(`/api/v1/plans/${id}/document.docx`);
    expect([answer.status, answer.body.code, answer.body.reasons[0].head]).toEqual([409, 'export.plan-is-secret', 'system']);
    const [kept] = await world.db.asOwner(`SELECT outcome FROM audit_entries WHERE command = 'plan.export' AND outcome = 'refused'`);
    expect(kept).toEqual({ outcome: 'refused' });
    expect(await world.findings()).toEqual([]);
  });
});

function inWord(value: unknown): string[] {
  if (value === null) return [];
  if (typeof value === 'number') return [String(value).replace('.', ',')];
  return typeof value === 'string' ? value.split('\n') : [(value as { day: string }).day.split('-').reverse().join('/')];
}
