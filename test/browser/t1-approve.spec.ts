import { commandLabel } from '../../workflows/kit/wording.js';
import { postOf } from '../support/world.js';
import type { ConsoleWorld } from './console.js';
import { Officer, waysWithPhone } from './officer.js';
import { openProvince, patience } from './province/open-province.js';
import { waiting } from './province/play-province.js';

const chief = 'bd.ubnd.cvp';

describe('T1: duyệt mười hồ sơ (ten documents approved)', () => {
  let world: ConsoleWorld;

  beforeEach(async () => {
    world = await openProvince();
    // In this province the Office has a head of its own, so that nothing but plans waits for the Chánh Văn phòng.
    await world.db.asOwner(`UPDATE appointments SET valid_until = '2026-06-01' WHERE id = $1`, [postOf(chief, 'agencyHead')]);
  }, patience);

  afterEach(() => world.drop());

  const approved = () =>
    world.db.asOwner(`SELECT FROM instances WHERE kind = 'plan' AND state = 'draft.signing'`).then(({ length }) => length);

  it.each(waysWithPhone)('takes four presses and 20 s for all at once ($by, $language, $width px)', async (way) => {
    const officer = await Officer.at(world, chief, way);
    const { page } = officer;
    await officer.press(officer.link('Hộp việc', page.getByRole('navigation')));
    await officer.press(page.getByRole('checkbox', { name: officer.says('Chọn tất cả ({n})') }));
    await officer.press(
      page.getByRole('button', { name: `${commandLabel('plan.approve', way.language)} (${waiting.approval}/${waiting.approval})` }),
    );
    const begun = performance.now();
    await officer.press(officer.button('{label} {n} hồ sơ', page.getByRole('dialog')));
    await page.getByText(officer.says('Đã xong {done}/{all} hồ sơ.')).waitFor();
    const server = performance.now() - begun;
    const { presses, seconds, findings } = await officer.done('T1');
    await officer.examine();
    expect(await approved()).toBe(waiting.approval);
    expect(presses).toBeLessThanOrEqual(4);
    expect(seconds).toBeLessThanOrEqual(20);
    expect(server).toBeLessThanOrEqual(2000 + 400);
    expect(findings).toEqual([]);
  });

  it.each(waysWithPhone)(
    'takes 22 presses and 60 s reading each, one sent back with its reason ($by, $language, $width px)',
    async (way) => {
      const officer = await Officer.at(world, chief, way);
      const { page } = officer;
      const preview = page.getByRole('region', { name: officer.says('Xem nhanh') });
      await officer.press(officer.link('Mở việc tiếp theo'));
      for (let place = 0; place < waiting.approval; place++) {
        const sendBack = place === 3;
        const label = commandLabel(sendBack ? 'plan.return' : 'plan.approve', way.language);
        const move = preview.getByRole('button', { name: label, exact: true });
        await move.waitFor();
        const title = await preview.getByRole('heading', { level: 2 }).innerText();
        await (way.by === 'keys' ? officer.key(sendBack ? 'r' : 'a') : officer.press(move));
        const dialog = page.getByRole('dialog');
        if (sendBack) await officer.type(dialog.getByRole('textbox').first(), 'Cần nêu rõ cơ quan chủ trì từng nhiệm vụ.');
        const confirm = dialog.getByRole('button', { name: label, exact: true });
        await (way.by === 'keys' && !sendBack ? officer.key('Enter') : officer.press(confirm));
        await dialog.waitFor({ state: 'hidden' });
        await preview.getByRole('heading', { level: 2, name: title, exact: true }).waitFor({ state: 'hidden' });
        if (place === 0) await officer.examine();
      }
      const { presses, seconds, findings } = await officer.done('T1b');
      expect(await approved()).toBe(waiting.approval - 1);
      expect(presses).toBeLessThanOrEqual(22);
      expect(seconds).toBeLessThanOrEqual(60);
      expect(findings).toEqual([]);
    },
  );
});
