import type { Timeliness } from '../calendar/index.js';
import { dayOf } from '../platform/clock.js';
import type { ReportContent, TaskStanding } from '../reports/index.js';
import { targetStandings } from '../tasks/index.js';
import type { CellValue, DocumentTable } from './document.js';
import type { ProposedUnit, UnitPlace } from './summary-proposal.js';
import { standingInWords } from './target-words.js';

/** Tình trạng thời hạn as an officer reads it. */
export const timelinessInWords: Readonly<Record<Timeliness, string>> = {
  inTime: 'Trong hạn',
  dueSoon: 'Sắp đến hạn',
  overdue: 'Quá hạn',
  doneInTime: 'Hoàn thành đúng hạn',
  doneLate: 'Hoàn thành quá hạn',
  undated: 'Không định kỳ',
};

/** Columns on a task's deadline and result, the same in every table. */
export const standingColumns = [
  { title: 'Thời hạn theo kế hoạch', width: 24 },
  { title: 'Hạn cuối', width: 12 },
  { title: 'Ngày trình kết quả', width: 13 },
  { title: 'Tình trạng', width: 18 },
  { title: 'Tiến độ (%)', width: 10 },
] as const;

/** The cells under `standingColumns`. The deadline is the one that counts now; the phrase beside it is the document's. */
export function standingCells({ source, deadlines, submittedAt, timeliness, percent }: TaskStanding): CellValue[] {
  return [
    source,
    dayCell(deadlines.at(-1)?.lastDay ?? null),
    dayCell(submittedAt === null ? null : dayOf(submittedAt)),
    timeliness === null ? '' : timelinessInWords[timeliness],
    percent,
  ];
}

/** Of one agency: its tasks, what it answers, and how they stand. */
export function answersTable(tasks: readonly TaskStanding[], content: ReportContent | null): DocumentTable {
  return {
    sheet: 'Nhiệm vụ',
    title: 'Kết quả thực hiện nhiệm vụ',
    columns: [
      { title: 'Mục', width: 9 },
      { title: 'Nhiệm vụ', width: 50 },
      { title: 'Kết quả', width: 50 },
      { title: 'Số liệu', width: 26 },
      ...standingColumns,
    ],
    rows: tasks.map((task) => {
      const answer = content?.answers[task.key];
      return [task.key, task.text, answerInWords(answer), valuesInWords(task, answer?.values), ...standingCells(task)];
    }),
  };
}

const places: Readonly<Record<UnitPlace, string>> = {
  included: 'Đã báo cáo',
  addendum: 'Báo cáo sau thời điểm tổng hợp',
  awaiting: 'Đã nộp, chờ tiếp nhận',
  notReported: 'Chưa báo cáo',
};

/** Every unit that owes a report of the period: when it was due, when it came. */
export function unitsTable(units: readonly ProposedUnit[]): DocumentTable {
  return {
    sheet: 'Cơ quan',
    title: 'Tình hình nộp báo cáo của các cơ quan, đơn vị',
    columns: [
      { title: 'TT', width: 6 },
      { title: 'Cơ quan, đơn vị', width: 45 },
      { title: 'Tình hình báo cáo', width: 26 },
      { title: 'Nộp muộn', width: 10 },
      { title: 'Hạn nộp', width: 12 },
      { title: 'Ngày nộp', width: 12 },
      { title: 'Ngày tiếp nhận', width: 12 },
      { title: 'Ngày ghi nhận chưa báo cáo', width: 14 },
    ],
    rows: units.map((unit, at) => [
      at + 1,
      unit.name,
      places[unit.place],
      unit.late ? 'Muộn' : '',
      dayCell(unit.dueOn),
      instantCell(unit.filedAt),
      instantCell(unit.acceptedAt),
      instantCell(unit.markedMissingAt),
    ]),
  };
}

/** What an answer says; nothing where there is none. */
export const answerInWords = (answer: { readonly text: string; readonly notArisen?: boolean } | undefined): string => {
  if (answer === undefined) return '';
  return answer.text.trim() === '' && answer.notArisen === true ? 'Chưa phát sinh.' : answer.text;
};

/** Values of targets, and whether they meet them; those that the answer gives, else those entered last in this round. */
export function valuesInWords(task: TaskStanding, given?: Readonly<Record<string, number>>): string {
  return targetStandings(task, given)
    .map(standingInWords)
    .filter((words) => words !== '')
    .join('; ');
}

const dayCell = (day: string | null): CellValue => (day === null ? null : { day });
const instantCell = (at: string | null): CellValue => dayCell(at === null ? null : dayOf(at));
