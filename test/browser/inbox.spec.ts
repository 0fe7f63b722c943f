import type { Page } from 'playwright-core';
import { playS1 } from '../../src/demo/index.js';
import { type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Hộp việc (the inbox)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeEach(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
  });

  afterEach(() => world.drop());

  const opened = async (): Promise<Page> => {
    const page = await world.open('vt.ubnd.cvp', '/inbox');
    await page.getByRole('heading', { name: 'Hộp việc' }).waitFor();
    await page.getByLabel(/Chọn tất cả/).waitFor();
    return page;
  };

  it('takes everything chosen on in four presses: inbox, select all, the move, confirm', async () => {
    const page = await world.open('vt.ubnd.cvp', '/');
    await page.getByRole('link', { name: 'Hộp việc', exact: true }).click();
    await page.getByLabel(/Chọn tất cả/).click();
    await page
      .getByRole('button', { name: /\(1\/1\)$/ })
      .filter({ hasText: 'Duyệt' })
      .first()
      .click();
    const before = (await world.standing(planId)).sequence;
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /1 hồ sơ/ })
      .click();
    const result = page.getByText('Đã xong 1/1 hồ sơ.');
    await result.waitFor();
    // What is done leaves the list; what came of it stays until it was read.
    await page.getByLabel(/Chọn tất cả/).waitFor({ state: 'detached' });
    expect(await result.isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await result.waitFor({ state: 'detached' });
    expect((await world.standing(planId)).sequence).toBe(before + 1);
  });

  it('sends a document back by the keyboard alone, its reason in the same act, and never while a syllable is composed', async () => {
    const page = await opened();
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Xem nhanh' }).waitFor();
    await page.getByRole('button', { name: 'Trả lại' }).first().waitFor();
    await page.keyboard.press('r');
    const reason = page.getByRole('dialog').getByRole('textbox').first();
    await reason.waitFor();
    await reason.focus();
    await page.keyboard.type('Cần nêu rõ cơ quan chủ trì');
    await reason.dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    const steps = await world.stepsOf(planId);
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    expect(await world.stepsOf(planId)).toEqual([...steps, 'plan.return']);
  });

  it('keeps what was typed when the session ends, and sends it after signing in again', async () => {
    const page = await opened();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Trả lại' }).first().click();
    await page.getByRole('dialog').getByRole('textbox').first().fill('Thiếu thời hạn của nhiệm vụ II.1');
    await world.db.asOwner('DELETE FROM sessions');
    await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).click();
    await page.getByRole('heading', { name: 'Phiên làm việc đã hết' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe('Thiếu thời hạn của nhiệm vụ II.1');
  });

  it('says under four heads why a move is not open, without hiding it', async () => {
    const page = await world.open('vt.pnv.cv1', `/plans/${planId}`);
    const refused = page.getByRole('button', { name: /Vì sao chưa được/ }).first();
    await refused.waitFor();
    await refused.click();
    await page.getByRole('dialog').getByRole('heading', { name: 'Vì sao chưa được?' }).waitFor();
    const heads = await page.getByRole('dialog').getByRole('heading', { level: 3 }).allInnerTexts();
    expect(heads.length).toBeGreaterThan(1);
  });
});
