import { createHash } from 'node:crypto';
import { storeCalendar, vietnamCalendarV1 } from '../../src/calendar/index.js';
import { canonical } from '../../workflows/kit/canonical.js';
import type { Position } from '../../workflows/kit/definition.js';
import type { TestDatabase } from '../support/database.js';
import { dice, idOf, leavesOf, makeStanding, now, pick, today } from './inbox.standing.js';

/** UBND tỉnh with its office, Sở Nội vụ, ten departments, and one that has nobody here. */
export const departments = Array.from({ length: 10 }, (_, index) => `so-${index}`);
export const absent = 'so-vang';
const agencies = ['ubnd', 'van-phong', 'noi-vu', absent, ...departments];

/** `chair@ubnd`, `officer2@so-1`: everybody is called by the post. */
const staff: readonly [string, Position][] = [
  ...(['chair', 'viceChair', 'officeChief', 'clerk', 'auditor'] as const).map((position): [string, Position] => [
    `${position}@ubnd`,
    position,
  ]),
  ...['van-phong', 'noi-vu', ...departments].flatMap((agency) => [
    ...(['officer', 'divisionHead', 'agencyHead', 'agencyDeputy', 'clerk', 'monitor'] as const).map((position): [string, Position] => [
      `${position}@${agency}`,
      position,
    ]),
    [`officer2@${agency}`, 'officer'] as [string, Position],
  ]),
  // Chánh Văn phòng heads the office as well; one officer also files for his deputy.
  ['officeChief@ubnd', 'officeChief'],
];

export interface InboxWorld {
  readonly instances: number;
  readonly people: readonly string[];
}

/** A few thousand documents in every state, with what was done on them before by people picked at random. */
export async function fillInbox(test: TestDatabase): Promise<InboxWorld> {
  const roll = dice(20_230_703);
  const insert = async (table: string, columns: string, rows: readonly (readonly unknown[])[]): Promise<void> => {
    const names = columns.split(', ').map((column) => column.split(' ')[0]!);
    const text = `INSERT INTO ${table} (${names.join(', ')}) SELECT * FROM jsonb_to_recordset($1) AS new (${columns})`;
    const records = rows.map((row) => Object.fromEntries(names.map((name, place) => [name, row[place]])));
    for (let start = 0; start < records.length; start += 1000)
      await test.asOwner(text, [JSON.stringify(records.slice(start, start + 1000))]);
  };

  await insert(
    'agencies',
    'id uuid, kind text, parent_id uuid, valid_from date, review_route text, symbol text',
    agencies.map((name) => {
      const kind = name === 'ubnd' ? 'provincialCommittee' : name === 'van-phong' ? 'committeeOffice' : 'department';
      return [idOf(name), kind, name === 'ubnd' ? null : idOf('ubnd'), '2020-01-01', name === 'ubnd' ? 'province' : null, null];
    }),
  );
  await insert(
    'agency_names',
    'agency_id uuid, name text, valid_from date',
    agencies.map((name) => [idOf(name), `Cơ quan ${name}`, '2020-01-01']),
  );
  const people = [...new Set(staff.map(([name]) => name)), 'delegate', 'idle'];
  await insert(
    'people',
    'id uuid, name text',
    people.map((name) => [idOf(name), `Người ${name}`]),
  );
  const posts: readonly [string, Position, string][] = [
    ...staff.slice(0, -1).map(([name, position]): [string, Position, string] => [name, position, name.split('@')[1]!]),
    ['officeChief@ubnd', 'agencyHead', 'van-phong'],
    ['officer@so-1', 'clerk', 'so-1'],
  ];
  await insert(
    'appointments',
    'id uuid, person_id uuid, agency_id uuid, position text, acting boolean, valid_from date',
    posts.map(([name, position, agency]) => [
      idOf(`${name} ${position} ${agency}`),
      idOf(name),
      idOf(agency),
      position,
      false,
      '2021-01-01',
    ]),
  );

  const plans = Array.from({ length: 120 }, (_, index) => idOf(`plan ${index}`));
  const standing = makeStanding(roll, people);
  const monitorOf = (index: number): string => (index % 10 === 9 ? 'van-phong' : 'noi-vu');
  const draftedBy = (index: number): string => (index % 3 === 0 ? 'noi-vu' : pick(roll, departments));
  const content = (index: number) => ({
    title: `Kế hoạch ${index}`,
    ...{ body: '', legalBasis: [], monitoringAgencyId: idOf(monitorOf(index)), tasks: [], recipients: [], printedRecipients: [] },
    ...{ dissemination: null, reporting: [], annexes: [], endsOn: null, urgent: false, secret: false, pastDatesReason: null, changes: [] },
  });
  const hashes = plans.map((_, index) =>
    createHash('sha256')
      .update(canonical(content(index)))
      .digest('hex'),
  );
  const states = plans.map((_, index) => pick(roll, leavesOf('plan', index)));
  for (const [index, id] of plans.entries()) standing.add('plan', id, states[index]!, null, index);
  const tasks = Array.from({ length: 3000 }, (_, index) => ({
    id: idOf(`task ${index}`),
    plan: roll(plans.length),
    lead: pick(roll, [...departments, absent, 'noi-vu', 'van-phong']),
    state: pick(roll, leavesOf('task')),
    index,
  }));
  for (const { id, plan, state } of tasks) standing.add('task', id, state, plans[plan]!);
  const reports = plans.flatMap((_, plan) =>
    [...departments, absent, 'noi-vu', 'van-phong'].map((agency) => ({
      id: idOf(`report ${plan} ${agency}`),
      plan,
      agency,
      state: pick(roll, leavesOf('report')),
      type: 'unit',
    })),
  );
  const summaries = plans.map((_, plan) => ({
    id: idOf(`summary ${plan}`),
    plan,
    agency: monitorOf(plan),
    state: pick(roll, leavesOf('report')),
    type: 'summary',
  }));
  for (const { id, plan, state } of [...reports, ...summaries]) standing.add('report', id, state, plans[plan]!);
  const deliveries = plans.flatMap((_, plan) =>
    departments
      .slice(0, 6)
      .map((agency) => ({ id: idOf(`delivery ${plan} ${agency}`), plan, agency, state: pick(roll, leavesOf('delivery')) })),
  );
  for (const { id, plan, state } of deliveries) standing.add('delivery', id, state, plans[plan]!);

  await insert(
    'instances',
    'id uuid, kind text, definition text, state text, sequence int, changed int, head bytea, head_at timestamptz, parent_id uuid',
    standing.instances,
  );
  await insert(
    'audit_entries',
    'id uuid, stream text, seq int, body bytea, leaf_hash bytea, at timestamptz, outcome text, instance_id uuid, command text, person_id uuid, principals uuid[], from_state text, to_state text',
    standing.entries,
  );
  await insert(
    'plan_revisions',
    'hash text, content jsonb, created_at timestamptz',
    plans.map((_, index) => [hashes[index], content(index), now]),
  );
  const issued = (index: number): boolean => !states[index]!.startsWith('draft.') && states[index] !== 'abandoned';
  await insert(
    'plans',
    'id uuid, title text, issuing_agency_id uuid, drafting_agency_id uuid, monitoring_agency_id uuid, revision text, revision_no int, submitted text, submissions int, created_at timestamptz, release_due_at timestamptz, document_number text, issued_on date, issued_at timestamptz, urgent boolean, secret boolean',
    plans.map((id, index) => {
      const number = issued(index) ? `${index + 1}/KH-UBND` : null;
      const release = states[index] === 'draft.awaitingNumber' ? `2023-07-0${1 + roll(9)}T17:00:00Z` : null;
      return [
        id,
        `Kế hoạch ${index}`,
        idOf('ubnd'),
        idOf(draftedBy(index)),
        idOf(monitorOf(index)),
        hashes[index],
        1,
        hashes[index],
        1,
        now,
        release,
        number,
        issued(index) ? '2023-04-20' : null,
        issued(index) ? '2023-04-20T02:00:00Z' : null,
        false,
        false,
      ];
    }),
  );
  await insert(
    'plan_periods',
    'plan_id uuid, no int, key text, schedules text[], data_from date, cut_off date, submit_by date, summary_by date, opens_on date, last boolean, summarised_at timestamptz, final boolean',
    plans.map((id, index) => {
      const done = states[index] === 'summarised';
      return [
        id,
        1,
        '2023',
        ['r1'],
        '2022-11-15',
        '2023-06-20',
        '2023-06-30',
        '2023-07-15',
        '2023-04-20',
        false,
        done ? now : null,
        done ? index % 2 === 0 : null,
      ];
    }),
  );
  const asked = plans.filter((_, index) => index % 7 === 0 || (index % 2 === 0 && states[index]!.startsWith('draft.')));
  await insert(
    'plan_opinions',
    'id uuid, plan_id uuid, agency_id uuid, asked_at timestamptz, reply_by date, answered_at timestamptz',
    asked.map((plan, index) => [
      idOf(`opinion ${index}`),
      plan,
      idOf(['so-4', absent, pick(roll, departments)][index % 3]!),
      now,
      pick(roll, ['2023-07-01', '2023-07-03', '2023-07-20']),
      roll(3) === 0 ? now : null,
    ]),
  );
  await insert(
    'plan_tasks',
    'plan_id uuid, key text, text text, deadline jsonb, targets jsonb, own_plan boolean, coordinators uuid[]',
    tasks.map(({ plan, index }) => [
      plans[plan],
      `I.${index}`,
      `Nhiệm vụ ${index}`,
      { kind: 'date', on: '2023-12-31', source: 'trong năm 2023' },
      [],
      false,
      [],
    ]),
  );
  const submitted = (state: string): boolean => /awaitingHead|reported|summarised|closed/.test(state);
  const deadlineKinds = new Map<string, string>();
  await insert(
    'tasks',
    'id uuid, plan_id uuid, key text, lead_agency_id uuid, origin_agency_id uuid, deadline_kind text, issued_on date, window_to date, submitted_at timestamptz',
    tasks.map(({ id, plan, lead, state, index }) => {
      const window = pick(roll, [null, '2023-06-10', '2023-06-30', '2023-07-31']);
      const kind = pick(roll, ['date', 'date', 'continuous', 'event', 'recurring']);
      deadlineKinds.set(id, kind);
      return [id, plans[plan], `I.${index}`, idOf(lead), idOf(lead), kind, '2023-04-20', window, submitted(state) ? now : null];
    }),
  );
  await insert(
    'deadlines',
    'task_id uuid, no int, origin text, rule jsonb, rule_version int, calendar_version int, last_day date, due_at timestamptz, set_at timestamptz, entry_id uuid, judged_due_at timestamptz',
    tasks
      .filter(({ index }) => index % 5 !== 0)
      .map(({ id, index }) => {
        const day = pick(roll, ['2023-06-15', '2023-07-02', '2023-07-03', '2023-07-09', '2023-07-10', '2023-07-11', '2023-12-31']);
        // Every ninth was extended after its time had run out.
        const judged = index % 9 === 0 ? '2023-06-12' : day;
        return [
          id,
          1,
          'issue',
          { kind: deadlineKinds.get(id) },
          1,
          1,
          day,
          `${day}T17:00:00Z`,
          now,
          idOf(`deadline ${index}`),
          `${judged}T17:00:00Z`,
        ];
      }),
  );
  await insert(
    'reports',
    'id uuid, plan_id uuid, period_no int, type text, agency_id uuid, origin_agency_id uuid, due_on date, opened_at timestamptz, filed_at timestamptz, marked_missing_at timestamptz',
    [...reports, ...summaries].map(({ id, plan, agency, state, type }) => {
      const due = type === 'summary' ? '2023-07-15' : pick(roll, ['2023-06-30', '2023-07-03', '2023-07-10', '2023-11-30']);
      return [
        id,
        plans[plan],
        1,
        type,
        idOf(agency),
        idOf(agency),
        due,
        now,
        /filed|accepted/.test(state) ? now : null,
        state === 'missing' ? now : null,
      ];
    }),
  );
  await test.asOwner(`UPDATE reports SET due_at = (due_on + 1)::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh'`, []);
  await insert(
    'deliveries',
    'id uuid, plan_id uuid, recipient_agency_id uuid, version text, internal boolean, queued_at timestamptz',
    deliveries.map(({ id, plan, agency }) => [id, plans[plan], idOf(agency), hashes[plan], true, now]),
  );
  await insert(
    'delivery_recalls',
    'delivery_id uuid, no int, reason text, asked_at timestamptz, answer text, answered_at timestamptz',
    deliveries
      .filter((_, index) => index % 5 === 0)
      .map(({ id }, index) => [id, 1, 'phát hành nhầm', now, ...(index % 2 === 0 ? ['declined', now] : [null, null])]),
  );
  const questioned = tasks.filter(({ index }) => index % 3 === 0);
  const note = (id: string, kind: string, day: number) => [idOf(`${id} ${kind} ${day}`), id, kind, `2023-06-0${day}T02:00:00Z`, 'x'];
  await insert(
    'task_notes',
    'entry_id uuid, task_id uuid, kind text, at timestamptz, text text, reply_by date',
    questioned.flatMap(({ id }) => [
      [...note(id, 'question', 1), pick(roll, ['2023-06-30', '2023-07-03', '2023-07-20'])],
      ...(roll(2) === 0 ? [[...note(id, 'explanation', 2), null]] : []),
      ...(roll(4) === 0 ? [[...note(id, 'question', 3), '2023-07-10']] : []),
      [...note(id, 'progress', 4), null],
    ]),
  );
  await insert(
    'plan_difficulties',
    'id uuid, plan_id uuid, agency_id uuid, text text, raised_at timestamptz, answered_at timestamptz',
    plans.flatMap((plan, index) =>
      index % 3 === 0
        ? []
        : [[idOf(`difficulty ${index}`), plan, idOf(pick(roll, departments)), 'Thiếu kinh phí', now, index % 2 === 0 ? null : now]],
    ),
  );
  const until = '2023-12-31';
  await insert(
    'delegations',
    'id uuid, appointment_id uuid, person_id uuid, commands text[], plan_id uuid, legal_basis text, valid_from date, valid_until date, revoked_at timestamptz',
    [
      [idOf('grant 1'), idOf('agencyHead@noi-vu agencyHead noi-vu'), idOf('delegate'), null, null, 'số 1', '2023-01-01', until, null],
      [
        idOf('grant 2'),
        idOf('monitor@noi-vu monitor noi-vu'),
        idOf('delegate'),
        ['task.acceptResult'],
        null,
        'số 2',
        '2023-01-01',
        until,
        null,
      ],
      [idOf('grant 3'), idOf('chair@ubnd chair ubnd'), idOf('delegate'), null, plans[3], 'số 3', '2023-01-01', until, null],
      [idOf('grant 4'), idOf('clerk@so-2 clerk so-2'), idOf('delegate'), null, null, 'số 4', '2023-01-01', today, null],
      [idOf('grant 5'), idOf('clerk@so-3 clerk so-3'), idOf('delegate'), null, null, 'số 5', '2023-01-01', until, now],
      [idOf('grant 6'), idOf('agencyHead@so-4 agencyHead so-4'), idOf('agencyDeputy@so-4'), null, null, 'số 6', '2023-01-01', until, null],
    ],
  );
  await test.asOwner('ANALYZE');
  await test.database.transaction((tx) => storeCalendar(tx, vietnamCalendarV1, 'bản 1', now));
  return { instances: standing.instances.length, people };
}
