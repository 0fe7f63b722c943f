import pg from 'pg';
import type { Connection } from '../../platform/data-source.js';
import type { TrialRegister } from '../trial/trial-register.js';

export interface StatisticsSize {
  readonly plans: number;
  /** Of all plans together; each has one lead. */
  readonly tasks: number;
  /** Of tasks, most of them progress notes. */
  readonly entries: number;
}

/** Two years of plans, tasks and reports. Only their dates matter, so the rows are written as they are and not by a quarter of a million commands. */
export async function writeStatisticsRows(connection: Connection, register: TrialRegister, size: StatisticsSize): Promise<void> {
  const client = new pg.Client('url' in connection ? { connectionString: connection.url } : connection);
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `CREATE TEMP TABLE given ON COMMIT DROP AS SELECT $1::uuid[] AS agencies, $2::uuid AS department, $3::uuid AS issuing, $4::int AS plans, $5::int AS tasks, $6::int AS entries`,
      [
        ...[
          register.communes.map(({ agencyId }) => agencyId),
          register.departmentId,
          register.issuingId,
          size.plans,
          size.tasks,
          size.entries,
        ],
      ],
    );
    for (const statement of statements) await client.query(statement);
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
}

/** SQL: a number below `below` that follows from `no` and `salt`, and looks like none. */
const some = (no: string, salt: string, below: number): string => `(abs(hashtextextended(${no} || '${salt}', 0)) % ${below})`;

const day = `interval '1 day'`;

/** What is due counts to 24:00 in Vietnam. */
const endOfDay = (at: string): string =>
  `(date_trunc('day', ${at} AT TIME ZONE 'Asia/Ho_Chi_Minh') + ${day}) AT TIME ZONE 'Asia/Ho_Chi_Minh'`;

const instance = (kind: string, state: string, at: string, parent: string) => `
  INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id)
  SELECT id, '${kind}', '${kind === 'plan' ? 'plan/v1/province' : `${kind}/v1`}', ${state}, 1, 1, sha256(''), ${at}, ${parent} FROM made_${kind}`;

const statements = [
  `CREATE TEMP TABLE made_plan ON COMMIT DROP AS
    SELECT place, gen_random_uuid() AS id, now() - ${day} * (730 - place * 600 / given.plans) AS at, md5('plan ' || place) AS revision FROM given, generate_series(1, given.plans) place`,
  instance('plan', `'inProgress'`, 'at', 'NULL'),
  `INSERT INTO plan_revisions (hash, content, created_at)
    SELECT revision, jsonb_build_object('title', 'Kế hoạch số ' || place, 'monitoringAgencyId', given.department, 'body', repeat('Nội dung. ', 5000)), at FROM made_plan, given`,
  `INSERT INTO plans (id, title, issuing_agency_id, drafting_agency_id, monitoring_agency_id, revision, revision_no, created_at, urgent, secret, document_number, issued_on)
    SELECT id, 'Kế hoạch số ' || place, given.issuing, given.department, given.department, revision, 1, at, false, false, place || '/KH-UBND', at::date FROM made_plan, given`,
  `CREATE TEMP TABLE made_task ON COMMIT DROP AS
    SELECT no, gen_random_uuid() AS id, plan.id AS plan_id, 'II.' || no AS key, given.agencies[1 + ${some('no', 'lead', 1_000_000)} % cardinality(given.agencies)] AS lead,
      plan.at, CASE WHEN ${some('no', 'kind', 4)} = 0 THEN 'continuous' ELSE 'date' END AS kind, ${endOfDay(`(plan.at + ${day} * (20 + ${some('no', 'due', 300)}))`)} AS due_at,
      plan.at + ${day} * (10 + ${some('no', 'done', 400)}) AS done_at, ${some('no', 'fate', 50)} AS fate
    FROM given, generate_series(1, given.tasks) no JOIN made_plan plan ON plan.place = 1 + no % (SELECT plans FROM given)`,
  instance(
    'task',
    `CASE WHEN fate = 0 THEN 'cancelled' WHEN done_at < now() THEN 'reported.accepted' ELSE 'inProgress.working' END`,
    `least(done_at, now())`,
    'plan_id',
  ),
  `INSERT INTO plan_tasks (plan_id, key, text, deadline, targets, own_plan, coordinators) SELECT plan_id, key, 'Nhiệm vụ số ' || no, jsonb_build_object('kind', kind), '[]', false, '{}' FROM made_task`,
  `INSERT INTO tasks (id, plan_id, key, lead_agency_id, origin_agency_id, deadline_kind, issued_on, window_to, disseminated_on, disseminated_late, submitted_at, accepted_at)
    SELECT id, plan_id, key, lead, lead, kind, at::date, at::date + 60, at::date + 30, fate = 1, CASE WHEN done_at < now() THEN done_at END, CASE WHEN done_at < now() THEN done_at END FROM made_task`,
  `INSERT INTO deadlines (task_id, no, origin, rule, rule_version, calendar_version, last_day, due_at, set_at, entry_id, judged_due_at)
    SELECT id, 1, 'issue', jsonb_build_object('kind', kind), 1, 1, due_at::date, due_at, at, gen_random_uuid(), due_at FROM made_task WHERE kind = 'date'`,
  // Given, disseminated, begun, handed in, returned, handed in again, approved, accepted.
  `INSERT INTO task_history (task_id, no, at, entry_id, plan_id, lead_agency_id, deadline_kind, judged_due_at, disseminated_on, disseminated_late, begun_at, submitted_at, accepted_at)
    SELECT id, step, reached, gen_random_uuid(), plan_id, lead, kind, CASE WHEN kind = 'date' THEN due_at END, CASE WHEN step > 1 THEN at::date + 30 END,
      CASE WHEN step > 1 THEN fate = 1 END, CASE WHEN step > 2 THEN at END, CASE WHEN step IN (4, 6, 7, 8) THEN reached END, CASE WHEN step = 8 THEN reached END
    FROM made_task, generate_series(1, 8) step, LATERAL (SELECT at + (done_at - at) * (step - 1) / 7 AS reached) then_at WHERE step = 1 OR reached < now()`,
  `INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, from_state, to_state)
    SELECT gen_random_uuid(), 'task/' || id, seq, decode(repeat(md5(no || ' ' || seq), 60), 'hex'), sha256(''), at + (now() - at) * (seq - 1) / (entries / tasks), 'accepted', id, 'task.update', 'inProgress.working', 'inProgress.working'
    FROM given, made_task, LATERAL generate_series(1, entries / tasks) seq`,
  `INSERT INTO plan_periods (plan_id, no, key, schedules, submit_by, opens_on, last)
    SELECT id, period, extract(year FROM at + ${day} * 365 * period)::text, '{nam}', (at + ${day} * 300 * period)::date, (at + ${day} * 300 * (period - 1))::date, false FROM made_plan, generate_series(1, 2) period`,
  `CREATE TEMP TABLE made_report ON COMMIT DROP AS
    SELECT gen_random_uuid() AS id, plan_id, period.no AS period_no, agency, period.opens_on AS at, ${endOfDay('period.submit_by::timestamptz')} AS due_at,
      period.submit_by - interval '20 days' + ${day} * ${some(`plan_id::text || agency`, 'filed', 30)} AS filed_at
    FROM plan_periods period, given, unnest(given.agencies) agency`,
  instance('report', `CASE WHEN filed_at < now() THEN 'filed' ELSE 'owed' END`, `least(filed_at, now())`, 'plan_id'),
  `INSERT INTO reports (id, plan_id, period_no, type, agency_id, origin_agency_id, due_on, due_at, opened_at, filed_at, late)
    SELECT id, plan_id, period_no, 'unit', agency, agency, due_at::date, due_at, at, CASE WHEN filed_at < now() THEN filed_at END, filed_at >= due_at FROM made_report`,
  `INSERT INTO report_history (report_id, no, at, entry_id, agency_id, due_at, filed_at)
    SELECT id, step, CASE step WHEN 1 THEN at ELSE filed_at END, gen_random_uuid(), agency, due_at, CASE step WHEN 2 THEN filed_at END FROM made_report, generate_series(1, 2) step WHERE step = 1 OR filed_at < now()`,
];
