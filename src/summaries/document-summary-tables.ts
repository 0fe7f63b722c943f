import type { SummaryCells, SummaryContent, TaskStanding } from '../reports/index.js';
import { type CellValue, type DocumentTable, printedDay } from './document.js';
import { answerInWords, standingCells, standingColumns, valuesInWords } from './document-tables.js';

type Names = Readonly<Record<string, string>>;

/** By task and agency: every task of the plan with each agency that leads it, whether it has reported or not. */
export function summaryTable({ sections }: SummaryContent, tasks: readonly TaskStanding[], names: Names): DocumentTable {
  const answerOf = (task: TaskStanding) =>
    sections.find(({ key }) => key === task.key)?.answers.find(({ agencyId }) => agencyId === task.agencyId);
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
      const answer = answerOf(task);
      const reported = answer === undefined ? 'Chưa có báo cáo.' : answerInWords(answer);
      return [task.key, task.text, names[task.agencyId] ?? '', reported, valuesInWords(task, answer?.values), ...standingCells(task)];
    }),
  };
}

/** Bốn ô chính thức, each with its share of the tasks that have a deadline. */
export function cellsTable(cells: SummaryCells): DocumentTable {
  const share = (count: number): CellValue => (cells.total === 0 ? null : Math.round((count / cells.total) * 1000) / 10);
  const row = (title: string, count: number): CellValue[] => [title, count, share(count)];
  return {
    sheet: 'Số liệu',
    title: `Số liệu thực hiện nhiệm vụ đến ngày ${printedDay(cells.asOf)}`,
    columns: [
      { title: 'Chỉ tiêu', width: 45 },
      { title: 'Số nhiệm vụ', width: 16 },
      { title: `Tỷ lệ trên ${cells.total} nhiệm vụ có thời hạn (%)`, width: 24 },
    ],
    rows: [
      row('Hoàn thành đúng hạn', cells.doneInTime),
      row('Hoàn thành quá hạn', cells.doneLate),
      row('Chưa hoàn thành trong hạn', cells.openInTime),
      row('Chưa hoàn thành quá hạn', cells.openOverdue),
      ['Tổng số nhiệm vụ có thời hạn', cells.total, share(cells.total)],
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
