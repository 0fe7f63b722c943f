import type { Page } from 'playwright-core';
import { demoPassword } from '../../src/demo/data/index.js';
import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld, settled } from './console.js';

interface Task {
  readonly text: string;
}

const drafter = 'vt.pnv.cv1';
const head = 'vt.pnv.tt';

describe('Nhận xét tại một đoạn (remarks on a passage)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
    const { content } = (await (await world.as(drafter)).get(`/api/v1/plans/${planId}`)).body;
    const [first, ...tasks] = content.tasks as [Task, ...Task[]];
    const changed = { ...content, endsOn: '2030-12-31', tasks: [{ ...first, text: `${first.text} Hoàn thành sớm.` }, ...tasks] };
    const officer = await world.as(drafter);
    const { status, body } = await officer.command('plan', planId, 'plan.revise', { content: changed, reason: 'Sửa theo ý kiến góp ý' });
    if (status !== 200) throw new Error(JSON.stringify(body));
    await world.player.does(drafter, 'plan.submit', planId);
  });
  afterAll(() => world.drop());

  const compared = (login: string, options = {}) => world.open(login, `/plans/${planId}/compare`, options);
  const panelOf = (page: Page, name = 'Nhận xét của bạn') => page.getByRole('region', { name });

  it('tells who may not send it back why, in English, on a phone, and offers no remarks', async () => {
    const page = await compared(drafter, { language: 'en', width: 360 });
    await panelOf(page, 'Your comments').getByRole('heading', { name: 'Why can it not be sent back?' }).waitFor();
    await panelOf(page, 'Your comments').getByRole('heading', { name: 'Not your authority' }).waitFor();
    expect(await page.getByRole('button', { name: /^Comment/ }).count()).toBe(0);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('takes remarks written by keys alone, which outlive a reload and an ended session, into the reason of the one return', async () => {
    const page = await compared(head);
    const sends = panelOf(page).getByRole('button', { name: /kèm \d nhận xét/ });
    await sends.waitFor();
    expect(await sends.getAttribute('aria-disabled')).toBe('true');
    await page.getByRole('button', { name: /^Nhận xét tại đoạn này: Nhiệm vụ.*Hoàn thành sớm/ }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.type('Ghi rõ ngày hoàn thành.');
    // Pressing the button keeps what is selected.
    await page.evaluate(`{
      const [item] = document.querySelectorAll('[data-place] ins');
      getSelection().selectAllChildren(item);
    }`);
    await panelOf(page).getByRole('button', { name: 'Nhận xét về chữ đang chọn' }).click();
    await page.keyboard.type('Kéo dài quá nhiệm kỳ.');
    expect(await axeFindings(page)).toEqual([]);

    await page.reload();
    await panelOf(page).getByRole('textbox', { name: 'Nhận xét 2' }).waitFor();
    expect(await panelOf(page).getByRole('textbox', { name: 'Nhận xét 1' }).inputValue()).toBe('Ghi rõ ngày hoàn thành.');
    await page.getByRole('button', { name: /^Nhận xét tại đoạn này: Nhiệm vụ.*Hoàn thành sớm/ }).click();
    expect(await panelOf(page).getByRole('textbox').count()).toBe(2);

    await panelOf(page).getByRole('button', { name: 'Trả lại kèm 2 nhận xét' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trả lại' });
    const reason = await dialog.getByRole('textbox').inputValue();
    expect(reason).toMatch(
      /^1\. Nhiệm vụ · .*: “.*Hoàn thành sớm\.”\nGhi rõ ngày hoàn thành\.\n\n2\. .*“31\/12\/2030”\nKéo dài quá nhiệm kỳ\.$/s,
    );
    expect(await axeFindings(page)).toEqual([]);
    await world.db.asOwner('DELETE FROM sessions');
    // A browser keeps a cookie by its own clock, and that of the world stands still.
    world.clock.set(new Date());
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const again = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await again.getByLabel('Tên đăng nhập').fill(head);
    await again.getByLabel('Mật khẩu').fill(demoPassword);
    await again.getByRole('button', { name: 'Đăng nhập' }).click();
    await again.waitFor({ state: 'hidden' });
    expect(await dialog.getByRole('textbox').inputValue()).toBe(reason);
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await settled(page);
    expect(await panelOf(page).count()).toBe(0);
    expect((await world.stepsOf(planId)).slice(-2)).toEqual(['plan.submit', 'plan.return']);
    const history = (await (await world.as(drafter)).get(`/api/v1/plans/${planId}/history?limit=200`)).body as {
      items: { type: string; input: { reason?: string } | null }[];
    };
    expect(history.items.at(-1)).toMatchObject({ type: 'plan.return', input: { reason } });
    await page.reload();
    await page.getByText(/Thay đổi ở: /).waitFor();
    expect(await panelOf(page).count()).toBe(0);
  });
});
