import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Bảng điều hành (the dashboard)', () => {
  let world: ConsoleWorld;
  const monitor = 'vt.pnv.td1';

  beforeAll(async () => {
    world = await createConsoleWorld();
    await playS1(world.player, world.files, 'inProgress');
    world.clock.advance(400 * 86_400_000);
  });
  afterAll(() => world.drop());

  it('prints the four cells with their denominators, and leads from a cell of the map to the tasks behind it', async () => {
    const page = await world.open(monitor, '/dashboard');
    await page
      .getByText(/nhiệm vụ có thời hạn\)/)
      .first()
      .waitFor();
    const map = page.getByRole('table', { name: 'Nhiệm vụ theo cơ quan và kế hoạch' });
    const cell = map.getByRole('cell').getByRole('link').first();
    const told = await cell.getAttribute('aria-label');
    expect(told).toMatch(/: .+ \d+\/\d+ nhiệm vụ$/);
    expect(await axeFindings(page)).toEqual([]);
    await cell.click();
    await page.waitForURL('**/tasks?*');
    expect(new URL(page.url()).searchParams.has('plan')).toBe(true);
    await page.getByRole('heading', { name: 'Nhiệm vụ', exact: true }).waitFor();
    await page.getByRole('row').nth(1).waitFor();
    const count = (await page.getByRole('row').count()) - 1;
    expect(count).toBe(Number(/(\d+) nhiệm vụ$/.exec(told!)![1]));
  });

  it('is gone through by keys: Tab from agency to agency, arrows from cell to cell', async () => {
    const page = await world.open(monitor, '/dashboard', { language: 'en' });
    const map = page.getByRole('table', { name: 'Tasks by agency and plan' });
    await map.getByRole('rowheader').getByRole('link').first().focus();
    await page.keyboard.press('ArrowRight');
    const label = () => page.evaluate<string | null>('document.activeElement.getAttribute("aria-label")');
    const first = await label();
    expect(first).toMatch(/tasks$/);
    await page.keyboard.press('ArrowDown');
    expect(await label()).not.toBe(first);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tasks?*');
  });

  it('reminds everybody who is late in one act, and asks for explanations with a reason', async () => {
    const page = await world.open(monitor, '/dashboard');
    await page.getByLabel(/^Chọn tất cả/).check();
    await page.getByRole('button', { name: /^Yêu cầu giải trình/ }).waitFor();
    const remind = page.getByRole('button', { name: /^Đôn đốc/ });
    await remind.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /hồ sơ$/ })
      .click();
    await page.getByText(/^Đã xong (\d+)\/\1 hồ sơ\.$/).waitFor();
    const [{ count }] = (await world.db.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE command = 'task.remind' AND outcome = 'accepted' AND person_id IS NOT NULL`,
    )) as [{ count: number }];
    expect(count).toBeGreaterThan(0);
  });
});
