import { type Calendar, storeCalendar, vietnamCalendarV1 } from '../../src/calendar/index.js';
import type { Act, Ask, CascadeOrder, Door } from '../../src/engine/index.js';
import { type PlanContent, type PlanTask, storeRevision } from '../../src/plans/index.js';
import { newId } from '../../src/platform/ids.js';
import type { JsonObject, Kind } from '../../workflows/kit/definition.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

/** A province with agencies that come and go, and rows of plans put down directly: what readers and effects are tried against. */
export interface Scene {
  readonly test: TestDatabase;
  readonly agencies: Record<AgencyKey, string>;
  plan(parts?: PlanParts): Promise<string>;
  task(planId: string, key: string, lead: AgencyKey, state: string, parts?: { origin?: AgencyKey; deadlineKind?: string }): Promise<string>;
  report(
    planId: string,
    periodNo: number,
    agency: AgencyKey,
    state: string,
    parts?: { type?: string; missing?: boolean; unitsNamed?: AgencyKey[] },
  ): Promise<string>;
  delivery(planId: string, recipient: AgencyKey, state: string, taken?: boolean): Promise<string>;
  period(planId: string, no: number, opensOn: string, parts?: { summarisedAt?: string; final?: boolean; last?: boolean }): Promise<void>;
  person(agency: AgencyKey, position?: string): Promise<{ personId: string; appointmentId: string }>;
}

type AgencyKey = (typeof keys)[number];
const keys = [
  'ubnd',
  'office',
  'homeAffairs',
  'health',
  'finance',
  'merged',
  'district',
  'laterDistrict',
  'school',
  'otherProvince',
] as const;

export interface PlanParts {
  readonly state?: string;
  readonly content?: PlanContent;
  readonly amends?: string;
  readonly replaces?: string;
  readonly issuedOn?: string;
  readonly number?: string;
}

/** A content without gaps, of two tasks; parts replace what a test is about. */
export const contentOf = (agencies: Record<AgencyKey, string>, parts: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Kế hoạch thực hiện Nghị quyết số 28-NQ/TW',
  body: 'Nội dung.',
  legalBasis: [],
  monitoringAgencyId: agencies.homeAffairs,
  tasks: [
    taskOf('II.1', { leads: [{ kind: 'department' }], deadline: { kind: 'date', on: '2023-06-30', source: '30/6/2023' } }),
    taskOf('II.2', { leads: [{ agency: agencies.health }], coordinators: [{ kind: 'districtCommittee' }, { agency: agencies.finance }] }),
  ],
  recipients: [{ kind: 'department' }],
  printedRecipients: ['Như trên', 'Lưu: VT'],
  dissemination: { from: null, to: '2023-06-30', source: 'trong quý II/2023' },
  reporting: [
    {
      key: 'nam',
      reporters: [{ kind: 'department' }],
      addressee: 'UBND tỉnh',
      source: 'trước 15/11',
      dataFrom: '11-06',
      dataTo: '11-05',
      submitBy: '11-14',
      summaryBy: '11-30',
    },
  ],
  annexes: [],
  endsOn: null,
  urgent: false,
  secret: false,
  pastDatesReason: null,
  changes: [],
  ...parts,
});

export const taskOf = (key: string, parts: Partial<PlanTask> = {}): PlanTask => ({
  key,
  text: 'Một nhiệm vụ.',
  leads: [],
  coordinators: [],
  deadline: { kind: 'continuous', source: 'thường xuyên' },
  targets: [],
  ownPlan: false,
  ...parts,
});

export async function makeScene(calendar: Calendar = vietnamCalendarV1): Promise<Scene> {
  const test = await createTestDatabase();
  const at = '2023-01-01T00:00:00.000Z';
  const agencies = Object.fromEntries(keys.map((key) => [key, newId()])) as Record<AgencyKey, string>;
  const insert = (key: AgencyKey, kind: string, parent: AgencyKey | null, from = '2016-01-01', until: string | null = null) =>
    test.asOwner(
      'INSERT INTO agencies (id, kind, parent_id, valid_from, valid_until, review_route, symbol) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [agencies[key], kind, parent && agencies[parent], from, until, parent === null ? 'province' : null, parent === null ? 'UBND' : null],
    );
  await insert('ubnd', 'provincialCommittee', null);
  await insert('otherProvince', 'provincialCommittee', null);
  await insert('office', 'committeeOffice', 'ubnd');
  await insert('homeAffairs', 'department', 'ubnd');
  await insert('health', 'department', 'ubnd');
  await insert('finance', 'department', 'ubnd');
  await insert('merged', 'department', 'ubnd', '2016-01-01', '2023-07-01');
  await insert('district', 'districtCommittee', 'ubnd');
  await insert('laterDistrict', 'districtCommittee', 'ubnd', '2023-07-01');
  await insert('school', 'publicUnit', 'health');
  for (const key of keys) await test.asOwner('INSERT INTO agency_names VALUES ($1, $2, $3)', [agencies[key], `${key} 2016`, '2016-01-01']);
  await test.database.transaction((tx) => storeCalendar(tx, calendar, 'test', at));

  const instance = async (kind: Kind, state: string, parent: string | null): Promise<string> => {
    const id = newId();
    await test.asOwner(
      `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id) VALUES ($1, $2, $3, $4, 1, 1, sha256(''), $5, $6)`,
      [id, kind, kind === 'plan' ? 'plan/v1/province' : `${kind}/v1`, state, at, parent],
    );
    return id;
  };

  return {
    test,
    agencies,
    async plan({ state = 'draft.composing', content = contentOf(agencies), amends, replaces, issuedOn, number }: PlanParts = {}) {
      const id = await instance('plan', state, null);
      const hash = await test.database.transaction((tx) => storeRevision(tx, content, at));
      await test.asOwner(
        `INSERT INTO plans (id, title, issuing_agency_id, drafting_agency_id, monitoring_agency_id, revision, revision_no, amends_id, replaces_id, created_at,
          issued_on, issued_at, document_number, urgent, secret, ends_on, dissemination_to)
         VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...[
            id,
            content.title,
            agencies.ubnd,
            agencies.homeAffairs,
            content.monitoringAgencyId,
            hash,
            amends ?? null,
            replaces ?? null,
            at,
          ],
          ...[
            issuedOn ?? null,
            issuedOn === undefined ? null : `${issuedOn}T03:00:00Z`,
            number ?? null,
            content.urgent,
            content.secret,
            content.endsOn,
          ],
          content.dissemination?.to ?? null,
        ],
      );
      if (issuedOn === undefined) return id;
      await test.asOwner(
        `INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command) VALUES ($1, $2, 1, '{}', sha256(''), $3, 'accepted', $4, 'plan.issue')`,
        [newId(), `plan/${id}`, `${issuedOn}T03:00:00Z`, id],
      );
      for (const { key, text, deadline } of amends === undefined ? content.tasks : [])
        await test.asOwner(`INSERT INTO plan_tasks VALUES ($1, $2, $3, $4, '[]', false, '{}')`, [id, key, text, JSON.stringify(deadline)]);
      return id;
    },
    async task(planId, key, lead, state, { origin = lead, deadlineKind = 'continuous' } = {}) {
      const id = await instance('task', state, planId);
      await test.asOwner(
        `INSERT INTO tasks (id, plan_id, key, lead_agency_id, origin_agency_id, deadline_kind, issued_on) VALUES ($1, $2, $3, $4, $5, $6, '2023-04-12')`,
        [id, planId, key, agencies[lead], agencies[origin], deadlineKind],
      );
      return id;
    },
    async report(planId, periodNo, agency, state, { type = 'unit', missing = false, unitsNamed } = {}) {
      const id = await instance('report', state, planId);
      const revision = unitsNamed === undefined ? null : newId();
      const content = JSON.stringify({ unitsNamed: (unitsNamed ?? []).map((key) => agencies[key]) });
      if (revision !== null) await test.asOwner('INSERT INTO report_revisions VALUES ($1, $2, $3)', [revision, content, at]);
      await test.asOwner(
        `INSERT INTO reports (id, plan_id, period_no, type, agency_id, origin_agency_id, opened_at, revision, marked_missing_at)
         VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)`,
        [id, planId, periodNo, type, agencies[agency], at, revision, missing ? at : null],
      );
      return id;
    },
    async delivery(planId, recipient, state, taken = false) {
      const id = await instance('delivery', state, planId);
      await test.asOwner(
        `INSERT INTO deliveries (id, plan_id, recipient_agency_id, version, internal, queued_at, channel_took_at, sent_at)
         SELECT $1, id, $3, revision, true, $4, $5, $6 FROM plans WHERE id = $2`,
        [id, planId, agencies[recipient], at, taken ? at : null, ['queued', 'cancelled'].includes(state) ? null : at],
      );
      return id;
    },
    async period(planId, no, opensOn, { summarisedAt, final, last = false } = {}) {
      await test.asOwner(
        `INSERT INTO plan_periods (plan_id, no, key, schedules, opens_on, last, summarised_at, final) VALUES ($1, $2, $3, '{nam}', $4, $5, $6, $7)`,
        [...[planId, no, String(2022 + no), opensOn, last, summarisedAt ?? null, final ?? null]],
      );
    },
    async person(agency, position = 'officer') {
      const [personId, appointmentId] = [newId(), newId()];
      await test.asOwner('INSERT INTO people VALUES ($1, $2)', [personId, 'Người thử']);
      await test.asOwner(
        `INSERT INTO appointments (id, person_id, agency_id, position, valid_from) VALUES ($1, $2, $3, $4, '2021-07-01')`,
        [...[appointmentId, personId, agencies[agency], position]],
      );
      return { personId, appointmentId };
    },
  };
}

/** A question about one plan. `at` noon in Vietnam of the day. */
export function ask(
  instanceId: string,
  type: string,
  day: string,
  parts: { input?: JsonObject; state?: string | null; lock?: boolean; actor?: Ask['command']['actor'] } = {},
): Ask {
  const { input = {}, state = 'issued', lock = false, actor = { system: 'wakeup' } } = parts;
  return {
    instanceId,
    kind: 'plan',
    state,
    parentId: null,
    lock,
    command: { type, commandId: newId(), input, actor, at: `${day}T05:00:00.000Z` },
  };
}

/** An accepted command, its entry not really written. */
export function act(
  instanceId: string,
  type: string,
  day: string,
  parts: { input?: JsonObject; facts?: JsonObject; from?: string; to?: string } = {},
): Act {
  const { input = {}, facts = {}, from = 'issued', to = 'issued' } = parts;
  return {
    instanceId,
    kind: 'plan',
    entryId: newId(),
    command: ask(instanceId, type, day, { input }).command,
    facts,
    params: {},
    from,
    to,
  };
}

/** A door that only remembers what was asked of it. */
export function openDoor(): Door & { readonly orders: CascadeOrder[]; readonly woken: string[]; readonly adopted: unknown[] } {
  const orders: CascadeOrder[] = [];
  const adopted: unknown[] = [];
  const woken: string[] = [];
  return {
    orders,
    woken,
    adopted,
    async cascade(_tx, _cause, issued) {
      orders.push(...issued);
      return [];
    },
    async adopt(_tx, children) {
      adopted.push(...children);
    },
    async wakeAbove() {},
    async wake(_tx, wakes) {
      woken.push(...wakes.map(({ instanceId }) => instanceId));
    },
  };
}
