import type { INestApplicationContext } from '@nestjs/common';
import { addDays, type DeadlineRule, judgedDeadline, type SetDeadline } from '../calendar/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { agencies } from './data/index.js';
import { agencyIdOf } from './demo-ids.js';

/** One date of one plan and year, and what became of it. */
export interface DateRow {
  /** S0, S1, S3, S4; DV is the plan that shares its reports with S4. */
  readonly plan: string;
  /** `dissemination`, `results` of tasks, unit `reports`, the `summary`. */
  readonly what: 'dissemination' | 'results' | 'reports' | 'summary';
  /** Of a report: its period. */
  readonly period: string | null;
  /** The day that the plan names: 15/11 of "trước ngày 15/11", else the last day itself. */
  readonly named: Day;
  /** The last day on time: until 24:00 in Vietnam. */
  readonly lastDay: Day;
  readonly inTime: number;
  readonly late: readonly LateOne[];
  /** Marked missing when the date had passed, whatever came later. */
  readonly missing: readonly LateOne[];
  /** Steps of the ladder that the system gave. */
  readonly reminders: number;
}

/** An agency, by its key, and the moment of what it did, an ISO instant. */
export interface LateOne {
  readonly agency: string;
  readonly at: string;
}

/** What was due by a date, one row per document. */
interface Due {
  readonly planId: string;
  readonly what: DateRow['what'];
  readonly period: string | null;
  readonly lastDay: Day;
  readonly before: boolean;
  readonly agencyId: string;
  readonly at: Date | null;
  readonly late: boolean;
  readonly missing: boolean;
  readonly reminders: number;
}

const readReports: Statement = {
  name: 'tour-dates-of-reports',
  text: `
    SELECT report.plan_id AS "planId", CASE report.type WHEN 'unit' THEN 'reports' ELSE 'summary' END AS what, period.key AS period,
      report.due_on::text AS "lastDay", rule ->> 'source' ILIKE '%trước ngày%' AND report.type = 'unit' AS before, report.agency_id AS "agencyId",
      report.filed_at AS at, coalesce(report.late, false) AS late, report.marked_missing_at IS NOT NULL AS missing,
      (SELECT count(*)::int FROM report_notes note WHERE note.report_id = report.id AND note.step IS NOT NULL) AS reminders
    FROM reports report JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
    JOIN plans plan ON plan.id = report.plan_id JOIN plan_revisions revision ON revision.hash = plan.revision
    CROSS JOIN LATERAL jsonb_array_elements(revision.content -> 'reporting') AS rule
    WHERE report.plan_id = ANY ($1::uuid[]) AND report.filed_at IS NOT NULL AND rule ->> 'key' = period.schedules[1]`,
};
const readDisseminations: Statement = {
  name: 'tour-dates-of-dissemination',
  text: `
    SELECT task.plan_id AS "planId", 'dissemination' AS what, NULL AS period, task.window_to::text AS "lastDay", false AS before,
      task.lead_agency_id AS "agencyId", task.disseminated_on::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh' AS at, task.disseminated_late AS late, false AS missing,
      (SELECT count(*)::int FROM task_notes note WHERE note.task_id = task.id AND note.clock = 'dissemination' AND note.step IS NOT NULL) AS reminders
    FROM tasks task WHERE task.plan_id = ANY ($1::uuid[]) AND task.window_to IS NOT NULL`,
};
const readTasks: Statement = {
  name: 'tour-dates-of-tasks',
  text: `
    SELECT task.plan_id AS "planId", task.lead_agency_id AS "agencyId",
      (SELECT jsonb_agg(jsonb_build_object('origin', origin, 'dueAt', due_at, 'setAt', set_at, 'rule', rule,
        'reminders', (SELECT count(*) FROM task_notes note
          WHERE note.task_id = task.id AND note.clock = 'deadline' AND note.no = deadline.no AND note.step IS NOT NULL)) ORDER BY no)
        FROM deadlines deadline WHERE task_id = task.id) AS deadlines,
      (SELECT coalesce(jsonb_agg(submitted_at ORDER BY submitted_at), '[]') FROM task_results result WHERE result.task_id = task.id) AS results
    FROM tasks task WHERE task.plan_id = ANY ($1::uuid[]) AND EXISTS (SELECT FROM deadlines WHERE task_id = task.id)`,
};

interface TaskRow {
  readonly planId: string;
  readonly agencyId: string;
  readonly deadlines: readonly (SetDeadline & { readonly rule: DeadlineRule; readonly reminders: number })[];
  readonly results: readonly string[];
}

/** Every date of these plans that anything was due by, in the order of plans and then of dates. */
export async function readDates(
  app: INestApplicationContext,
  plans: readonly { readonly key: string; readonly id: string }[],
): Promise<readonly DateRow[]> {
  const ids = [plans.map(({ id }) => id)];
  const due = await app.get(Database).read(async (tx) => {
    const [reports, disseminations, tasks] = await Promise.all([
      tx.query<Due>(readReports, ids),
      tx.query<Due>(readDisseminations, ids),
      tx.query<TaskRow>(readTasks, ids),
    ]);
    return [...reports, ...disseminations, ...tasks.flatMap(roundsOf)];
  });
  return plans.flatMap(({ key, id }) =>
    rowsOf(
      key,
      due.filter(({ planId }) => planId === id),
    ),
  );
}

/** A recurring task has a date each year: each round is judged by the last result handed in during it. */
function roundsOf({ planId, agencyId, deadlines, results }: TaskRow): Due[] {
  const starts = deadlines.flatMap(({ origin }, place) => (place === 0 || origin === 'next' ? [place] : []));
  return starts.flatMap((start, round) => {
    const own = deadlines.slice(start, starts[round + 1]);
    const until = deadlines[starts[round + 1] ?? deadlines.length]?.setAt;
    const judged = judgedDeadline(own.map((deadline) => ({ ...deadline, dueAt: iso(deadline.dueAt), setAt: iso(deadline.setAt) })))!;
    const handedIn = results.filter((at) => at >= own[0]!.setAt && (until === undefined || at < until)).at(-1);
    if (handedIn === undefined) return [];
    const { rule } = own.at(-1)!;
    const lastDay = dayOf(new Date(Date.parse(judged.dueAt) - 1));
    const reminders = own.reduce((sum, deadline) => sum + deadline.reminders, 0);
    const before = 'before' in rule && rule.before === true;
    const late = iso(handedIn) >= judged.dueAt;
    return [
      {
        planId,
        what: 'results' as const,
        period: null,
        lastDay,
        before,
        agencyId,
        at: new Date(handedIn),
        late,
        missing: false,
        reminders,
      },
    ];
  });
}

function rowsOf(plan: string, due: readonly Due[]): DateRow[] {
  const groups = new Map<string, Due[]>();
  for (const one of due) {
    const date = [one.lastDay, one.what, one.period].join();
    groups.set(date, [...(groups.get(date) ?? []), one]);
  }
  const rows = [...groups.values()].map((group): DateRow => {
    const [{ what, period, lastDay, before }] = group as [Due];
    return {
      plan,
      what,
      period,
      named: before ? addDays(lastDay, 1) : lastDay,
      lastDay,
      inTime: group.filter(({ late, missing }) => !late && !missing).length,
      late: whoIn(group.filter(({ late, missing }) => late && !missing)),
      missing: whoIn(group.filter(({ missing }) => missing)),
      reminders: group.reduce((sum, { reminders }) => sum + reminders, 0),
    };
  });
  return rows.sort((one, other) => (`${one.lastDay}${one.what}` < `${other.lastDay}${other.what}` ? -1 : 1));
}

/** Each agency once, with the last thing it did. */
function whoIn(due: readonly Due[]): LateOne[] {
  const late = new Map(due.map(({ agencyId, at }) => [agencyId, at!.toISOString()]));
  return [...late].map(([id, at]) => ({ agency: keyOf.get(id)!, at })).sort((one, other) => (one.agency < other.agency ? -1 : 1));
}

const iso = (at: string): string => new Date(at).toISOString();
const keyOf: ReadonlyMap<string, string> = new Map(agencies.map(({ key }) => [agencyIdOf(key), key]));
