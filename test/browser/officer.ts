import { fileURLToPath } from 'node:url';
import type { Locator, Page } from 'playwright-core';
import { axeFindings, type ConsoleWorld, settled } from './console.js';
import { type Language, sentence } from './wording.js';

/** How somebody works: in which language, at what width, with a pointer or by keys alone. */
export interface Way {
  readonly language: Language;
  readonly width: number;
  readonly by: 'pointer' | 'keys';
}

/** The ways in which every task of an officer is to succeed; the last one where the page has a layout for phones. */
export const ways: readonly Way[] = [
  { language: 'vi', width: 1280, by: 'pointer' },
  { language: 'en', width: 1280, by: 'keys' },
];
export const waysWithPhone: readonly Way[] = [...ways, { language: 'vi', width: 360, by: 'pointer' }];

const pressCounter = fileURLToPath(new URL('in-page/count-presses.js', import.meta.url));
/** Before each step people think (ms). */
const thinking = 400;
/** So many Tab presses find anything on a page, or it cannot be reached. */
const mostTabs = 400;

/**
 * Somebody at the console, who thinks before each step, and whose presses are counted in the page: each press of the pointer, and each key
 * that gives a command. Typing and moving about (Tab, arrows) are none.
 */
export class Officer {
  private begun = performance.now();
  private readonly findings: string[] = [];

  private constructor(
    readonly page: Page,
    private readonly way: Way,
  ) {}

  static async at(world: ConsoleWorld, login: string, way: Way): Promise<Officer> {
    const page = await world.open(login, '/preferences', way);
    await page.context().addInitScript({ path: pressCounter });
    await page.goto(new URL('/', world.url).href);
    const officer = new Officer(page, way);
    page.on('pageerror', (error) => officer.findings.push(error.message));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await officer.examine();
    officer.begun = performance.now();
    return officer;
  }

  /** A sentence of the console in the officer's language. */
  says(vietnamese: string): RegExp {
    return sentence(this.way.language, vietnamese);
  }

  button(vietnamese: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('button', { name: this.says(vietnamese) });
  }

  link(vietnamese: string, within: Page | Locator = this.page): Locator {
    return within.getByRole('link', { name: this.says(vietnamese) });
  }

  /** Presses a control, by pointer or by the key that controls of its kind take. */
  async press(control: Locator): Promise<void> {
    await this.think();
    await control.waitFor();
    if (this.way.by === 'pointer') return control.click();
    await this.moveTo(control);
    const type = await control.getAttribute('type');
    await this.page.keyboard.press(type === 'checkbox' ? 'Space' : 'Enter');
  }

  /** A key that gives a command. */
  async key(key: string): Promise<void> {
    await this.think();
    await this.page.keyboard.press(key);
  }

  /** Types into a field, which is moved to by Tab. */
  async type(field: Locator, text: string): Promise<void> {
    await this.think();
    await field.waitFor();
    await this.moveTo(field);
    await this.page.keyboard.press('ControlOrMeta+a');
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list that one moves about in by arrows; opening it is a press. */
  async choose(list: Locator, label: string | RegExp): Promise<void> {
    await this.press(list);
    if (this.way.by === 'keys') await this.page.keyboard.press('Escape');
    const value = await list.getByRole('option', { name: label }).first().getAttribute('value', { timeout: 5000 });
    await list.selectOption(value);
  }

  /** Looks whether the page is as it should be; takes no time of the officer's. */
  async examine(): Promise<void> {
    const from = performance.now();
    await settled(this.page);
    const where = new URL(this.page.url()).pathname;
    for (const finding of await axeFindings(this.page)) this.findings.push(`${where}: ${finding}`);
    const overflow = Number(await this.page.evaluate('document.documentElement.scrollWidth - window.innerWidth'));
    if (overflow > 0) this.findings.push(`${where}: ${overflow} px wider than its window`);
    this.begun += performance.now() - from;
  }

  /** Presses and seconds since the officer stood at the first page, and what was wrong on the way. */
  async done(task: string): Promise<{ presses: number; seconds: number; findings: readonly string[] }> {
    const seconds = Math.round((performance.now() - this.begun) / 100) / 10;
    const presses = Number(await this.page.evaluate(`Number(sessionStorage.getItem('presses'))`));
    process.stdout.write(`${task}, ${this.way.by} ${this.way.language} ${this.way.width}: ${presses} presses, ${seconds} s\n`);
    return { presses, seconds, findings: this.findings };
  }

  private async moveTo(control: Locator): Promise<void> {
    const isThere = () => control.evaluate((element) => element === element.ownerDocument.activeElement);
    for (let tabs = 0; !(await isThere()); tabs++) {
      if (tabs === mostTabs) throw new Error(`no Tab leads to ${control}`);
      await this.page.keyboard.press('Tab');
    }
  }

  private async think(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, thinking));
  }
}
