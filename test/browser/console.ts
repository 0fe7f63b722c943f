import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page, type Request } from 'playwright-core';
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
  /** What the clock of the browser shows; that of the machine unless told. */
  readonly now?: Date;
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
      const context = await contextOf(browser, { now: made.clock.now(), ...options });
      contexts.push(context);
      const { token } = await made.as(login);
      await context.addCookies([{ name: 'session', value: token, url }]);
      const page = await context.newPage();
      watchRequests(page);
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

export async function contextOf(
  browser: Browser,
  { language = 'vi', width = 1280, height = width < 768 ? 740 : 800, now }: OpenOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext({
    viewport: { width, height },
    locale: language === 'vi' ? 'vi-VN' : 'en-GB',
    timezoneId: 'Asia/Ho_Chi_Minh',
  });
  await context.addInitScript(`localStorage.setItem('language', '${language}')`);
  if (now !== undefined) await context.addInitScript(setClock, now.getTime() - Date.now());
  return context;
}

/** Runs in the page: its clock goes on from another time, so that days left are those the server counts. */
function setClock(ahead: number): void {
  const Machine = Date;
  globalThis.Date = class extends Machine {
    constructor(...parts: readonly unknown[]) {
      super(...((parts.length === 0 ? [Machine.now() + ahead] : parts) as []));
    }
    static override now(): number {
      return Machine.now() + ahead;
    }
  } as DateConstructor;
}

const asked = new WeakMap<Page, { readonly open: Set<Request>; since: number }>();

/** A stream of events stays open for as long as the page does, and is none of those that a page waits for. */
function watchRequests(page: Page): void {
  const requests = { open: new Set<Request>(), since: performance.now() };
  asked.set(page, requests);
  page.on('request', (request) => request.resourceType() !== 'eventsource' && requests.open.add(request));
  const over = (request: Request) => {
    if (requests.open.delete(request)) requests.since = performance.now();
  };
  page.on('requestfinished', over).on('requestfailed', over);
}

/** Waits until a page of `open` has had every answer for a moment (ms). */
export async function settled(page: Page, moment = 300): Promise<void> {
  const requests = asked.get(page)!;
  while (requests.open.size > 0 || performance.now() - requests.since < moment) await new Promise((resolve) => setTimeout(resolve, 30));
}

/** What axe finds against WCAG 2.0 to 2.2 at A and AA, one line each with the first element. */
export async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
