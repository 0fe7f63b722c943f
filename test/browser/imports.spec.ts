import path from 'node:path';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

const file = path.resolve('test/fixtures/importer/ke-hoach-tinh.txt');

describe('Kiểm tra trước khi nhập (reviewing what was read out of a document)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await createConsoleWorld();
  });

  afterAll(() => world.drop());

  it('shows each item beside its words, both ways, takes decisions, and opens the draft made of them', async () => {
    const page = await world.open('bd.snv.cv1', '/plans/new');
    await page
      .getByLabel('Cơ quan ban hành')
      .getByRole('option', { selected: true })
      .filter({ hasText: 'Bình Định' })
      .waitFor({ state: 'attached' });
    await page.getByLabel('Tệp Word, PDF hoặc văn bản thuần').setInputFiles(file);
    await page.getByRole('heading', { name: 'Kiểm tra trước khi nhập' }).waitFor();
    const tasks = page
      .getByRole('region')
      .or(page.locator('section'))
      .filter({ has: page.getByRole('heading', { name: 'Nhiệm vụ', exact: true }) })
      .last();
    const first = tasks.getByRole('listitem').first();
    await first.getByRole('button', { pressed: false }).first().click();
    const marked = page.locator('mark[class*=chosenMark]');
    await marked.first().waitFor();
    const other = page.locator('mark[data-item="title"]').first();
    await other.click();
    await page.locator('li[id="item title"]').getByRole('button', { pressed: true }).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    await first.getByRole('button', { name: 'Bỏ', exact: true }).click();
    await first.getByText('✗ Đã bỏ').waitFor();
    await page.locator('li[id="item title"]').getByRole('button', { name: 'Sửa', exact: true }).click();
    await page.getByRole('dialog').getByLabel('Trích yếu').fill('Về chuyển đổi số, bản nhập');
    await page.getByRole('dialog').getByRole('button', { name: 'Lưu', exact: true }).click();
    await page.getByText('✎ Đã sửa').waitFor();
    await page.getByRole('button', { name: 'Lập dự thảo' }).click();
    await page.waitForURL(/plans\/.*\/edit/);
    await page.getByRole('link', { name: 'Về chuyển đổi số, bản nhập' }).waitFor();
    const id = /plans\/([^/]+)\/edit/.exec(page.url())![1]!;
    expect(await world.stepsOf(id)).toEqual(['plan.create']);
    await page.context().close();
  });

  it('says what to send instead of a file that gives no plan, on a phone and in English too', async () => {
    const page = await world.open('bd.snv.cv1', '/plans/new', { language: 'en', width: 360, height: 740 });
    await page
      .getByLabel('Issued by')
      .getByRole('option', { selected: true })
      .filter({ hasText: 'Bình Định' })
      .waitFor({ state: 'attached' });
    await page
      .getByLabel('A Word, PDF or plain text file')
      .setInputFiles({ name: 'anh.pdf', mimeType: 'application/pdf', buffer: Buffer.from('not a plan') });
    await page.getByRole('alert').or(page.getByText('This file gives no plan.')).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    await page.context().close();
  });
});
