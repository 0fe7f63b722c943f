import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { type ConsoleWorld, settled } from './console.js';
import { openProvince, patience } from './province/open-province.js';

/** Marks on two otherwise idle cores (ms). */
const marks = { paint: 1500, list: 100 };
const firstRowMarker = fileURLToPath(new URL('in-page/mark-first-row.js', import.meta.url));

describe('Hộp việc trên dữ liệu lớn (the inbox over much data)', () => {
  let world: ConsoleWorld;

  beforeAll(async () => {
    world = await openProvince();
  }, patience);

  afterAll(() => world.drop());

  it(`shows its rows within ${marks.paint} ms with an empty cache`, async () => {
    const times: number[] = [];
    for (let round = 0; round < 4; round++) {
      const page = await world.open('bd.ubnd.cvp', '/preferences');
      await page.context().addInitScript({ path: firstRowMarker });
      const devtools = await page.context().newCDPSession(page);
      await devtools.send('Network.clearBrowserCache');
      await page.goto(new URL('/inbox', world.url).href);
      times.push(await firstRow(page));
      await page.context().close();
    }
    process.stdout.write(`the first row of the inbox was painted after ${times.map(Math.round).join(', ')} ms\n`);
    expect(Math.min(...times)).toBeLessThanOrEqual(marks.paint);
  });

  it.each([
    ['going to the next row', '/inbox', 'j'],
    ['choosing a row', '/inbox', 'x'],
  ])(`answers to %s within ${marks.list} ms`, async (_, path, key) => {
    const page = await world.open('bd.ubnd.cvp', path);
    await page.getByRole('checkbox').nth(1).waitFor();
    await settled(page);
    const times: number[] = [];
    for (let round = 0; round < 8; round++) times.push(await toNextFrame(page, key));
    process.stdout.write(`${key}: ${times.map(Math.round).join(', ')} ms\n`);
    expect(usual(times)).toBeLessThanOrEqual(marks.list);
    await page.context().close();
  });

  it(`answers to typing into a list of tasks within ${marks.list} ms a key`, async () => {
    const page = await world.open('bd.cdkt.cv', '/tasks');
    const note = page.getByLabel(/^Ghi chú của/).first();
    await note.waitFor();
    await settled(page);
    await note.focus();
    const times: number[] = [];
    for (const key of 'da xong') times.push(await toNextFrame(page, key));
    process.stdout.write(`typing into the list of tasks: ${times.map(Math.round).join(', ')} ms\n`);
    expect(usual(times)).toBeLessThanOrEqual(marks.list);
    await page.context().close();
  });
});

/** Since the navigation began, by the page's own clock (ms). */
async function firstRow(page: Page): Promise<number> {
  const marked = () => page.evaluate<number | null>(`performance.getEntriesByName('first-row')[0]?.startTime ?? null`);
  for (;;) {
    const at = await marked();
    if (at !== null) return at;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** From the key to the frame after the one that shows what it did (ms). */
async function toNextFrame(page: Page, key: string): Promise<number> {
  await page.evaluate(`
    window.answered = new Promise((resolve) =>
      addEventListener(
        'keydown',
        ({ timeStamp }) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - timeStamp))),
        { once: true, capture: true },
      ),
    ); undefined`);
  await page.keyboard.press(key === ' ' ? 'Space' : key);
  return Number(await page.evaluate('window.answered'));
}

/** The quicker quarter of them is within this: what the rest waited for is the machine, which is not idle while others work on it. */
function usual(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 4)]!;
}
