import type { Day } from '../platform/clock.js';

/** Something an agency has to hand in, as one day of a calendar. */
export interface FeedEntry {
  /** Stays the same while the deadline moves. */
  readonly uid: string;
  /** The last day on time, in Vietnam. */
  readonly day: Day;
  /** Rises whenever the day moves or the entry is cancelled (RFC 5545 §3.8.7.4). */
  readonly sequence: number;
  /** When that last happened. */
  readonly changedAt: Date;
  readonly cancelled: boolean;
  /** One line. */
  readonly summary: string;
  readonly description: string;
}

/** A row of what the calendar shows, whichever kind. */
export interface DueRow {
  readonly kind: 'task' | 'dissemination' | 'report' | 'summary';
  readonly id: string;
  readonly day: Day;
  readonly sequence: number;
  readonly changedAt: Date;
  readonly cancelled: boolean;
  readonly documentNumber: string | null;
  readonly planTitle: string;
  readonly agency: string;
  /** Of a task: its key in the plan. Of a report: the key of its period. */
  readonly key: string | null;
  /** Of a task. */
  readonly text: string | null;
}

/** Long enough to know the task by, short enough for a month's view. */
const longestText = 120;

/** Một dòng lịch, worded in Vietnamese. Text of the plan stands in it, so it is shown only to who may read the plan's duties. */
export function entryOf(row: DueRow): FeedEntry {
  const { kind, id, day, sequence, changedAt, cancelled, planTitle, agency, text } = row;
  const plan = row.documentNumber ?? 'kế hoạch';
  const what = whatIsDue(row);
  const lines = [
    `${what} – hết ngày ${day.split('-').reverse().join('/')}.`,
    ...(text === null ? [] : [text]),
    `Kế hoạch: ${plan} – ${planTitle}`,
    `Cơ quan thực hiện: ${agency}`,
  ];
  return {
    uid: `${kind}-${id}@plan-workflow`,
    day,
    sequence,
    changedAt,
    cancelled,
    summary: oneLine(`${cancelled ? '[Đã huỷ] ' : ''}${what} (${plan})${text === null ? '' : `: ${shortened(text)}`}`),
    description: lines.map(oneLine).join('\n'),
  };
}

function whatIsDue({ kind, key }: DueRow): string {
  switch (kind) {
    case 'task':
      return `Hạn nhiệm vụ ${key}`;
    case 'dissemination':
      return 'Hạn quán triệt, triển khai';
    case 'report':
      return `Hạn báo cáo kỳ ${key}`;
    case 'summary':
      return `Hạn báo cáo tổng hợp kỳ ${key}`;
  }
}

function shortened(text: string): string {
  const letters = Array.from(text);
  return letters.length <= longestText ? text : `${letters.slice(0, longestText - 1).join('')}…`;
}

/** RFC 5545 §3.1 allows no control characters in a text. */
const oneLine = (text: string): string => text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
