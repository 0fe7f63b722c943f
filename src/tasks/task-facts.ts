import type { Ask, Parts } from '../engine/index.js';
import { instant } from '../plans/index.js';
import type { Statement } from '../platform/transaction.js';
import { type Fact, facts, type Holding, idsOf, partiesReader, successionReader } from './agency-facts.js';
import { readNewDeadlines } from './new-deadline.js';

const holding: Holding = { kind: 'task', table: 'tasks', column: 'lead_agency_id', party: 'lead', input: 'leadAgencyId' };

const readDocuments: Statement = {
  name: 'task-documents',
  text: `
  SELECT jsonb_build_object(
    'key', task.key, 'deadlineKind', task.deadline_kind, 'issuedOn', task.issued_on, 'ownPlan', kept.own_plan,
    'window', CASE WHEN task.window_to IS NOT NULL THEN jsonb_build_object('from', task.window_from, 'to', task.window_to) END,
    'lastDay', (SELECT last_day FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1),
    'extensionsGranted', (SELECT count(*) FROM extension_requests WHERE task_id = task.id AND outcome = 'granted'),
    'targetsWithoutValue', (SELECT count(*) FROM jsonb_array_elements(kept.targets) AS target
      WHERE NOT asked.given ? (target ->> 'key') AND NOT EXISTS (SELECT FROM task_values entered
        WHERE entered.task_id = task.id AND entered.target_key = target ->> 'key'
          AND entered.at >= coalesce((SELECT max(set_at) FROM deadlines WHERE task_id = task.id AND origin = 'next'), '-infinity'))),
    'unknownTargets', (SELECT coalesce(jsonb_agg(unknown.key ORDER BY unknown.key), '[]') FROM (SELECT given.key FROM jsonb_array_elements_text(asked.given) AS given (key)
      WHERE given.key NOT IN (SELECT target ->> 'key' FROM jsonb_array_elements(kept.targets) AS target) ORDER BY given.key LIMIT 20) unknown)) AS fact
  FROM unnest($1::uuid[], $2::jsonb[]) WITH ORDINALITY AS asked (id, given, place)
  JOIN tasks task ON task.id = asked.id JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
  ORDER BY asked.place`,
};

/** A successor may hold two reports of a period: the one that came from the same agency as the task answers for it. */
const readCovering: Statement = {
  name: 'task-covering',
  text: `
  SELECT jsonb_build_object(
    'report', (SELECT jsonb_build_object('reportId', report.id, 'state', standing.state, 'acceptedAt', ${instant('report.accepted_at')})
      FROM reports report JOIN instances standing ON standing.id = report.id
      WHERE report.plan_id = task.plan_id AND report.type = 'unit' AND report.agency_id = task.lead_agency_id AND standing.state <> 'cancelled'
        AND report.period_no = (SELECT min(no) FROM plan_periods WHERE plan_id = task.plan_id AND summarised_at IS NULL)
      ORDER BY (report.origin_agency_id = task.origin_agency_id) DESC, report.id LIMIT 1),
    'reopenedAt', ${instant('task.reopened_at')},
    'coveredBy', (SELECT jsonb_build_object('reportId', id, 'state', state, 'at', ${instant('task.accepted_at')})
      FROM instances WHERE id = task.covered_by)) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN tasks task ON task.id = asked.id
  ORDER BY asked.place`,
};

/** What the rules of a task may see; see `workflows/task/task.facts.ts`. Each group is one statement, whether one task is asked about or a list. */
export const taskFacts: Parts['facts'] = {
  parties: partiesReader(holding),
  succession: successionReader(holding),

  /** A value that comes with the command itself counts as entered. */
  document: async (tx, asks) => facts(await tx.query<Fact>(readDocuments, [idsOf(asks), asks.map(keysGiven)])),

  covering: async (tx, asks) => facts(await tx.query<Fact>(readCovering, [idsOf(asks)])),

  deadline: readNewDeadlines,
};

function keysGiven({ command }: Ask): string {
  return JSON.stringify(Object.keys((command.input['values'] ?? {}) as object));
}
