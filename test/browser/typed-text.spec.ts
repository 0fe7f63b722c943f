import type { Locator, Page } from 'playwright-core';
import { demoPassword } from '../../src/demo/data/index.js';
import { commandLabel } from '../../workflows/kit/wording.js';
import { type ConsoleWorld, settled } from './console.js';
import { openProvince, patience } from './province/open-province.js';

/** A form that something is typed into, and what sends it. */
interface Form {
  readonly name: string;
  readonly login: string;
  /** The command that it gives. */
  readonly command: string;
  /** SQL: the address of a page that has it. */
  readonly path: string;
  /** Brings the page to where one types; gives the field and the button. */
  open(page: Page): Promise<{ readonly field: Locator; readonly send: Locator }>;
}

const typed = 'Đã rà soát, cần bổ sung thời hạn của nhiệm vụ';
const sendBack = commandLabel('plan.return', 'vi');

const forms: readonly Form[] = [
  {
    name: 'the reason of a return',
    login: 'bd.ubnd.cvp',
    command: 'plan.return',
    path: `SELECT '/plans/' || id AS path FROM instances WHERE kind = 'plan' AND state = 'draft.officeVerification' ORDER BY id`,
    async open(page) {
      await page.getByRole('button', { name: sendBack, exact: true }).click();
      const dialog = page.getByRole('dialog', { name: sendBack });
      return { field: dialog.getByRole('textbox').first(), send: dialog.getByRole('button', { name: sendBack, exact: true }) };
    },
  },
  {
    name: 'progress in the list of tasks',
    login: 'bd.cdkt.cv',
    command: 'task.update',
    path: `SELECT '/tasks' AS path`,
    async open(page) {
      await page
        .getByLabel(/^Phần trăm của/)
        .first()
        .fill('60');
      return { field: page.getByLabel(/^Ghi chú của/).first(), send: page.getByRole('button', { name: /^Lưu tiến độ/ }) };
    },
  },
  {
    name: 'the text of a report',
    login: 'bd.cdkt.cv',
    command: 'report.draft',
    path: `SELECT '/reports/' || report.id AS path FROM reports report JOIN agency_codes code ON code.agency_id = report.agency_id AND code.code = 'H08.42'
      WHERE report.filed_at IS NULL`,
    open: async (page) => ({ field: page.getByLabel('Nội dung báo cáo'), send: page.getByRole('button', { name: 'Lưu báo cáo' }) }),
  },
];

describe('Chữ đã gõ không mất, không tự gửi (what was typed is neither lost nor sent by itself)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  const taken = async ({ command }: Form): Promise<number> => {
    const [row] = await world.db.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE command = $1 AND outcome = 'accepted'`,
      [command],
    );
    return row!.count;
  };

  const opened = async (form: Form) => {
    const [{ path }] = (await world.db.asOwner<{ path: string }>(form.path)) as [{ path: string }];
    const page = await world.open(form.login, path);
    return { page, ...(await form.open(page)), before: await taken(form) };
  };

  const expectTaken = async (form: Form, times: number): Promise<void> => {
    for (let looks = 0; looks < 50 && (await taken(form)) < times; looks++) await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await taken(form)).toBe(times);
  };

  it.each(forms)('sends nothing while a syllable is composed: $name', async (form) => {
    const { page, field, before } = await opened(form);
    await field.fill('');
    await field.focus();
    const typing = await page.context().newCDPSession(page);
    await page.keyboard.type('Da ra soa');
    const compose = (text: string) =>
      typing.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const syllable of ['n', 'ng', 'ngh', 'nghi', 'nghie', 'nghiê', 'nghiêm']) await compose(syllable);
    // As Windows' keyboards report the key that ends a composition, and as Safari does.
    await typing.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Process', code: 'Enter', windowsVirtualKeyCode: 229 });
    await typing.send('Input.dispatchKeyEvent', { type: 'keyUp', key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 13 });
    await compose('nghiêm');
    await page.keyboard.press('Enter');
    await typing.send('Input.insertText', { text: 'nghiêm' });
    expect(await field.inputValue()).toMatch(/nghiêm\n?$/);
    await settled(page);
    expect(await taken(form)).toBe(before);
    await page.context().close();
  });

  it.each(forms)('keeps it when the session has ended, and sends it after signing in again: $name', async (form) => {
    const { page, field, send, before } = await opened(form);
    await field.fill(typed);
    await world.db.asOwner('DELETE FROM sessions');
    // A browser keeps a cookie by its own clock, and that of the world stands still.
    world.clock.set(new Date());
    await send.click();
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.getByLabel('Tên đăng nhập').fill(form.login);
    await dialog.getByLabel('Mật khẩu').fill(demoPassword);
    await dialog.getByRole('button', { name: 'Đăng nhập' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await settled(page);
    expect(await field.inputValue()).toBe(typed);
    await send.click();
    await expectTaken(form, before + 1);
    await page.context().close();
  });

  it.each(forms)('keeps it while the line is down, says so, and sends it once when it is up again: $name', async (form) => {
    const { page, field, send, before } = await opened(form);
    await field.fill(typed);
    await page.context().setOffline(true);
    await send.click();
    await page.getByText('Không kết nối được máy chủ. Nội dung bạn nhập vẫn còn.').waitFor();
    expect(await field.inputValue()).toBe(typed);
    await page.context().setOffline(false);
    await send.click();
    await expectTaken(form, before + 1);
    await page.context().close();
  });

  it('keeps a report that was being written when the window was closed', async () => {
    const form = forms[2]!;
    const { page, field } = await opened(form);
    await field.fill(typed);
    await page.reload();
    expect(await (await form.open(page)).field.inputValue()).toBe(typed);
    await page.context().close();
  });
});
