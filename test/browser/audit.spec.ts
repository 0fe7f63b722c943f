import type { Page } from 'playwright-core';
import { playS1 } from '../../src/demo/index.js';
import { postOf } from '../support/world.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Tra cứu và phát lại (search and replay)', () => {
  let world: ConsoleWorld;
  let words: string;
  let chiefName: string;
  const reason = 'Cần nêu rõ cơ quan chủ trì của từng nhiệm vụ.';

  beforeAll(async () => {
    world = await createConsoleWorld();
    const planId = await playS1(world.player, world.files, 'review');
    const chief = await world.as('vt.ubnd.cvp');
    chiefName = ((await chief.get('/api/v1/me')).body as { person: { name: string } }).person.name;
    for (let time = 0; time < 51; time++) expect((await chief.command('plan', planId, 'plan.begin', {})).status).toBe(409);
    const given = await chief.command('plan', planId, 'plan.return', { reason }, { actingAs: postOf('vt.ubnd.cvp', 'officeChief') });
    expect(given.status).toBe(200);
    const { title } = (await chief.get(`/api/v1/plans/${planId}`)).body as { title: string };
    words = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').split(' ').slice(0, 4).join(' ');
    await world.sequencer.drain();
  });

  afterAll(() => world.drop());

  it('lets an auditor find in three presses who returned a plan, when, in what capacity and why, and stand there in replay', async () => {
    const page = await world.open('bd.ttr.ttv');
    await page.getByRole('link', { name: 'Tra cứu lịch sử' }).click();
    await page.getByLabel('Số hoặc trích yếu kế hoạch').fill(words);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    const row = page.getByRole('row').filter({ hasText: reason });
    await row.getByText('Chánh Văn phòng').waitFor();
    await row.getByRole('link').click();
    await page.getByRole('heading', { name: 'Phát lại' }).waitFor();
    await page.getByRole('heading', { name: 'Quy tắc đã xét' }).waitFor();
    const begun = performance.now();
    await page.keyboard.press('ArrowLeft');
    await page.getByText(/^Bước \d+\/\d+$/).waitFor();
    expect(performance.now() - begun).toBeLessThan(1000);
  });

  it('narrows by person and day, keeps both in the address, and reads on to the end of a long list', async () => {
    const page = await world.open('bd.ttr.ttv', '/audit');
    const rows = page.getByRole('row');
    await rows.nth(50).waitFor();
    expect(await rows.count()).toBe(51);
    await page.getByRole('button', { name: 'Xem thêm' }).click();
    await rows.nth(51).waitFor();
    await page.getByText('Theo người, cơ quan, thời gian').click();
    await page.getByLabel('Tìm: Người làm').fill(chiefName);
    await page.getByLabel('Người làm', { exact: true }).selectOption({ label: await optionWith(page, chiefName) });
    await page.getByLabel('Từ ngày').fill('2020-01-01');
    await page.getByLabel('Đến hết ngày').fill('2099-12-31');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.waitForURL(/person=.*from=2020-01-01.*to=2099-12-31/);
    await page.getByRole('row').filter({ hasText: reason }).waitFor();
    for (const by of await page.getByRole('row').getByRole('cell').nth(3).allInnerTexts()) expect(by).toContain(chiefName);
    await page.reload();
    await page.getByRole('row').filter({ hasText: reason }).waitFor();
    expect(await page.getByLabel('Người làm', { exact: true }).locator('option:checked').innerText()).toContain(chiefName);
    await page.getByLabel('Đến hết ngày').fill('2020-01-02');
    await page.getByRole('button', { name: 'Tìm', exact: true }).click();
    await page.getByText('Không tìm thấy việc nào như vậy.').waitFor();
  });
});

/** The label of the choice that holds these words, once it is there. */
async function optionWith(page: Page, words: string): Promise<string> {
  const option = page.getByRole('option', { name: words });
  await option.first().waitFor({ state: 'attached' });
  return option.first().innerText();
}
