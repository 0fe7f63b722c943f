import fs from 'node:fs';
import type { Page } from 'playwright-core';
import { agencyIdOf } from '../../src/demo/index.js';
import { postOf } from '../support/world.js';
import type { ConsoleWorld } from './console.js';
import { reported, returned } from './province/play-province.js';
import type { Language } from './wording.js';

/** A page as somebody sees it. */
export interface Visit {
  /** Also the name of its picture. */
  readonly name: string;
  readonly login: string;
  readonly path: string;
  /** What is done there before one looks. */
  readonly act?: (page: Page, says: (vietnamese: string) => RegExp, language: Language) => Promise<void>;
}

const chief = 'bd.ubnd.cvp';
const officer = 'bd.cdkt.cv';
const monitor = 'bd.snv.td1';
const clerk = 'bd.ubnd.vt1';
const drafter = 'bd.snv.cv1';
const auditor = 'bd.ttr.ttv';
const administrator = 'bd.ubnd.qt';

/** Every page of the console, as those see it whom it is for, in the province. */
export async function everyPage(world: ConsoleWorld): Promise<readonly Visit[]> {
  const one = async (sql: string, ...values: readonly unknown[]): Promise<string> => {
    const [row] = await world.db.asOwner<{ id: string }>(sql, [...values]);
    if (row === undefined) throw new Error(`nothing found by ${sql}`);
    return row.id;
  };
  const reviewed = await one(`SELECT id FROM instances WHERE kind = 'plan' AND state = 'draft.officeVerification' ORDER BY id LIMIT 1`);
  const annual = await one('SELECT id FROM plans WHERE title = $1', reported.title);
  const known = await one('SELECT id FROM plans WHERE document_number = $1', returned.number);
  const task = await one(`SELECT id FROM tasks WHERE percent IS NOT NULL ORDER BY id LIMIT 1`);
  const delivery = await one('SELECT id FROM deliveries WHERE plan_id = $1 ORDER BY id LIMIT 1', annual);
  const owed = await one(
    `SELECT report.id FROM reports report JOIN agency_codes code ON code.agency_id = report.agency_id AND code.code = 'H08.42' WHERE report.plan_id = $1 AND report.filed_at IS NULL`,
    annual,
  );
  const keeper = await world.as(administrator);
  const registered = await keeper.post('/api/v1/webhooks', {
    agencyId: await one(`SELECT agency_id AS id FROM agency_codes WHERE code = 'H08.42'`),
    name: 'Trục liên thông tỉnh',
    url: 'https://truc.example.gov.vn/wf/events',
    allowedCidrs: ['10.20.0.0/16'],
    eventTypes: ['*'],
    onDead: 'hold',
    mostInFlight: 4,
  });
  const endpoint = (registered.body as { id: string }).id;
  await keeper.post('/api/v1/eoffice/sources', { id: 'truc-tinh', name: 'Trục liên thông tỉnh', key: { scheme: 'v1' } });
  const draft = await draftOf(world);
  const imported = await importOf(world);
  return [
    { name: 'home', login: chief, path: '/' },
    { name: 'inbox', login: chief, path: '/inbox' },
    {
      name: 'inbox-preview',
      login: chief,
      path: '/inbox',
      act: async (page) => page.getByRole('listitem').getByRole('button').first().click(),
    },
    {
      name: 'inbox-bulk',
      login: chief,
      path: '/inbox',
      act: async (page, says) => {
        await page.getByRole('checkbox', { name: says('Chọn tất cả ({n})') }).click();
        await page
          .getByRole('button', { name: /\(\d+\/\d+\)$/ })
          .first()
          .click();
      },
    },
    { name: 'plans', login: monitor, path: '/plans' },
    { name: 'plan-content', login: chief, path: `/plans/${reviewed}` },
    ...['tasks', 'course', 'history', 'files'].map((tab) => ({ name: `plan-${tab}`, login: monitor, path: `/plans/${known}?tab=${tab}` })),
    {
      name: 'plan-why-not',
      login: officer,
      path: `/plans/${annual}`,
      act: async (page, says) =>
        page
          .getByRole('button', { name: new RegExp(says('Vì sao chưa được?').source.replace(/^\^/, '')) })
          .first()
          .click(),
    },
    { name: 'plan-new', login: drafter, path: '/plans/new' },
    { name: 'import', login: drafter, path: `/imports/${imported}` },
    { name: 'plan-edit', login: drafter, path: `/plans/${draft}/edit` },
    { name: 'plan-compare', login: auditor, path: `/plans/${known}/compare` },
    { name: 'tasks', login: officer, path: '/tasks' },
    { name: 'task', login: monitor, path: `/tasks/${task}` },
    { name: 'delivery', login: monitor, path: `/deliveries/${delivery}` },
    { name: 'dissemination', login: officer, path: '/dissemination' },
    { name: 'reports', login: monitor, path: '/reports' },
    { name: 'report', login: officer, path: `/reports/${owed}` },
    { name: 'aggregation', login: monitor, path: `/aggregation?plan=${annual}&period=2026-06` },
    { name: 'dashboard', login: chief, path: '/dashboard' },
    { name: 'deadlines', login: monitor, path: '/deadlines' },
    { name: 'audit', login: auditor, path: '/audit?q=44' },
    { name: 'replay', login: auditor, path: `/replay/plans/${known}` },
    { name: 'workflows', login: administrator, path: '/workflows' },
    { name: 'organisations', login: administrator, path: '/organisations' },
    { name: 'delegations', login: chief, path: '/organisations' },
    { name: 'integrations', login: administrator, path: '/integrations' },
    { name: 'endpoint', login: administrator, path: `/integrations/${endpoint}` },
    { name: 'source', login: administrator, path: '/integrations/sources/truc-tinh' },
    { name: 'incoming', login: clerk, path: '/incoming' },
    { name: 'system', login: administrator, path: '/system' },
    { name: 'preferences', login: officer, path: '/preferences' },
  ];
}

/** A plan that its drafter may write on: one that the Chánh Văn phòng has sent back. */
async function draftOf(world: ConsoleWorld): Promise<string> {
  const [{ id }] = (await world.db.asOwner<{ id: string }>(
    `SELECT id FROM instances WHERE kind = 'plan' AND state = 'draft.officeVerification' ORDER BY id DESC LIMIT 1`,
  )) as [{ id: string }];
  const { status, body } = await (await world.as(chief)).command(
    'plan',
    id,
    'plan.return',
    { reason: returned.reason },
    { actingAs: postOf(chief, 'officeChief') },
  );
  if (status !== 200) throw new Error(`not returned: ${JSON.stringify(body)}`);
  return id;
}

/** A document that the drafter has had read. */
async function importOf(world: ConsoleWorld): Promise<string> {
  const officer = await world.as(drafter);
  const query = new URLSearchParams({ draftingAgencyId: agencyIdOf('bd.so-noi-vu'), issuingAgencyId: agencyIdOf('bd.ubnd') });
  const { status, body } = await officer
    .post(`/api/v1/imports?${query}`)
    .set('content-type', 'application/octet-stream')
    .set('x-file-name', 'ke-hoach.txt')
    .send(fs.readFileSync(new URL('../fixtures/importer/ke-hoach-tinh.txt', import.meta.url)));
  if (status !== 201) throw new Error(`not read: ${JSON.stringify(body)}`);
  return (body as { id: string }).id;
}

/** Addresses in the router that nobody visits above, with `$` for what varies; the sign-in has a spec of its own. */
export function unvisited(visits: readonly Visit[]): readonly string[] {
  const router = fs.readFileSync(new URL('../../src/console/web/router.tsx', import.meta.url), 'utf8');
  const routes = [...router.matchAll(/^ {2}path: '(\/[^']*)'/gm)].map(([, path]) => path!).filter((path) => path !== '/sign-in');
  return routes.filter((route) => {
    const pattern = new RegExp(`^${route.replace(/\$\w+/g, '[^/]+')}(\\?.*)?$`);
    return !visits.some(({ path }) => pattern.test(path));
  });
}
