import type { Act } from '../engine/index.js';
import { instant } from '../plans/index.js';
import { type FieldError, MalformedError } from '../platform/app-error.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from '../tasks/index.js';

/** Trả lại: why a report was given back, and in part or whole. */
export interface SentBack {
  readonly at: string;
  /** By the monitor, or by the head of the agency itself. */
  readonly command: 'report.sendBack' | 'report.return';
  readonly reason: string;
  /** Keys of the tasks whose answers are to be corrected; empty: the whole report. */
  readonly tasks: readonly string[];
}

/** SQL: a `SentBack` of that report, null when it was handed in since. The log knows the order, and it alone keeps the reason. */
export const sentBack = (reportId: string): string => `
  (SELECT CASE WHEN last.command IN ('report.sendBack', 'report.return') THEN jsonb_build_object('at', ${instant('last.at')}, 'command', last.command,
      'reason', last.input ->> 'reason', 'tasks', coalesce(last.input -> 'tasks', '[]')) END
    FROM (SELECT command, at, convert_from(body, 'UTF8')::jsonb #> '{command,input}' AS input FROM audit_entries
      WHERE instance_id = ${reportId} AND outcome = 'accepted'
        AND command IN ('report.sendBack', 'report.return', 'report.submit', 'report.receive') ORDER BY seq DESC LIMIT 1) last)`;

/** Tasks a report answers for: of a unit those it leads, of a summary all. */
const readForeign: Statement = {
  name: 'tasks-not-answered-for',
  text: `
  SELECT asked.key FROM unnest($1::uuid[], $2::text[]) AS asked (id, key) JOIN reports report ON report.id = asked.id
  WHERE NOT EXISTS (SELECT FROM tasks task JOIN instances standing ON standing.id = task.id
    WHERE task.plan_id = report.plan_id AND task.key = asked.key AND standing.state <> 'cancelled'
      AND (report.type = 'summary' OR task.lead_agency_id = report.agency_id))
  ORDER BY asked.key`,
};

/** What is sent back in part names answers that the report has. Throws a `MalformedError` for others. */
export async function requireTasksAnsweredFor(tx: Tx, acts: readonly Act[]): Promise<void> {
  const named = acts.flatMap((act) => tasksOf(act).map((key) => ({ act, key })));
  if (named.length === 0) return;
  const foreign = await tx.query<{ key: string }>(readForeign, [idsOf(named.map(({ act }) => act)), named.map(({ key }) => key)]);
  if (foreign.length === 0) return;
  const errors = foreign.map(
    ({ key }): FieldError => ({ path: 'input.tasks', code: 'unknownTask', message: `the report has no answer to the task ${key}` }),
  );
  throw new MalformedError(errors, 'report.unknown-task');
}

const tasksOf = ({ command: { input } }: Act): readonly string[] => (input['tasks'] as readonly string[] | undefined) ?? [];
