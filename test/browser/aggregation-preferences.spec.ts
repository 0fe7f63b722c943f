import type { Page } from 'playwright-core';
import { agencyIdOf, playS1 } from '../../src/demo/index.js';
import { reportPeriod } from '../../src/demo/report-work.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld, settled } from './console.js';

const collector = {
  agencyId: agencyIdOf('vt.phong-noi-vu'),
  monitor: 'vt.pnv.td1',
  office: 'vt.ubnd.cvp',
  head: 'vt.pnv.tt',
};

let world: ConsoleWorld;
let planId: string;

beforeAll(async () => {
  world = await createConsoleWorld();
  planId = await playS1(world.player, world.files, 'inProgress');
  await world.player.on('2023-06-08');
  await reportPeriod(world.player, planId, '2023-06', collector, [agencyIdOf('vt.phuong-5'), agencyIdOf('vt.long-son')]);
});
afterAll(() => world.drop());

const countOf = async (command: string): Promise<number> =>
  (await world.db.asOwner(`SELECT FROM audit_entries WHERE command = $1 AND outcome = 'accepted'`, [command])).length;

/** Puts the focus on a thing and presses a key there. */
const press = async (page: Page, role: 'button' | 'radio' | 'checkbox', name: string | RegExp, key = 'Enter') => {
  await page.getByRole(role, { name, exact: true }).first().focus();
  await page.keyboard.press(key);
};

describe('Tổng hợp báo cáo (aggregation)', () => {
  const opened = (options = {}) => world.open(collector.monitor, `/aggregation?plan=${planId}&period=2023-06`, options);

  it('tells who is silent, reminds all of them and sends one part back with its reason, by keys alone', async () => {
    const page = await opened();
    const silent = page.locator('section', { has: page.getByRole('heading', { name: /^Chưa báo cáo: 2\// }) });
    await silent.getByRole('rowheader').first().waitFor();
    expect((await silent.getByRole('rowheader').allInnerTexts()).sort()).toEqual([
      expect.stringContaining('Phường 5'),
      expect.stringContaining('Long Sơn'),
    ]);
    await page.getByRole('button', { name: 'Đôn đốc tất cả (2)' }).waitFor();
    const before = await countOf('report.remind');
    await press(page, 'button', 'Đôn đốc tất cả (2)');
    await page.getByText('Đã đôn đốc 2/2 cơ quan.').waitFor();
    expect((await countOf('report.remind')) - before).toBe(2);

    const section = page.locator('summary', { hasText: /\([1-9]\d* cơ quan\)/ }).first();
    await section.focus();
    await page.keyboard.press('Enter');
    await press(page, 'button', /^Trả lại phần này của/);
    const dialog = page.getByRole('dialog', { name: /^Trả lại phần nhiệm vụ/ });
    await dialog.getByRole('textbox').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('textbox').focus();
    await page.keyboard.type('Số liệu chưa khớp với kỳ trước.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });
    expect(await countOf('report.sendBack')).toBe(1);
    await settled(page);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('speaks English, and fits a phone', async () => {
    const page = await opened({ language: 'en', width: 360 });
    await page.getByRole('heading', { name: /^Not reported: / }).waitFor();
    await page.getByRole('heading', { name: 'Summary report' }).waitFor();
    await settled(page);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('says of a period without reports that there are none', async () => {
    const page = await world.open(collector.monitor, `/aggregation?plan=${planId}&period=2031-06`);
    await page.getByText('Kỳ này chưa mở báo cáo nào.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('Tuỳ chọn (preferences)', () => {
  it('keeps how mail comes on the server, what is typed while it is refused, and says that it is saved, by keys alone', async () => {
    const page = await world.open(collector.monitor, '/preferences');
    await page.getByRole('radio', { name: 'Một thư chung lúc 08:30 mỗi ngày làm việc' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await press(page, 'radio', 'Một thư chung lúc 08:30 mỗi ngày làm việc', 'Space');
    await press(page, 'checkbox', 'Không gửi thư vào ngày nghỉ', 'Space');
    await page.context().setOffline(true);
    await press(page, 'button', 'Lưu');
    await page.getByText('Không kết nối được máy chủ. Nội dung bạn nhập vẫn còn.').waitFor();
    await page.context().setOffline(false);
    await press(page, 'button', 'Lưu');
    await page.getByText('Đã lưu.', { exact: true }).waitFor();
    const { body } = await (await world.as(collector.monitor)).get('/api/v1/me/notice-preferences');
    expect(body).toEqual({ mail: 'digest', quietFrom: '18:00', quietTo: '07:00', quietDaysOff: false });
    await page.reload();
    expect(await page.getByRole('checkbox', { name: 'Không gửi thư vào ngày nghỉ' }).isChecked()).toBe(false);
  });

  it('keeps density and single keys in the browser', async () => {
    const page = await world.open(collector.monitor, '/preferences');
    await press(page, 'radio', 'Dày: nhiều dòng hơn trên một trang', 'Space');
    await press(page, 'checkbox', 'Dùng phím tắt một chữ', 'Space');
    expect(await page.evaluate(`[localStorage.getItem('shortcuts'), localStorage.getItem('density')]`)).toEqual(['off', 'compact']);
    await page.reload();
    expect(await page.getByRole('radio', { name: 'Dày: nhiều dòng hơn trên một trang' }).isChecked()).toBe(true);
    expect(await page.getByRole('checkbox', { name: 'Dùng phím tắt một chữ' }).isChecked()).toBe(false);
  });

  it('speaks English, and fits a phone', async () => {
    const page = await world.open(collector.monitor, '/preferences', { language: 'en', width: 360 });
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    await page.getByRole('button', { name: 'Save' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});
