import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

interface Task {
  readonly key: string;
  readonly text: string;
  readonly leads: readonly object[];
}

describe('So sánh phiên bản (comparing revisions)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
    const drafter = await world.as('vt.pnv.cv1');
    const { content } = (await drafter.get(`/api/v1/plans/${planId}`)).body;
    const [first, second, ...tasks] = content.tasks as [Task, Task, ...Task[]];
    const changed = {
      ...content,
      body: content.body.replace(/\S+\s/, 'Thêm '),
      tasks: [{ ...first, leads: [{ kind: 'division' }], text: `${first.text} Hoàn thành sớm.` }, ...tasks],
      annexes: [world.files.evidence],
      endsOn: '2030-12-31',
    };
    const { status, body } = await drafter.command('plan', planId, 'plan.revise', { content: changed, reason: 'Sửa theo ý kiến góp ý' });
    if (status !== 200) throw new Error(JSON.stringify(body));
    expect(second.key).not.toBe(first.key);
  });

  afterAll(() => world.drop());

  it('shows words taken out and put in, tasks dropped, agencies and dates changed, and folds what stayed', async () => {
    const page = await world.open('vt.pnv.cv1', `/plans/${planId}/compare`);
    await page.getByText(/Thay đổi ở: /).waitFor();
    const said = await page.getByText(/Thay đổi ở: /).innerText();
    expect(said).toMatch(/Thông tin chung.*Nội dung.*Nhiệm vụ \(2\).*Phụ lục \(1\)/);
    expect(await page.locator('ins').filter({ hasText: '31/12/2030' }).count()).toBeGreaterThan(0);
    expect(await page.locator('ins').filter({ hasText: 'Hoàn thành sớm.' }).count()).toBeGreaterThan(0);
    await page.getByText('Bỏ', { exact: true }).waitFor();
    expect(await page.getByText(/\d+ câu không đổi/).count()).toBeGreaterThan(0);
    expect(await page.getByText(/\d+ mục không đổi/).count()).toBe(1);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Bản sau').selectOption({ index: 0 });
    await page.getByText('Hai bản giống hệt nhau.').waitFor();
    await page.context().close();
  });

  it('stands in one column on a phone, in English for who chose it', async () => {
    const page = await world.open('vt.pnv.cv1', `/plans/${planId}/compare`, { width: 360, height: 740, language: 'en' });
    await page.getByText(/^Changed: /).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth - window.innerWidth')).toBe(0);
    expect(await page.locator('p[class*=before]').first().isVisible()).toBe(false);
    expect(await page.locator('p[class*=inline]').first().isVisible()).toBe(true);
    await page.context().close();
  });
});
