import type { ConsoleWorld } from './console.js';
import { Officer, waysWithPhone } from './officer.js';
import { openProvince, patience } from './province/open-province.js';
import { newest } from './province/play-province.js';

describe('T2: quán triệt ba kế hoạch trong một hội nghị (three plans disseminated in one meeting)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  /** Each way another agency, so that one province serves all. */
  it.each([
    ['bd.stp.cv', waysWithPhone[0]!],
    ['bd.stc.cv', waysWithPhone[1]!],
    ['bd.xa-nhon-ly.cv', waysWithPhone[2]!],
  ] as const)('takes six presses and 45 s, with one file (%s)', async (login, way) => {
    const officer = await Officer.at(world, login, way);
    const { page } = officer;
    await officer.press(officer.link('Quán triệt, triển khai', page.getByRole('navigation')));
    for (const title of newest) await officer.press(page.getByRole('checkbox', { name: new RegExp(title) }));
    await officer.examine();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      officer.press(page.getByLabel(officer.says('Tài liệu chứng minh'))),
    ]);
    await chooser.setFiles({ name: 'bien-ban-hoi-nghi.txt', mimeType: 'text/plain', buffer: Buffer.from('Biên bản hội nghị.') });
    await page.getByText('bien-ban-hoi-nghi.txt').waitFor();
    await officer.press(officer.button('Xác nhận đã quán triệt'));
    await page.getByText(officer.says('Đã xác nhận {done}/{all} nhiệm vụ.')).waitFor();
    const { presses, seconds, findings } = await officer.done('T2');
    await officer.examine();
    expect(await page.getByRole('status').allInnerTexts()).toContainEqual(expect.stringMatching(/3\D+3/));
    expect(presses).toBeLessThanOrEqual(6);
    expect(seconds).toBeLessThanOrEqual(45);
    expect(findings).toEqual([]);
  });
});
