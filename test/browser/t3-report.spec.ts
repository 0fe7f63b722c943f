import { commandLabel } from '../../workflows/kit/wording.js';
import type { ConsoleWorld } from './console.js';
import { Officer, waysWithPhone } from './officer.js';
import { openProvince, patience } from './province/open-province.js';

describe('T3: cập nhật sáu nhiệm vụ, gửi báo cáo sáu tháng (six tasks updated, the half-year report sent)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  /** Agencies that have not reported yet; each way another one. */
  it.each([
    ['bd.xa-nhon-hai.cv', waysWithPhone[0]!],
    ['bd.xa-nhon-chau.cv', waysWithPhone[1]!],
    ['bd.xa-phuoc-my.cv', waysWithPhone[2]!],
  ] as const)('takes ten presses and 120 s (%s)', async (login, way) => {
    const officer = await Officer.at(world, login, way);
    const { page } = officer;
    await officer.press(officer.link('Nhiệm vụ', page.getByRole('navigation')));
    const [percents, notes] = [page.getByLabel(officer.says('Phần trăm của {key}')), page.getByLabel(officer.says('Ghi chú của {key}'))];
    await percents.nth(5).waitFor();
    await officer.examine();
    for (let place = 0; place < 6; place++) {
      await officer.type(percents.nth(place), `${60 + place}`);
      await officer.type(notes.nth(place), 'Đã hoàn thành phần việc của quý II');
    }
    // Enter in a field saves what stands in all of them.
    await (way.by === 'keys' ? officer.key('Enter') : officer.press(officer.button('Lưu tiến độ {n} nhiệm vụ')));
    await page.getByText(officer.says('Đã lưu {done}/{all} nhiệm vụ.')).waitFor();
    expect(await page.getByText(officer.says('Đã lưu {done}/{all} nhiệm vụ.')).innerText()).toMatch(/6\D+6/);

    await officer.press(officer.link('Báo cáo định kỳ', page.getByRole('navigation')));
    await page.getByRole('table').waitFor();
    await officer.examine();
    await officer.press(page.getByRole('link', { name: /2026-06/ }));
    const text = page.getByLabel(officer.says('Nội dung báo cáo'));
    await officer.type(text, 'Xã đã triển khai đầy đủ các nhiệm vụ được giao trong sáu tháng đầu năm.');
    await officer.examine();
    await officer.press(officer.button('Lưu báo cáo'));
    await page.getByText(officer.says('Đã lưu. Có thể trình ở phía trên.')).waitFor();
    const submit = commandLabel('report.submit', way.language);
    await officer.press(
      page.getByRole('region', { name: officer.says('Việc có thể làm') }).getByRole('button', { name: submit, exact: true }),
    );
    await officer.press(page.getByRole('dialog').getByRole('button', { name: submit, exact: true }));
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    const { presses, seconds, findings } = await officer.done('T3');
    const [report] = await world.db.asOwner(`SELECT state FROM instances WHERE id = $1`, [new URL(page.url()).pathname.split('/').at(-1)]);
    expect(report).toEqual({ state: 'awaitingApproval' });
    expect(presses).toBeLessThanOrEqual(10);
    expect(seconds).toBeLessThanOrEqual(120);
    expect(findings).toEqual([]);
  });
});
