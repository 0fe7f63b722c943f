import { playS1 } from '../../src/demo/index.js';
import { axeFindings, type ConsoleWorld, createConsoleWorld } from './console.js';

/** Pages everybody has, and those of auditors. */
const pages = [
  '/',
  '/inbox',
  '/plans',
  '/tasks',
  '/dissemination',
  '/reports',
  '/aggregation',
  '/dashboard',
  '/deadlines',
  '/workflows',
  '/preferences',
];

describe('Mọi trang (every page)', () => {
  let world: ConsoleWorld;
  let planId: string;

  beforeAll(async () => {
    world = await createConsoleWorld();
    planId = await playS1(world.player, world.files, 'review');
  });

  afterAll(() => world.drop());

  const all = () => [
    ...pages.map((path) => ['vt.ubnd.cvp', path] as const),
    ['vt.ubnd.cvp', `/plans/${planId}`] as const,
    ['bd.ttr.ttv', '/audit'] as const,
    ['bd.ttr.ttv', `/replay/plans/${planId}`] as const,
  ];

  it.each([
    ['vi', 1280],
    ['vi', 360],
    ['en', 1280],
  ] as const)('is accessible, fits its window, and breaks nothing (%s, %d px)', async (language, width) => {
    const wrong: string[] = [];
    for (const [login, path] of all()) {
      const page = await world.open(login, path, { language, width });
      page.on('pageerror', (error) => wrong.push(`${path}: ${error.message}`));
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.waitForLoadState('networkidle');
      for (const finding of await axeFindings(page)) wrong.push(`${path}: ${finding}`);
      const overflow = await page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
      if (Number(overflow) > 0) wrong.push(`${path}: ${overflow} px wider than its window`);
      await page.context().close();
    }
    expect(wrong).toEqual([]);
  });

  it('speaks no Vietnamese of its own to who chose English', async () => {
    const page = await world.open('vt.ubnd.cvp', '/inbox', { language: 'en' });
    await page.getByRole('heading', { name: 'Inbox' }).waitFor();
    const menu = await page.getByRole('navigation').first().innerText();
    expect(menu).not.toMatch(/[ăâđêôơưÀ-ỹ]/i);
  });
});
