import type { Locator, Page } from 'playwright-core';
import { agencyIdOf, playS1 } from '../../src/demo/index.js';
import { type Receiver, startReceiver } from '../../src/e-office/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld, settled } from './console.js';

const administrator = 'bd.ubnd.qt';

describe('Quản trị (administration)', () => {
  let world: ConsoleWorld;
  let receiver: Receiver;
  let planId: string;
  const keys: string[] = [];

  beforeAll(async () => {
    world = await createConsoleWorld(undefined, { worker: true, env: { ALLOW_HTTP_WEBHOOKS: 'true' } });
    receiver = await startReceiver({ port: 0, keys: () => keys, file: null, nowMs: () => world.clock.now().getTime() });
    planId = await playS1(world.player, world.files, 'review');
  });

  afterAll(async () => {
    await world.drop();
    await receiver.stop();
  });

  const dialog = (page: Page) => page.getByRole('dialog');
  const button = (where: Page | Locator, name: string) => where.getByRole('button', { name, exact: true });

  it('brings an endpoint from its registration to a signed test that arrived, in at most six presses and a minute', async () => {
    const page = await world.open(administrator);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const begun = performance.now();
    let presses = 0;
    const press = async (control: Locator) => {
      presses++;
      await control.click();
    };
    await press(page.getByRole('link', { name: 'Tích hợp' }));
    await press(button(page, 'Đăng ký điểm nhận'));
    await page.getByLabel('Tên hệ thống nhận').fill('Trục liên thông tỉnh');
    await page.getByLabel('Địa chỉ nhận').fill(receiver.url);
    await page.getByLabel('Mạng được phép (CIDR)').fill('127.0.0.0/8');
    await press(button(dialog(page), 'Đăng ký'));
    keys.push(await page.getByRole('status').filter({ hasText: 'Chỉ hiện một lần này' }).locator('code').innerText());

    await button(page, 'Phê duyệt').click();
    await dialog(page).getByText('Người đăng ký không tự phê duyệt; cần một quản trị viên khác.').waitFor();
    await page.keyboard.press('Escape');
    const other = await world.open('vt.ubnd.qt', new URL(page.url()).pathname);
    await button(other, 'Phê duyệt').click();
    await other.getByText('Đã phê duyệt, chưa kích hoạt').waitFor();

    await press(button(page, 'Kích hoạt'));
    await press(button(page, 'Gửi thử'));
    const sent = page.getByRole('row').filter({ hasText: 'webhook.test' });
    await sent.getByText('Đã gửi').waitFor();
    expect(presses).toBeLessThanOrEqual(6);
    expect(performance.now() - begun).toBeLessThan(60_000);
    expect([receiver.events.length, receiver.refused]).toEqual([1, 0]);

    await button(sent, 'Xem').click();
    await dialog(page).getByText('trả lời 204').waitFor();
    await dialog(page).getByText('vn.gov.wf.webhook.test.v1').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await button(dialog(page), 'Đóng').click();
    await button(sent, 'Gửi lại').click();
    for (let tries = 0; receiver.repeats === 0 && tries < 100; tries++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(receiver.repeats).toBe(1);
  });

  it('merges two agencies into a new one, and says at which act and why it stopped, with what was typed kept', async () => {
    const page = await world.open(administrator, `/organisations?agency=${agencyIdOf('bd.so-thong-tin')}`);
    await button(page, 'Sáp nhập, giải thể…').last().click();
    await page.getByLabel('Ngày đầu tiên không còn hoạt động').fill('2023-06-01');
    await page.getByLabel('Căn cứ').fill('Nghị quyết số 12/2023/NQ-HĐND');
    await page.getByLabel('Tìm cơ quan sẽ kết thúc').fill('ke hoach dau tu binh dinh');
    await dialog(page)
      .getByRole('checkbox', { name: /Kế hoạch và Đầu tư tỉnh Bình Định/ })
      .check();
    await button(dialog(page), 'Tiếp tục').click();
    await page.getByLabel('Thành lập cơ quan mới từ ngày đó').check();
    await page.getByLabel('Tên cơ quan').fill('Sở Kinh tế số và Đầu tư');
    await page.getByLabel('Mã định danh').fill('H08.02');
    await button(dialog(page), 'Tiếp tục').click();
    await button(dialog(page), 'Thực hiện 3 việc').click();
    await dialog(page).getByText('Mã định danh này đã được cấp; mã không bao giờ cấp lại cho cơ quan khác.').waitFor();
    await button(dialog(page), 'Quay lại').click();
    await page.getByLabel('Mã định danh').fill('H08.77');
    await button(dialog(page), 'Tiếp tục').click();
    await button(dialog(page), 'Thực hiện 3 việc').click();
    await button(dialog(page), 'Đóng').click();
    await page.getByText(/Kế thừa từ 01\/06\/2023:/).waitFor();
    const entries = await world.db.asOwner(
      `SELECT command FROM audit_entries WHERE outcome = 'recorded' AND stream = 'admin' ORDER BY seq`,
    );
    expect(entries.map(({ command }) => command).slice(-3)).toEqual(['admin.createAgency', 'admin.closeAgency', 'admin.closeAgency']);
  });

  it('gives somebody a post and an account whose password is shown once and lets them in', async () => {
    const page = await world.open(administrator, '/organisations?tab=people');
    await button(page, 'Thêm người').click();
    await button(dialog(page), 'Thêm người').click();
    await dialog(page).getByText('Cần có thông tin này.').waitFor();
    await page.getByLabel('Họ tên', { exact: true }).fill('Trần Văn Thử');
    await button(dialog(page), 'Thêm người').click();
    await button(page, 'Cấp tài khoản').click();
    await page.getByLabel('Tên đăng nhập').fill(administrator);
    await button(dialog(page), 'Cấp tài khoản').click();
    await dialog(page).getByText('Tên đăng nhập này đã được dùng.').waitFor();
    expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(administrator);
    await page.getByLabel('Tên đăng nhập').fill('bd.thu.cv');
    await button(dialog(page), 'Cấp tài khoản').click();
    const password = await page.getByRole('status').filter({ hasText: 'Chỉ hiện một lần này' }).locator('code').innerText();
    const signedIn = await world.anonymous().post('/api/v1/sessions').send({ login: 'bd.thu.cv', password });
    expect(signedIn.status).toBe(201);
    await button(page, 'Phân công chức vụ').click();
    await page.getByLabel('Tìm: Cơ quan').fill('Sở Y tế tỉnh Bình');
    await dialog(page).getByLabel('Cơ quan', { exact: true }).selectOption({ label: 'Sở Y tế tỉnh Bình Định' });
    await button(dialog(page), 'Phân công').click();
    await page.getByRole('row').filter({ hasText: 'chuyên viên' }).getByText('Sở Y tế tỉnh Bình Định').waitFor();
  });

  it('lets the holder of a post delegate it by keys alone, and take it back', async () => {
    const page = await world.open('bd.snv.tt', '/organisations');
    await page.getByRole('heading', { name: 'Uỷ quyền của tôi và cho tôi' }).waitFor();
    await button(page, 'Thêm uỷ quyền').press('Enter');
    await page.getByLabel('Tìm: Người được uỷ quyền').pressSequentially('Phan Nhật');
    await page.getByLabel('Người được uỷ quyền', { exact: true }).selectOption({ index: 1 });
    await page.getByLabel('Căn cứ').fill('Văn bản số 12/UQ-SNV');
    await page.getByLabel('Đến trước ngày').fill('2023-12-31');
    await button(dialog(page), 'Uỷ quyền').press('Enter');
    const row = page.getByRole('row').filter({ hasText: 'Phan Nhật Trường' });
    await row.getByText('mọi việc').waitFor();
    await button(row, 'Thu hồi').press('Enter');
    await button(dialog(page), 'Thu hồi').press('Enter');
    await page.getByText('Không có uỷ quyền nào.').waitFor();
  });

  it('checks the chain, and tells an administrator in three presses why a plan does not move', async () => {
    const page = await world.open(administrator, '/system');
    await button(page, 'Kiểm tra chuỗi').click();
    await page.getByText('✓ Không có sai lệch').waitFor();
    await page.getByRole('link', { name: 'Quy trình' }).click();
    await page.getByLabel('Số kế hoạch hoặc địa chỉ trang').fill(`/plans/${planId}`);
    await page.getByLabel('Tìm: Người').fill('Châu Hoàng Sơn');
    await page.getByLabel('Người', { exact: true }).selectOption({ index: 1 });
    await button(page, 'Thử với người này').click();
    await page.getByRole('heading', { name: 'Ngoài thẩm quyền' }).first().waitFor();
  });

  it.each([
    ['vi', 1280],
    ['vi', 360],
    ['en', 1280],
  ] as const)(
    'is accessible, fits its window and speaks one language (%s, %d px)',
    async (language, width) => {
      const wrong: string[] = [];
      const endpoint = (await (await world.as(administrator)).get('/api/v1/webhooks')).body[0].id as string;
      const pages = [
        [administrator, `/organisations?agency=${agencyIdOf('bd.so-noi-vu')}`],
        [administrator, `/organisations?tab=people`],
        [administrator, '/organisations?tab=delegations'],
        ['bd.snv.tt', '/organisations'],
        [administrator, '/integrations'],
        [administrator, '/integrations?tab=sources'],
        [administrator, `/integrations/${endpoint}`],
        ['bd.snv.vt', '/incoming'],
        ['bd.ttr.ttv', '/system'],
        [administrator, '/workflows'],
      ] as const;
      for (const [login, path] of pages) {
        const page = await world.open(login, path, { language, width });
        page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
        await page.getByRole('heading', { level: 1 }).waitFor();
        await settled(page);
        for (const finding of await axeFindings(page)) wrong.push(`${path}: ${finding}`);
        const overflow = Number(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
        if (overflow > 0) wrong.push(`${path}: ${overflow} px wider than its window`);
        if (process.env['SHOTS'] !== undefined)
          await page.screenshot({
            path: `${process.env['SHOTS']}/${language}-${width}${path.replace(/[^a-z]+/g, '-').slice(0, 40)}.png`,
            fullPage: true,
          });
        await page.context().close();
      }
      expect(wrong).toEqual([]);
    },
    240_000,
  );
});
