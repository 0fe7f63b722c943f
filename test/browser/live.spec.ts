import { playS1 } from '../../src/demo/index.js';
import { postOf } from '../support/world.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

describe('Cập nhật tức thời (live updates)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeEach(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
    await world.sequencer.drain();
  });
  afterEach(() => world.drop());

  const returned = async (): Promise<void> => {
    const chief = await world.as('vt.ubnd.cvp');
    const reason = 'Cần nêu rõ cơ quan chủ trì của từng nhiệm vụ.';
    const given = await chief.command('plan', planId, 'plan.return', { reason }, { actingAs: postOf('vt.ubnd.cvp', 'officeChief') });
    expect(given.status).toBe(200);
    await world.sequencer.drain();
  };

  it('shows what somebody else did without being asked, in list, menu and document, and keeps what is typed', async () => {
    const inbox = await world.open('vt.pnv.cv1', '/inbox');
    await inbox.getByRole('heading', { name: 'Hộp việc' }).waitFor();
    expect(await inbox.getByText('Lý do trả lại').count()).toBe(0);
    const plan = await world.open('vt.ubnd.cvp', `/plans/${planId}`);
    await plan.getByRole('button', { name: 'Trả lại' }).first().click();
    await plan.getByRole('dialog').getByRole('textbox').first().fill('Thiếu thời hạn của nhiệm vụ II.1');
    await inbox.waitForTimeout(2_500);
    await returned();
    await inbox.getByText('Lý do trả lại: Cần nêu rõ cơ quan chủ trì').waitFor({ timeout: 8_000 });
    expect(await plan.getByRole('dialog').getByRole('textbox').first().inputValue()).toBe('Thiếu thời hạn của nhiệm vụ II.1');
    expect(await axeFindings(inbox)).toEqual([]);
  });

  it('catches up with what happened while the window was put aside or the connection was gone', async () => {
    const page = await world.open('vt.pnv.cv1', '/inbox');
    await page.getByRole('heading', { name: 'Hộp việc' }).waitFor();
    await page.waitForTimeout(2_500);
    await page.context().setOffline(true);
    await returned();
    await page.context().setOffline(false);
    await page.getByText('Lý do trả lại: Cần nêu rõ cơ quan chủ trì').waitFor({ timeout: 15_000 });
  });

  it('asks every 20 seconds, and says so, where it is not told', async () => {
    const page = await world.open('vt.pnv.cv1', '/');
    await page.route('**/api/v1/events?*', (route) => route.fulfill({ status: 429, body: '' }));
    await page.goto(new URL('/inbox', world.url).href);
    await page.getByText('Đang cập nhật mỗi 20 giây').waitFor();
    await returned();
    await page.getByText('Lý do trả lại: Cần nêu rõ cơ quan chủ trì').waitFor({ timeout: 25_000 });
  });
});
