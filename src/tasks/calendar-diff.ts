import {
  type Calendar,
  DeadlineError,
  type DeadlineRule,
  DeadlinesInForce,
  type MovedDeadline,
  type MovedDeadlines,
  resolveDeadline,
} from '../calendar/index.js';
import { agencyNameOn } from '../organisations/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** Rows read at a time. */
const pageSize = 2_000;

/** The most that an answer lists; the rest is counted. */
const mostListed = 1_000;

/**
 * What a version of the calendar would change in the deadlines of tasks. Only periods and times from an event are counted in working days
 * or roll off a day off; all other rules name fixed days. Reports are due on fixed days, so none of them can move.
 */
export class TaskDeadlinesInForce extends DeadlinesInForce {
  async movedBy(tx: Tx, calendar: Calendar): Promise<MovedDeadlines> {
    const items: MovedDeadline[] = [];
    let [count, secret, after] = [0, 0, '00000000-0000-0000-0000-000000000000'];
    for (;;) {
      const rows = await tx.query<Row>(readCounted, [after, pageSize]);
      for (const row of rows) {
        const wouldBe = dayUnder(calendar, row);
        if (wouldBe === row.lastDay) continue;
        count++;
        if (row.secret) secret++;
        else if (items.length < mostListed) items.push(moved(row, wouldBe));
      }
      if (rows.length < pageSize) return { count, secret, items };
      after = rows.at(-1)!.id;
    }
  }
}

interface Row extends Omit<MovedDeadline, 'kind' | 'wouldBe'> {
  readonly rule: DeadlineRule;
  /** Of the document that set it: the plan, or the one that amended it. */
  readonly issuedOn: Day;
  readonly triggeredOn: Day | null;
  readonly secret: boolean;
}

/** Null where the period runs into a year that the calendar does not know. */
function dayUnder(calendar: Calendar, { rule, issuedOn, triggeredOn }: Row): Day | null {
  try {
    return resolveDeadline(rule, { issuedOn, calendar, ...(triggeredOn === null ? {} : { triggeredOn }) })?.lastDay ?? null;
  } catch (error) {
    if (error instanceof DeadlineError) return null;
    throw error;
  }
}

function moved({ rule, issuedOn, triggeredOn, secret, ...row }: Row, wouldBe: Day | null): MovedDeadline {
  return { kind: 'task', ...row, wouldBe };
}

/** Open is what has not been accepted. The latest row counts; `begin` counts from the trigger, `amendment` from the amending document. */
const readCounted: Statement = {
  name: 'task-deadlines-by-calendar',
  text: `
  SELECT task.id, task.plan_id AS "planId", plan.document_number AS "documentNumber", task.key, plan.secret,
    jsonb_build_object('agencyId', task.lead_agency_id, 'name', ${agencyNameOn('task.lead_agency_id', 'task.issued_on')}) AS agency,
    latest.rule, latest.last_day::text AS "lastDay", latest.calendar_version AS "calendarVersion", task.trigger_document ->> 'date' AS "triggeredOn",
    coalesce(CASE WHEN latest.origin = 'amendment' THEN (
      SELECT amending.issued_on FROM plans amending WHERE amending.amends_id = task.plan_id AND amending.amendment_taken_at <= latest.set_at
      ORDER BY amending.amendment_taken_at DESC LIMIT 1) END, task.issued_on)::text AS "issuedOn"
  FROM tasks task JOIN instances standing ON standing.id = task.id JOIN plans plan ON plan.id = task.plan_id
  CROSS JOIN LATERAL (SELECT * FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1) latest
  WHERE task.id > $1 AND standing.state NOT IN ('reported.accepted', 'summarised', 'closed', 'cancelled')
    AND task.deadline_kind IN ('period', 'event') AND latest.rule ->> 'kind' IN ('period', 'event')
  ORDER BY task.id LIMIT $2`,
};
