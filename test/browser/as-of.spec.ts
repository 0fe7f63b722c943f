import { playS1 } from '../../src/demo/index.js';
import { postOf } from '../support/world.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Xem tại một thời điểm (as of a time)', () => {
  let world: ConsoleWorld;
  let planId: string;
  let before: string;
  const office = 'vt.ubnd.cvp';

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
    world.clock.advance(3_600_000);
    before = world.clock.now().toISOString();
    world.clock.advance(3_600_000);
    const chief = await world.as(office);
    const reason = 'Cần nêu rõ cơ quan chủ trì của từng nhiệm vụ.';
    await chief.command('plan', planId, 'plan.return', { reason }, { actingAs: postOf(office, 'officeChief') });
    await world.sequencer.drain();
    world.clock.advance(3_600_000);
  });
  afterAll(() => world.drop());

  it('shows every page as it was, with a banner, and lets nothing be done', async () => {
    const page = await world.open('vt.pnv.cv1', `/plans/${planId}?asOf=${encodeURIComponent(before)}`);
    await page.getByRole('region', { name: 'Thời điểm đang xem' }).getByText('Đang xem tại').waitFor();
    const present = (await (await world.as('vt.pnv.cv1')).get(`/api/v1/plans/${planId}`)).body as { stateLabel?: string; state: string };
    const past = (await (await world.as('vt.pnv.cv1')).get(`/api/v1/plans/${planId}?asOf=${encodeURIComponent(before)}`)).body as {
      state: string;
    };
    expect(past.state).not.toBe(present.state);
    await page.waitForLoadState('networkidle');
    expect(await page.getByRole('region', { name: 'Việc có thể làm' }).count()).toBe(0);
    expect(await page.getByRole('main').getByRole('alert').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  it('stays as of that time from page to page, in the address, and goes back to the present', async () => {
    const page = await world.open(office, `/plans?asOf=${encodeURIComponent(before)}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.getByRole('link', { name: 'Bảng điều hành' }).click();
    await page.getByRole('heading', { name: 'Bảng điều hành' }).waitFor();
    await page.getByRole('link', { name: 'Nhiệm vụ', exact: true }).click();
    await page.getByRole('heading', { name: 'Nhiệm vụ' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe(before);
    for (const url of asked.filter((one) => /\/api\/v1\/(statistics|tasks)\?/.test(one))) expect(url).toContain('asOf=');
    await page.getByRole('button', { name: 'Về hiện tại' }).click();
    await page.getByRole('heading', { name: 'Nhiệm vụ' }).waitFor();
    expect(new URL(page.url()).searchParams.has('asOf')).toBe(false);
    expect(await page.getByText('Đang xem tại').count()).toBe(0);
  });

  it.each(['/', '/inbox', '/dissemination', '/aggregation'])('says that %s knows the present alone', async (path) => {
    const page = await world.open(office, `${path}?asOf=2023-04-03`);
    await page.getByRole('heading', { name: 'Trang này chỉ có ở hiện tại' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });

  it('is chosen in the bar, by keys alone, and takes no time ahead', async () => {
    const page = await world.open(office, '/plans', { language: 'en' });
    await page.getByRole('button', { name: 'View as of…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Date').fill('2031-01-01');
    await dialog.getByText('That time has not come yet.').waitFor();
    await dialog.getByLabel('Date').fill('2023-04-04');
    await dialog.getByLabel(/^Time/).fill('08:00');
    await dialog.getByText('As of 04/04/2023 08:00.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: 'Time in view' }).waitFor();
    expect(new URL(page.url()).searchParams.get('asOf')).toBe('2023-04-04T08:00+07:00');
  });
});
