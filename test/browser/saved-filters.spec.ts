import type { Page } from 'playwright-core';
import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld, settled } from './console.js';

const officer = 'vt.pnv.cv1';

describe('Bộ lọc đã lưu (saved filters)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await createConsoleWorld();
    await playS1(world.player, world.files, 'review');
  });
  afterAll(() => world.drop());

  const filtersOf = (page: Page, name = 'Bộ lọc đã lưu') => page.getByRole('navigation', { name });

  it('saves the present filter, on every computer of the person, and opens it by one press', async () => {
    const page = await world.open(officer, '/plans');
    expect(await filtersOf(page).count()).toBe(0);
    await page.getByLabel('Trạng thái').selectOption('draft');
    await page.getByLabel('Tìm theo số hoặc trích yếu').fill('dân vận');
    await page.waitForURL(/q=/);
    await filtersOf(page).getByRole('button', { name: 'Lưu bộ lọc này' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lưu bộ lọc này' });
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.getByText('Cần có thông tin này.').waitFor();
    await dialog.getByLabel('Tên bộ lọc').fill('Dự thảo dân vận');
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await filtersOf(page).locator('a[aria-current]', { hasText: 'Dự thảo dân vận' }).waitFor();

    const elsewhere = await world.open(officer, '/plans');
    await elsewhere.getByLabel('Tìm theo số hoặc trích yếu').fill('khác');
    await elsewhere.waitForURL(/q=/);
    await filtersOf(elsewhere).getByRole('link', { name: 'Dự thảo dân vận' }).click();
    await settled(elsewhere, 600); // Longer than what is typed waits.
    expect(new URL(elsewhere.url()).search).toBe('?q=d%C3%A2n+v%E1%BA%ADn&state=draft');
    expect(await elsewhere.getByLabel('Tìm theo số hoặc trích yếu').inputValue()).toBe('dân vận');
    expect(await elsewhere.getByLabel('Trạng thái').inputValue()).toBe('draft');
    expect(await axeFindings(elsewhere)).toEqual([]);
    await elsewhere.goBack();
    await settled(elsewhere, 600);
    expect(await elsewhere.getByLabel('Tìm theo số hoặc trích yếu').inputValue()).toBe('khác');

    const colleague = await world.open('vt.ubnd.cvp', '/plans?state=draft');
    await settled(colleague);
    expect(await colleague.getByText('Dự thảo dân vận').count()).toBe(0);
  });

  it('is saved, opened, renamed and deleted by keys alone, in English, on a phone', async () => {
    const page = await world.open(officer, '/tasks?timeliness=overdue', { language: 'en', width: 360 });
    const press = async (name: string, key = 'Enter') => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press(key);
    };
    await filtersOf(page, 'Saved filters').waitFor();
    await press('Save this filter');
    await page.keyboard.type('Late');
    await page.keyboard.press('Enter');
    await filtersOf(page, 'Saved filters').getByRole('link', { name: 'Late' }).waitFor();
    await page.getByRole('combobox').nth(1).selectOption('');
    await page.waitForURL((url) => !url.search.includes('timeliness'));
    await filtersOf(page, 'Saved filters').getByRole('link', { name: 'Late' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/timeliness=overdue/);
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await press('Change saved filters');
    const dialog = page.getByRole('dialog', { name: 'Change saved filters' });
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByLabel('Name of the filter Late').fill('Overdue here');
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Name of the filter Overdue here').waitFor();
    await press('Delete the filter Overdue here');
    await dialog.getByText('No filter is left.').waitFor();
    await page.keyboard.press('Escape');
    await settled(page);
    expect(await filtersOf(page, 'Saved filters').getByRole('link').count()).toBe(0);
  });

  it('keeps a queue of the inbox and a search of the log too, and has them in the palette', async () => {
    const page = await world.open(officer, '/inbox?queue=waiting');
    const save = async (name: string) => {
      await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
      await page.getByRole('dialog').getByLabel('Tên bộ lọc').fill(name);
      await page.getByRole('dialog').getByRole('button', { name: 'Lưu' }).click();
      await filtersOf(page).getByRole('link', { name, exact: true }).waitFor();
    };
    await save('Đang chờ');
    await page.goto(new URL('/audit?outcome=refused', world.url).href);
    await save('Bị từ chối');
    expect(await filtersOf(page).getByRole('link').allInnerTexts()).toEqual(['Bị từ chối']);
    await page.goto(new URL('/inbox', world.url).href);
    await filtersOf(page).getByRole('link', { name: 'Đang chờ' }).click();
    await page.waitForURL(/queue=waiting/);
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox').fill('dang cho');
    await page.getByRole('option', { name: 'Kế hoạch' }).waitFor({ state: 'detached' });
    await page.getByRole('combobox').fill('bi tu choi');
    await page.getByRole('option', { name: 'Bị từ chối' }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/audit\?outcome=refused/);
  });
});
