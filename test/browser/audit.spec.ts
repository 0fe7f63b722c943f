import { playS1 } from '../../src/demo/index.js';
import { postOf } from '../support/world.js';
import { type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Tra cứu và phát lại (search and replay)', () => {
  let world: ConsoleWorld;
  let words: string;
  const reason = 'Cần nêu rõ cơ quan chủ trì của từng nhiệm vụ.';

  beforeAll(async () => {
    world = await createConsoleWorld();
    const planId = await playS1(world.player, world.files, 'review');
    const chief = await world.as('vt.ubnd.cvp');
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
    await page.getByRole('button', { name: 'Tìm' }).click();
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
});
