import { playS1 } from '../../src/demo/index.js';
import { type ConsoleWorld, createConsoleWorld } from './console.js';

/** More than the server answers at once. */
const attempts = 205;
/** create, submit, approve, recall, approve; a return that was too late, and the one that was taken. */
const otherSteps = 7;
const office = 'vt.ubnd.cvp';
const head = 'vt.pnv.tt';

describe('Lịch sử dài (a long history)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
    const drafter = await world.as('vt.pnv.cv1');
    for (let done = 0; done < attempts; done++) {
      const { status } = await drafter.command('plan', planId, 'plan.return', { reason: 'Việc này không phải của tôi.' });
      if (status !== 409) throw new Error(`answered ${status}`);
    }
  });
  afterAll(() => world.drop());

  it('tells who was too late what was done meanwhile, behind everything the server answers at once, and goes on from there', async () => {
    const page = await world.open(office, `/plans/${planId}`);
    await page.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Trả lại' });
    await dialog.getByRole('textbox').fill('Cần nêu rõ cơ quan chủ trì.');
    const { submitted: dossier } = (await (await world.as(head)).get(`/api/v1/plans/${planId}`)).body as { submitted: string };
    await world.player.does(head, 'plan.recall', planId);
    await world.player.does(head, 'plan.approve', planId, { dossier });
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    const notice = dialog.getByRole('alert');
    await notice.getByRole('listitem').first().waitFor();
    expect(await notice.getByRole('listitem').count()).toBe(2);
    await notice.getByRole('button').click();
    await dialog.getByRole('button', { name: 'Trả lại', exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect((await world.stepsOf(planId)).at(-1)).toBe('plan.return');
  });

  it('begins with the latest step, and shows those before a hundred at a time', async () => {
    const page = await world.open(office, `/plans/${planId}?tab=history`);
    const steps = page.getByRole('main').locator('ol[class*=timeline] > li');
    await steps.first().waitFor();
    expect(await steps.first().innerText()).toContain('Cần nêu rõ cơ quan chủ trì.');
    const counts = [await steps.count()];
    const more = page.getByRole('button', { name: 'Xem thêm' });
    while ((await more.count()) > 0) {
      await more.click();
      counts.push(await steps.count());
    }
    expect(counts).toEqual([100, 200, attempts + otherSteps]);
  });
});
