import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { axeFindings, type ConsoleWorld, settled } from './console.js';
import { everyPage, unvisited, type Visit } from './every-page.js';
import { openProvince, patience } from './province/open-province.js';
import { inOtherLanguage, type Language, sentence } from './wording.js';

/** Where the pictures go; git does not keep them. */
const pictures = fileURLToPath(new URL('../../.shots', import.meta.url));
const looker = fs.readFileSync(new URL('in-page/look-at-page.js', import.meta.url), 'utf8');

describe('Mọi trang (every page)', () => {
  let world: ConsoleWorld;
  let visits: readonly Visit[];

  beforeAll(async () => {
    world = await openProvince();
    visits = await everyPage(world);
  }, patience);

  afterAll(() => world.drop());

  it('is among those visited', () => {
    expect(unvisited(visits)).toEqual([]);
  });

  it.each([
    ['vi', 1280],
    ['vi', 360],
    ['en', 1280],
  ] as const)(
    'is accessible, fits its window, cuts and covers nothing, breaks nothing, and is in one language (%s, %d px)',
    async (language, width) => {
      const folder = path.join(pictures, `${language}-${width}`);
      fs.rmSync(folder, { recursive: true, force: true });
      fs.mkdirSync(folder, { recursive: true });
      const wrong: string[] = [];
      for (const visit of visits) {
        const page = await world.open(visit.login, visit.path, { language, width });
        page.on('pageerror', (error) => wrong.push(`${visit.name}: ${error.message}`));
        try {
          for (const finding of await look(page, visit, language)) wrong.push(`${visit.name}: ${finding}`);
        } catch (error) {
          wrong.push(`${visit.name}: ${String(error).slice(0, 300)}`);
        }
        await page.screenshot({ path: path.join(folder, `${visit.name}.png`), fullPage: visit.act === undefined });
        await page.context().close();
      }
      expect(wrong).toEqual([]);
    },
    patience,
  );
});

async function look(page: Page, { act }: Visit, language: Language): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await settled(page);
  await act?.(page, (vietnamese) => sentence(language, vietnamese), language);
  if (act !== undefined) await settled(page);
  const { wrong, texts } = (await page.evaluate(looker)) as { wrong: string[]; texts: string[] };
  const strange = inOtherLanguage(language, texts).map((text) => `in the other language: ${text}`);
  // What axe looks at is the same in both languages, and large tables take it long.
  const findings = language === 'vi' ? await axeFindings(page) : [];
  return [...findings, ...wrong, ...strange];
}
