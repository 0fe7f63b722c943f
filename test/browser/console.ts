import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { serveConsole } from '../../src/console/index.js';
import { createWorld, type World } from '../support/world.js';

/** A world with its console, and a real browser. */
export interface ConsoleWorld extends World {
  browser: Browser;
  /** Where the browser finds the console. */
  url: string;
  /** A page of somebody signed in, at `path`; in a context of its own, so that several people may be there at once. */
  open(login: string, path?: string, options?: OpenOptions): Promise<Page>;
}

export interface OpenOptions {
  readonly language?: 'vi' | 'en';
  readonly width?: number;
  readonly height?: number;
}

/** Debian's Chromium, or another by `CHROMIUM`. */
const executable = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

export async function createConsoleWorld(...world: Parameters<typeof createWorld>): Promise<ConsoleWorld> {
  if (!fs.existsSync(executable)) throw new Error(`no Chromium at ${executable}: install Debian's package chromium, or set CHROMIUM`);
  const made = await createWorld(world[0], { ...world[1], beforeListening: serveConsole });
  const browser = await launch();
  const url = await made.app.getUrl();
  const contexts: BrowserContext[] = [];
  return {
    ...made,
    browser,
    url,
    async open(login, path = '/', options = {}) {
      const context = await contextOf(browser, options);
      contexts.push(context);
      const { token } = await made.as(login);
      await context.addCookies([{ name: 'session', value: token, url }]);
      const page = await context.newPage();
      await page.goto(new URL(path, url).href);
      return page;
    },
    async drop() {
      for (const context of contexts) await context.close();
      await browser.close();
      await made.drop();
    },
  };
}

/** Chromium's own sandbox needs rights that root in a container lacks; the pages are ours alone. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: executable, args: ['--no-sandbox', '--font-render-hinting=none'] });
}

export async function contextOf(browser: Browser, { language = 'vi', width = 1280, height = 800 }: OpenOptions): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript(`localStorage.setItem('language', '${language}')`);
  return context;
}

/** What axe finds against WCAG 2.0 to 2.2 at A and AA, one line each with the first element. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
