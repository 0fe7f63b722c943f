import { agencyNameOn } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { ReminderClock } from '../tasks/index.js';
import type { Said } from './tell-posts.js';

/** A notice with what its words are made from, as it stands when it is read. */
export interface NoticeRow {
  /** Of the entry in the log that told of it; each reader has one notice of it. */
  readonly id: string;
  readonly at: string;
  readonly readAt: string | null;
  /** A step of the clock, a person's reminder, a question, its answer; or what `said` says. */
  readonly kind: 'step' | 'manual' | 'question' | 'answer' | 'said';
  /** Null, like all of the plan, where it is about no document. */
  readonly instanceId: string | null;
  readonly document: 'task' | 'report' | 'delivery' | null;
  readonly planId: string | null;
  readonly documentNumber: string | null;
  readonly planTitle: string | null;
  /** Of a task its key in the plan; null of a report. */
  readonly taskKey: string | null;
  readonly taskText: string | null;
  /** Of a report. */
  readonly periodKey: string | null;
  readonly reportType: 'unit' | 'summary' | null;
  readonly clock: ReminderClock | null;
  readonly step: string | null;
  readonly skipped: readonly string[] | null;
  /** The last day of what is reminded of; null where there is none. */
  readonly lastDay: Day | null;
  /** False: what it waits for is there, or nobody asks for it any more. */
  readonly running: boolean;
  /** What the person wrote. */
  readonly note: string;
  /** The question that an answer or a reminder to explain is about; null of everything else. */
  readonly asked: string | null;
  /** The first answer to a question, in the notice of the question and in the reminders to explain; null without one. */
  readonly answer: string | null;
  /** Who reminded, asked or answered; null of the clock. */
  readonly by: string | null;
  /** Who holds the document, by its present name; of what is about none, the agency in whose post one was told. */
  readonly agency: string;
  readonly said: Said | null;
}

const openForWork = `('issued', 'disseminated', 'inProgress.working', 'inProgress.extensionRequested')`;

/** The question a reminder or an answer is about; a question itself is its own. */
const question = (
  field: string,
): string => `(SELECT ${field} FROM task_notes asked WHERE asked.task_id = task.id AND asked.kind = 'question'
  ORDER BY asked.at, asked.entry_id OFFSET greatest(coalesce(said.no, 1) - 1, 0) LIMIT 1)`;

const unanswered = (askedAt: string, askedId: string): string => `NOT EXISTS (SELECT FROM task_notes answer
  WHERE answer.task_id = task.id AND answer.kind = 'explanation' AND (answer.at, answer.entry_id) > (${askedAt}, ${askedId}))`;

const answerTo = (askedAt: string, askedId: string): string => `(SELECT text FROM task_notes answer
  WHERE answer.task_id = task.id AND answer.kind = 'explanation' AND (answer.at, answer.entry_id) > (${askedAt}, ${askedId})
  ORDER BY answer.at, answer.entry_id LIMIT 1)`;

const answered = `(SELECT text FROM task_notes asked WHERE asked.task_id = task.id AND asked.kind = 'question'
  AND (asked.at, asked.entry_id) < (said.at, said.entry_id) ORDER BY asked.at DESC, asked.entry_id DESC LIMIT 1)`;

/** SQL: the columns of `NoticeRow`; `today` is a placeholder of the day by which agencies are named. */
export const noticeColumns = (today: string): string => `
  notice.entry_id AS id, ${instant('notice.at')} AS at, ${instant('notice.read_at')} AS "readAt", notice.instance_id AS "instanceId",
  CASE WHEN notice.said IS NOT NULL THEN 'said' WHEN said.kind = 'question' THEN 'question' WHEN said.kind = 'explanation' THEN 'answer'
    WHEN coalesce(said.step, told.step) IS NULL THEN 'manual' ELSE 'step' END AS kind,
  CASE WHEN task.id IS NOT NULL THEN 'task' WHEN report.id IS NOT NULL THEN 'report' WHEN delivery.id IS NOT NULL THEN 'delivery' END AS document, plan.id AS "planId", plan.document_number AS "documentNumber",
  plan.title AS "planTitle", task.key AS "taskKey", kept.text AS "taskText", period.key AS "periodKey", report.type AS "reportType",
  coalesce(said.clock, told.clock) AS clock, coalesce(said.step, told.step) AS step, coalesce(said.skipped, told.skipped) AS skipped,
  CASE WHEN report.id IS NOT NULL THEN report.due_on
    WHEN said.kind = 'question' THEN said.reply_by
    WHEN said.kind = 'explanation' THEN NULL
    WHEN said.clock = 'dissemination' THEN task.window_to
    WHEN said.clock = 'explanation' THEN ${question('asked.reply_by')}
    WHEN said.clock = 'deadline' THEN (SELECT last_day FROM deadlines WHERE task_id = task.id AND no = said.no)
    ELSE (SELECT last_day FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1) END::text AS "lastDay",
  CASE WHEN notice.said IS NOT NULL THEN true
    WHEN report.id IS NOT NULL THEN standing.state IN ('owed', 'drafting', 'awaitingApproval', 'missing')
    WHEN standing.state IN ('closed', 'cancelled') THEN false
    WHEN said.kind = 'question' THEN ${unanswered('said.at', 'said.entry_id')}
    WHEN said.kind = 'explanation' THEN true
    WHEN said.clock = 'dissemination' THEN standing.state = 'issued'
    WHEN said.clock = 'explanation' THEN ${unanswered(question('asked.at'), question('asked.entry_id'))}
    WHEN said.clock = 'deadline' THEN standing.state IN ${openForWork} AND said.no = (SELECT max(no) FROM deadlines WHERE task_id = task.id)
    ELSE standing.state IN ${openForWork} END AS running,
  CASE WHEN said.kind = 'explanation' THEN ${answered} WHEN said.clock = 'explanation' THEN ${question('asked.text')} END AS asked,
  CASE WHEN said.kind = 'question' THEN ${answerTo('said.at', 'said.entry_id')}
    WHEN said.clock = 'explanation' THEN ${answerTo(question('asked.at'), question('asked.entry_id'))} END AS answer,
  coalesce(said.text, told.text, '') AS note, author.name AS by, ${agencyNameOn('coalesce(task.lead_agency_id, report.agency_id, delivery.recipient_agency_id, notice.agency_id)', today)} AS agency, notice.said`;

/** SQL: what the columns are read from. */
export const noticeSources = `
  FROM notices notice LEFT JOIN instances standing ON standing.id = notice.instance_id
  LEFT JOIN tasks task ON task.id = notice.instance_id LEFT JOIN reports report ON report.id = notice.instance_id
  LEFT JOIN deliveries delivery ON delivery.id = notice.instance_id
  LEFT JOIN plans plan ON plan.id = coalesce(task.plan_id, report.plan_id, delivery.plan_id)
  LEFT JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
  LEFT JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  LEFT JOIN task_notes said ON said.entry_id = notice.entry_id LEFT JOIN report_notes told ON told.entry_id = notice.entry_id
  JOIN audit_entries entry ON entry.id = notice.entry_id LEFT JOIN people author ON author.id = entry.person_id`;
