import { commandLabel, positionLabel } from '../../workflows/kit/wording.js';
import type { ConsoleWorld } from './console.js';
import { Officer, ways } from './officer.js';
import { openProvince, patience } from './province/open-province.js';
import { returned } from './province/play-province.js';

describe('T5: ai đã trả lại, khi nào, với tư cách gì, vì sao (who returned it, when, in what capacity and why)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  const asked = [returned.number, 'phong, chong thien tai va tim kiem cuu nan'];

  it.each(ways.flatMap((way) => asked.map((words) => ({ ...way, words }))))(
    'takes four presses and 30 s from "$words" to the replay of that step ($by, $language)',
    async ({ words, ...way }) => {
      const officer = await Officer.at(world, 'bd.ttr.ttv', way);
      const { page } = officer;
      await officer.press(officer.link('Tra cứu lịch sử', page.getByRole('navigation')));
      await officer.examine();
      await officer.choose(page.getByLabel(officer.says('Việc')), /plan.return/);
      await officer.type(page.getByLabel(officer.says('Số hoặc trích yếu kế hoạch')), words);
      await officer.key('Enter');
      const row = page.getByRole('row').filter({ hasText: returned.reason });
      await row.getByText('Mai Thị Yến Nhi').waitFor();
      expect(await row.innerText()).toContain(positionLabel('officeChief', way.language));
      expect(await row.innerText()).toMatch(/0[12]\/03\/2026/);
      await officer.press(row.getByRole('link', { name: commandLabel('plan.return', way.language) }));
      await page.getByRole('heading', { name: commandLabel('plan.return', way.language) }).waitFor();
      const { presses, seconds, findings } = await officer.done('T5');
      const place = page.getByText(officer.says('Bước {n}/{all}'));
      const steps: number[] = [];
      for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowLeft', 'ArrowRight', 'ArrowLeft']) {
        await page.evaluate(watchForChange, await place.innerText());
        await page.keyboard.press(key);
        steps.push(Math.round(await page.evaluate<number>('globalThis.answered')));
      }
      process.stdout.write(`  steps of the replay ${steps.join(', ')} ms\n`);
      await officer.examine();
      expect([...steps].sort((one, other) => one - other)[2]).toBeLessThanOrEqual(200);
      expect(presses).toBeLessThanOrEqual(4);
      expect(seconds).toBeLessThanOrEqual(30);
      expect(findings).toEqual([]);
    },
  );
});

/** Runs in the page: `answered` is how long after the next key what stands there now is no longer shown (ms). */
function watchForChange(before: string): void {
  const page = globalThis as unknown as {
    answered: Promise<number>;
    document: { body: { innerText: string } };
    requestAnimationFrame(act: () => void): void;
    addEventListener(name: string, act: (event: { readonly timeStamp: number }) => void, once: object): void;
  };
  page.answered = new Promise((resolve) => {
    const once = { once: true, capture: true };
    page.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        const look = () =>
          page.document.body.innerText.includes(before) ? page.requestAnimationFrame(look) : resolve(performance.now() - timeStamp);
        page.requestAnimationFrame(look);
      },
      once,
    );
  });
}
