import type { SummaryCells, SummaryContent, TaskStanding } from '../reports/index.js';
import { answersTo, valuesStated } from './answers-to-task.js';
import { type CellValue, type DocumentTable, printedDay } from './document.js';
import { answerInWords, standingCells, standingColumns, valuesInWords } from './document-tables.js';
import { wordsOf } from './statistics.texts.js';
import { percentOf } from './statistics-cells.js';

type Names = Readonly<Record<string, string>>;

/** By task and agency: every task of the plan with each agency that leads it, whether it has reported or not. */
export function summaryTable({ sections }: SummaryContent, tasks: readonly TaskStanding[], names: Names): DocumentTable {
  const answersByKey = new Map(sections.map(({ key, answers }) => [key, answers]));
  return {
    sheet: 'Nhiệm vụ',
    title: 'Kết quả thực hiện theo nhiệm vụ và cơ quan chủ trì',
    columns: [
      { title: 'Mục', width: 9 },
      { title: 'Nhiệm vụ', width: 45 },
      { title: 'Cơ quan chủ trì', width: 26 },
      { title: 'Kết quả', width: 50 },
      { title: 'Số liệu', width: 26 },
      ...standingColumns,
    ],
    rows: tasks.map((task): CellValue[] => {
      const answers = answersTo(task, answersByKey.get(task.key) ?? []);
      const reported = answers.length === 0 ? 'Chưa có báo cáo.' : answers.map(answerInWords).join('\n');
      const values = valuesInWords(task, valuesStated(answers));
      return [task.key, task.text, names[task.agencyId] ?? '', reported, values, ...standingCells(task)];
    }),
  };
}

/** Bốn ô chính thức, named and rounded as in `/statistics`, each with its share of the tasks that have a deadline. */
export function cellsTable(cells: SummaryCells): DocumentTable {
  const { cells: words } = wordsOf('tasks', 'vi');
  const row = (title: string, count: number): CellValue[] => [title, count, percentOf(count, cells.total)];
  return {
    sheet: 'Số liệu',
    title: `Số liệu thực hiện nhiệm vụ đến ngày ${printedDay(cells.asOf)}`,
    columns: [
      { title: 'Chỉ tiêu', width: 45 },
      { title: 'Số nhiệm vụ', width: 16 },
      { title: `Tỷ lệ trên ${cells.total} nhiệm vụ có thời hạn (%)`, width: 24 },
    ],
    rows: [
      row(words.doneInTime, cells.doneInTime),
      row(words.doneLate, cells.doneLate),
      row(words.openInTime, cells.openInTime),
      row(words.openOverdue, cells.openOverdue),
      row('Tổng số nhiệm vụ có thời hạn', cells.total),
      ['Nhiệm vụ không định kỳ (không tính vào tỷ lệ)', cells.undated, null],
    ],
  };
}

/** Late reports, one row per answer. */
export function addendumTable({ addendum }: SummaryContent, names: Names): DocumentTable {
  return {
    sheet: 'Bổ sung',
    title: 'Báo cáo nộp sau thời điểm tổng hợp',
    columns: [
      { title: 'Cơ quan, đơn vị', width: 35 },
      { title: 'Kỳ', width: 10 },
      { title: 'Mục', width: 9 },
      { title: 'Nội dung', width: 80 },
    ],
    rows: addendum.flatMap(({ agencyId, period, text, answers }) => [
      ...(text.trim() === '' ? [] : [[names[agencyId] ?? '', period, '', text]]),
      ...answers.map((answer): CellValue[] => [names[agencyId] ?? '', period, answer.key, answer.text]),
    ]),
  };
}
