import type { Page } from 'playwright-core';
import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Bảng lệnh và phím tắt (palette and keys)', () => {
  let world: ConsoleWorld;
  let planId: string;
  let words: string;

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
    const { title } = (await (await world.as('vt.ubnd.cvp')).get(`/api/v1/plans/${planId}`)).body as { title: string };
    words = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').split(' ').slice(0, 5).join(' ');
  });
  afterAll(() => world.drop());

  const opened = async (language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await world.open('vt.ubnd.cvp', '/inbox', { language });
    await page.getByLabel(/Chọn tất cả|Select all/).waitFor();
    return page;
  };

  it('finds a plan by words of its title without tone marks, and opens it by keys alone', async () => {
    const page = await opened();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill(words);
    await page.getByRole('option').filter({ hasText: 'Chưa có số' }).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/plans/${planId}`);
  });

  it('goes to a page by words of its name, and does what the page does by a key', async () => {
    const page = await opened();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('duyet ho so');
    await page.getByRole('option').waitFor({ state: 'detached' });
    await page.getByRole('combobox').fill('bang dieu');
    await page.getByRole('option', { name: 'Bảng điều hành' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/dashboard');
  });

  it('never opens anything while a syllable is composed', async () => {
    const page = await opened();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('nhiem vu');
    await page.getByRole('option').first().waitFor();
    await page.getByRole('combobox').dispatchEvent('keydown', { key: 'Enter', keyCode: 229, isComposing: true, bubbles: true });
    expect(await page.getByRole('dialog').isVisible()).toBe(true);
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  it.each([
    ['i', '/inbox'],
    ['k', '/plans'],
    ['n', '/tasks'],
    ['b', '/reports'],
  ])('goes by G and %s to %s', async (key, path) => {
    const page = await world.open('vt.ubnd.cvp', '/deadlines');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press(key);
    await page.waitForURL(`**${path}`);
    await page.context().close();
  });

  it('lists the keys in force, those of the page among them, and none once they are switched off', async () => {
    const page = await opened();
    await page.keyboard.press('?');
    const help = page.getByRole('dialog');
    await help.getByText('Mở hồ sơ đang chọn').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Tuỳ chọn' }).click();
    await page.getByLabel('Dùng phím tắt một chữ').uncheck();
    await page.getByRole('link', { name: 'Kế hoạch', exact: true }).first().click();
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('i');
    await page.waitForTimeout(500);
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).not.toBe('/inbox');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').waitFor();
  });

  it('speaks English to who chose it', async () => {
    const page = await opened('en');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: 'Find and open' }).waitFor();
    const said = await page.getByRole('dialog').innerText();
    expect(said).not.toMatch(/[ăâđêôơưÀ-ỹ]/i);
  });
});
