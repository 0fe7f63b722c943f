import { momentForReading } from '../calendar/index.js';
import { type AskedAsOf, type AsOfMark, type Cut, documentThen, instancesThen, type Within, withinSql } from '../engine/index.js';
import { changedPlans, plansThen } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { type TargetedTask, targetStandings } from './target-standings.js';
import { detailSql, type TaskDetail } from './task-detail.js';

/** One task that the reader may see today, as it was. Throws an `AsOfError` where it was not there. */
export async function readTaskThen(tx: Tx, id: string, asked: AskedAsOf): Promise<TaskDetail & { asOf: AsOfMark }> {
  const { cut, mark } = await documentThen(tx, 'task', id, asked);
  const [plans, { at, warnedUntil }] = await Promise.all([
    tx.query<{ id: string }>(findPlans, [id]).then((rows) =>
      changedPlans(
        tx,
        cut,
        rows.map((row) => row.id),
      ),
    ),
    momentForReading(tx, cut.at),
  ]);
  const [task] = await tx.query<TaskDetail & TargetedTask>(readDetail(cut), [id, at, warnedUntil, cut.mark, JSON.stringify(plans)]);
  return { ...task!, targets: targetStandings(task!), asOf: mark };
}

/** Every plan that the task was ever below. */
const findPlans: Statement = { name: 'plans-of-task', text: 'SELECT DISTINCT plan_id AS id FROM task_history WHERE task_id = $1' };

/** SQL: the body of the last entry by these commands. */
const last = (within: Within, commands: readonly string[]): string => `
  LEFT JOIN LATERAL (SELECT entry.command, convert_from(entry.body, 'UTF8')::jsonb AS said FROM audit_entries entry
    WHERE entry.stream = 'task/' || task.id AND entry.command IN (${commands.map((command) => `'${command}'`).join(', ')})
      AND ${within('entry.at', 'entry.id')} ORDER BY entry.seq DESC LIMIT 1)`;

/** By table and column, the commands whose effects write it. */
export const commandsOfTask = {
  dissemination: ['task.disseminate', 'task.disseminateLate'],
  begun: ['task.begin'],
  fate: ['task.cancel'],
  covered: ['task.coverByReport', 'task.acceptResult', 'task.returnResult', 'task.reopen', 'task.resume'],
  progress: ['task.update'],
  round: ['task.resume'],
  extension: ['task.requestExtension'],
} as const;

/** SQL: the row as its history and its entries tell it. What history keeps by column comes from there, inputs from the entries. */
const taskThen = (within: Within): string => `
  tasks AS NOT MATERIALIZED (
    SELECT task.id, task.key, task.origin_agency_id, task.issued_on, task.window_from, task.window_to, was.plan_id, was.lead_agency_id, was.deadline_kind,
      was.disseminated_on, was.disseminated_late, was.begun_at, was.submitted_at, was.accepted_at,
      (SELECT jsonb_object_agg(key, value) FROM jsonb_each(dissemination.said #> '{command,input}') WHERE key IN ('form', 'evidence', 'reason', 'document')) AS dissemination,
      begun.said #> '{command,input,trigger}' AS trigger_document, fate.said #>> '{command,input,fate}' AS fate,
      CASE WHEN covered.command = 'task.coverByReport' THEN (covered.said #>> '{facts,covering,report,reportId}')::uuid END AS covered_by,
      (SELECT note.percent FROM audit_entries entry JOIN task_notes note ON note.entry_id = entry.id
        WHERE entry.stream = 'task/' || task.id AND entry.command = 'task.update' AND note.percent IS NOT NULL AND ${within('entry.at', 'entry.id')}
          AND entry.seq > coalesce((SELECT max(entry.seq) FROM audit_entries entry WHERE entry.stream = 'task/' || task.id AND entry.command = 'task.resume'
            AND ${within('entry.at', 'entry.id')}), 0) ORDER BY entry.seq DESC LIMIT 1) AS percent
    FROM tasks task CROSS JOIN LATERAL (SELECT * FROM task_history kept WHERE kept.task_id = task.id
      AND ${within('kept.at', 'kept.entry_id')} ORDER BY kept.no DESC LIMIT 1) was
    ${last(within, commandsOfTask.dissemination)} dissemination ON true
    ${last(within, commandsOfTask.begun)} begun ON true
    ${last(within, commandsOfTask.fate)} fate ON true
    ${last(within, commandsOfTask.covered)} covered ON true
    WHERE task.id = $1)`;

/** SQL: a request is open while the task waits for its answer; all before it were answered. */
const extensionsThen = (within: Within): string => `
  extension_requests AS NOT MATERIALIZED (
    SELECT asked.task_id, asked.no, asked.new_date, asked.reason, asked.requested_at,
      CASE WHEN answered THEN asked.outcome END AS outcome, CASE WHEN answered THEN asked.decided_at END AS decided_at
    FROM extension_requests asked
    CROSS JOIN LATERAL (SELECT count(*) AS asked FROM audit_entries entry WHERE entry.stream = 'task/' || asked.task_id
      AND entry.command = 'task.requestExtension' AND ${within('entry.at', 'entry.id')}) so_far
    CROSS JOIN LATERAL (SELECT asked.no < so_far.asked OR standing.state <> 'inProgress.extensionRequested' AS answered
      FROM instances standing WHERE standing.id = asked.task_id) closed
    WHERE asked.task_id = $1 AND asked.no <= so_far.asked)`;

/** SQL: the rule that amendments had left in force, where one after the cut set another. As issued it stands in the content that brought the task. */
const planTasksThen = (within: Within): string => `
  plan_tasks AS NOT MATERIALIZED (
    SELECT kept.plan_id, kept.key, kept.text, kept.targets, kept.own_plan, kept.coordinators,
      CASE WHEN amended.later THEN coalesce(amended.deadline, (SELECT given.task -> 'deadline' FROM plans source JOIN plan_revisions content ON content.hash = source.revision
          CROSS JOIN LATERAL (SELECT task FROM jsonb_array_elements(content.content -> 'tasks') AS task
            UNION ALL SELECT change -> 'task' FROM jsonb_array_elements(content.content -> 'changes') AS change WHERE change ->> 'op' = 'add') given
          WHERE source.id = coalesce(kept.added_by, kept.plan_id) AND given.task ->> 'key' = kept.key LIMIT 1))
        ELSE kept.deadline END AS deadline
    FROM plan_tasks kept
    CROSS JOIN LATERAL (SELECT coalesce(bool_or(NOT counts), false) AS later, (array_agg(change -> 'deadline' ORDER BY seq DESC) FILTER (WHERE counts))[1] AS deadline
      FROM (SELECT entry.seq, ${within('entry.at', 'entry.id')} AS counts, convert_from(entry.body, 'UTF8')::jsonb #>> '{facts,incoming,amendment,dossier}' AS dossier
        FROM audit_entries entry WHERE entry.stream = 'plan/' || kept.plan_id AND entry.command = 'plan.amend') taken
      JOIN plan_revisions content ON content.hash = taken.dossier CROSS JOIN LATERAL jsonb_array_elements(content.content -> 'changes') AS change
      WHERE change ->> 'op' = 'deadline' AND change ->> 'key' = kept.key) amended)`;

/** SQL: the rows of a table that entries by then left. */
const rowsThen = (within: Within, table: string, time: string): string => `
  ${table} AS NOT MATERIALIZED (SELECT * FROM ${table} kept WHERE kept.task_id = $1 AND ${within(`kept.${time}`, 'kept.entry_id')})`;

function readDetail({ form }: Pick<Cut, 'form'>): Statement {
  const within = withinSql({ form }, '$2', '$4');
  const tables = [
    planTasksThen(within),
    plansThen('$5'),
    instancesThen(within),
    extensionsThen(within),
    rowsThen(within, 'deadlines', 'set_at'),
    rowsThen(within, 'task_results', 'submitted_at'),
    taskThen(within),
    rowsThen(within, 'task_values', 'at'),
    rowsThen(within, 'task_notes', 'at'),
  ];
  const moment = { at: '$2::timestamptz', warnedUntil: '$3::timestamptz' };
  return { name: `task-detail-by-${form}`, text: `WITH ${tables.join(',')} ${detailSql(moment)} WHERE task.id = $1` };
}
