import { Injectable } from '@nestjs/common';
import { agencyNameOn, readerOf } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { reportVisibleTo } from '../reports/index.js';
import { taskVisibleTo } from '../tasks/index.js';

/** Một lần đôn đốc, yêu cầu giải trình hoặc giải trình, and what became of it in each channel. */
export interface ReminderItem {
  readonly entryId: string;
  readonly at: string;
  readonly kind: 'reminder' | 'question' | 'explanation';
  readonly clock: string | null;
  readonly no: number | null;
  readonly step: string | null;
  readonly skipped: readonly string[] | null;
  readonly text: string;
  readonly replyBy: string | null;
  /** Null: the clock. */
  readonly by: string | null;
  readonly recipients: readonly ReminderRecipient[];
}

export interface ReminderRecipient {
  readonly personId: string;
  readonly name: string;
  /** The post in which they were told. */
  readonly position: string;
  readonly agency: string;
  /** In-app: there since then, and read then. */
  readonly shownAt: string;
  readonly readAt: string | null;
  /** Null: no mail was to go out. `sent` only when the mail server took it for this recipient. */
  readonly mail: {
    readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
    readonly dueAt: string;
    readonly attempts: number;
    readonly response: string | null;
    readonly messageId: string | null;
    readonly settledAt: string | null;
  } | null;
}

const recipients = `
  SELECT coalesce(jsonb_agg(jsonb_build_object('personId', person.id, 'name', person.name, 'position', notice.position,
    'agency', ${agencyNameOn('notice.agency_id', '$4::date')}, 'shownAt', ${instant('notice.at')}, 'readAt', ${instant('notice.read_at')},
    'mail', CASE WHEN mail.id IS NOT NULL THEN jsonb_build_object('state', mail.state, 'dueAt', ${instant('mail.due_at')}, 'attempts', mail.attempts,
      'response', mail.response, 'messageId', mail.message_id, 'settledAt', ${instant('mail.settled_at')}) END) ORDER BY person.name, person.id), '[]')
  FROM notices notice JOIN people person ON person.id = notice.person_id
  LEFT JOIN mails mail ON mail.entry_id = notice.entry_id AND mail.person_id = notice.person_id WHERE notice.entry_id = note.entry_id`;

const readOfTask: Statement = {
  name: 'reminders-of-task',
  text: `
  SELECT task.id, coalesce(jsonb_agg(jsonb_build_object('entryId', note.entry_id, 'at', ${instant('note.at')}, 'kind', note.kind, 'clock', note.clock,
    'no', note.no, 'step', note.step, 'skipped', note.skipped, 'text', note.text, 'replyBy', note.reply_by, 'by', author.name,
    'recipients', (${recipients})) ORDER BY note.at, note.entry_id) FILTER (WHERE note.entry_id IS NOT NULL), '[]') AS items
  FROM tasks task LEFT JOIN task_notes note ON note.task_id = task.id AND note.kind <> 'progress'
  LEFT JOIN audit_entries entry ON entry.id = note.entry_id LEFT JOIN people author ON author.id = entry.person_id
  WHERE task.id = $3 AND ${taskVisibleTo('$1::uuid[]', '$2::jsonb')} GROUP BY task.id`,
};
const readOfReport: Statement = {
  name: 'reminders-of-report',
  text: `
  SELECT report.id, coalesce(jsonb_agg(jsonb_build_object('entryId', note.entry_id, 'at', ${instant('note.at')}, 'kind', 'reminder', 'clock', note.clock,
    'no', note.no, 'step', note.step, 'skipped', note.skipped, 'text', note.text, 'replyBy', NULL, 'by', author.name,
    'recipients', (${recipients})) ORDER BY note.at, note.entry_id) FILTER (WHERE note.entry_id IS NOT NULL), '[]') AS items
  FROM reports report LEFT JOIN report_notes note ON note.report_id = report.id
  LEFT JOIN audit_entries entry ON entry.id = note.entry_id LEFT JOIN people author ON author.id = entry.person_id
  WHERE report.id = $3 AND ${reportVisibleTo('$1::uuid[]', '$2::jsonb')} GROUP BY report.id`,
};
const statements = { task: readOfTask, report: readOfReport };

/** Đôn đốc đã gửi tới đâu: every reminder of a document with who was told, through which channel, and with what result. */
@Injectable()
export class ReminderReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Oldest first; undefined when there is no such document that this person may see. */
  of(kind: 'task' | 'report', personId: string, id: string): Promise<readonly ReminderItem[] | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, now, [kind]);
      const [row] = await tx.query<{ items: readonly ReminderItem[] }>(statements[kind], [agencyIds, scope, id, dayOf(now)]);
      return row?.items;
    });
  }
}
