import { describe, expect, it } from '@jest/globals';
import type { SummaryAnswer, SummaryCells, SummaryContent, TaskStanding } from '../reports/index.js';
import { cellsTable, summaryTable } from './document-summary-tables.js';
import { wordsOf } from './statistics.texts.js';
import { cellsOf } from './statistics-cells.js';

const task = (agencyId: string, originAgencyId = agencyId): TaskStanding => ({
  ...{ id: `t${originAgencyId}`, key: '1', text: 'Một việc', agencyId, originAgencyId, state: 'inProgress.working', deadlineKind: 'date' },
  ...{ source: '', targets: [], percent: null, deadlines: [], timeliness: 'inTime', submittedAt: null, acceptedAt: null },
  ...{ results: [], notes: [], values: [] },
});
const answer = (agencyId: string): SummaryAnswer => ({ agencyId, reportId: null, text: `Của ${agencyId}.` });
const summary = (...answers: SummaryAnswer[]): SummaryContent => ({
  ...{ kind: 'interim', sections: [{ key: '1', conclusion: '', answers }], addendum: [], unitsMissing: [], statistics: null },
});
const reported = (content: SummaryContent, ...tasks: TaskStanding[]) => summaryTable(content, tasks, {}).rows.map((row) => row[3]);

describe('Bảng theo nhiệm vụ và cơ quan chủ trì (table of the summary)', () => {
  it('R-68: shows the answer of who led the task at issue, else of who leads it now', () => {
    expect(reported(summary(answer('A'), answer('B')), task('B', 'A'), task('B'))).toEqual(['Của A.', 'Của B.']);
    expect(reported(summary(answer('B')), task('B', 'A'))).toEqual(['Của B.']);
    expect(reported(summary(answer('B')), task('A'))).toEqual(['Chưa có báo cáo.']);
  });
});

describe('Bảng số liệu (the official cells)', () => {
  it('R-45: bears the names and the percentages that the statistics have', () => {
    const counts = { doneInTime: 1, doneLate: 2, openInTime: 3, openOverdue: 1 };
    const saved: SummaryCells = { ...counts, asOf: '2023-11-05', total: 7, undated: 4 };
    const shown = cellsOf({ doneInTime: 1, doneLate: 2, inTime: 3, overdue: 1, undated: 4 }, wordsOf('tasks', 'vi'), 'vi', () => '');
    const cells = [shown.doneInTime, shown.doneLate, shown.openInTime, shown.openOverdue];
    expect(cellsTable(saved).rows.slice(0, 4)).toEqual(cells.map(({ label, count, share }) => [label, count, share!.percent]));
    expect(cellsTable(saved).rows[0]).toEqual(['Hoàn thành đúng hạn', 1, 14.29]);
  });
});
