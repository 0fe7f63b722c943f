import type { Page } from 'playwright-core';
import { axeFindings, type ConsoleWorld, contextOf, createConsoleWorld } from './console.js';

describe('Đăng nhập (signing in)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await createConsoleWorld();
  });

  afterAll(() => world.drop());

  const stranger = async (path: string, language: 'vi' | 'en' = 'vi'): Promise<Page> => {
    const page = await (await contextOf(world.browser, { language })).newPage();
    await page.goto(new URL(path, world.url).href);
    return page;
  };

  it('asks a stranger to sign in, and says in the words of the server why it failed', async () => {
    const page = await stranger('/');
    await page.getByLabel('Tên đăng nhập').fill('bd.snv.cv1');
    await page.getByLabel('Mật khẩu').fill('sai-mat-khau');
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).not.toBe('');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows everything in English to who chose English', async () => {
    const page = await stranger('/', 'en');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });

  it('leads back to the sign-in when the session was ended elsewhere', async () => {
    const page = await world.open('bd.snv.cv1');
    await page.getByRole('heading', { level: 1 }).waitFor();
    await world.db.asOwner('DELETE FROM sessions');
    await page.reload();
    await page.getByRole('heading', { name: 'Đăng nhập' }).waitFor();
  });
});
