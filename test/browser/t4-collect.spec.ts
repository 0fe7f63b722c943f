import type { ConsoleWorld } from './console.js';
import { Officer, ways } from './officer.js';
import { openProvince, patience } from './province/open-province.js';
import { reported, silent } from './province/play-province.js';

describe('T4: đôn đốc và xuất tổng hợp (reminding all who are silent, and the summary in Word)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  it.each(ways)('takes seven presses and 60 s, of which the export 15 s ($by, $language)', async (way) => {
    const officer = await Officer.at(world, 'bd.snv.td1', way);
    const { page } = officer;
    const reminders = () =>
      world.db.asOwner(`SELECT FROM audit_entries WHERE command = 'report.remind' AND person_id IS NOT NULL`).then(({ length }) => length);
    const before = await reminders();
    await officer.press(officer.link('Tổng hợp báo cáo', page.getByRole('navigation')));
    await officer.choose(page.getByLabel(officer.says('Kế hoạch')), new RegExp(reported.title));
    await officer.choose(page.getByLabel(officer.says('Kỳ báo cáo')), /2026-06/);
    await page.getByRole('heading', { name: new RegExp(`${silent}\\D+40`) }).waitFor();
    await officer.examine();
    await officer.press(officer.button('Đôn đốc tất cả ({n})'));
    await page.getByText(officer.says('Đã đôn đốc {done}/{all} cơ quan.')).waitFor();
    const begun = performance.now();
    const [download] = await Promise.all([page.waitForEvent('download'), officer.press(officer.link('Xuất Word'))]);
    await download.path();
    const exporting = performance.now() - begun;
    const { presses, seconds, findings } = await officer.done('T4');
    process.stdout.write(`  of which the export ${Math.round(exporting)} ms\n`);
    expect((await reminders()) - before).toBe(silent);
    expect(download.suggestedFilename()).toMatch(/\.docx$/);
    expect(presses).toBeLessThanOrEqual(7);
    expect(seconds).toBeLessThanOrEqual(60);
    expect(exporting).toBeLessThanOrEqual(15_000);
    expect(findings).toEqual([]);
  });
});
