import { describe, expect, it } from '@jest/globals';
import { type LastReport, type PrefillInput, prefillOf } from './prefill.js';
import type { ReportContent } from './report-revisions.js';
import type { TaskStanding } from './task-standing.js';

const task = (parts: Partial<TaskStanding> = {}): TaskStanding => ({
  ...{ id: 't1', key: 'II.1', text: 'Một việc', agencyId: 'A', originAgencyId: 'A', state: 'inProgress.working', deadlineKind: 'date' },
  ...{ source: 'trong năm', targets: [], percent: null, deadlines: [], timeliness: 'inTime', submittedAt: null, acceptedAt: null },
  ...{ results: [], notes: [], values: [] },
  ...parts,
});
const content = (answers: ReportContent['answers'], text = ''): ReportContent => ({
  answers,
  figuresAsOf: '2023-11-05',
  text,
  unitsNamed: [],
});
const last: LastReport = {
  ...{ id: 'r0', period: '2023', figuresAsOf: '2023-11-05', filedAt: '2023-11-10T02:00:00.000Z' },
  content: content({ 'II.1': { text: 'Năm trước đã làm.' } }, 'Chung.'),
};
const since = '2023-11-05T17:00:00.000Z';
const note = (at: string, text: string, percent: number | null = null) => ({ entryId: `n${at}`, at, text, percent });
const asked = (parts: Partial<PrefillInput>): PrefillInput => ({
  ...{ reportId: 'r1', figuresAsOf: '2024-11-05', since, draft: null, lastReport: last, sentBack: null, tasks: [task()] },
  ...parts,
});
const first = (parts: Partial<PrefillInput>) => prefillOf(asked(parts)).answers[0]!;

describe('Gợi ý câu trả lời (a proposed answer)', () => {
  it('says again what was said last time where nothing was entered since, and says so', () => {
    const notes = [note('2023-11-05T16:59:59.999Z', 'Đã báo cáo rồi')];
    expect(first({ tasks: [task({ notes })] })).toMatchObject({
      basis: 'lastReport',
      answer: { text: 'Năm trước đã làm.' },
      sources: [{ kind: 'lastReport', id: 'r0' }],
    });
  });

  it('tells what was entered since in the order in which it happened, and names each entry', () => {
    const notes = [note('2024-02-01T02:00:00.000Z', 'Mở lớp.', 40), note('2024-05-01T18:00:00.000Z', 'Bế giảng')];
    const results = [
      { entryId: 'k', at: '2024-03-01T02:00:00.000Z', note: null, ownPlan: { number: '12/KH-SYT', date: '2024-02-28' }, document: null },
    ];
    const { basis, answer, sources } = first({ tasks: [task({ notes, results })] });
    expect([basis, answer.text.split('\n')]).toEqual([
      'entered',
      [
        'Ngày 01/02/2024: Mở lớp (đạt 40%).',
        'Trình kết quả ngày 01/03/2024 (văn bản số 12/KH-SYT ngày 28/02/2024).',
        'Ngày 02/05/2024: Bế giảng.',
      ],
    ]);
    expect(sources.map(({ kind }) => kind)).toEqual(['lastReport', 'progress', 'result', 'progress']);
  });

  it('gives the last value of each target, in words and as a number', () => {
    const targets = [{ key: 'k', text: 'Tỷ lệ', unit: '%', operator: '>=' as const, value: 25 }];
    const value = (at: string, number: number) => ({ entryId: at, at, target: 'k', value: number });
    const values = [value('2024-02-01T00:00:00.000Z', 20), value('2024-03-01T00:00:00.000Z', 26.5)];
    expect(first({ tasks: [task({ targets, values })] }).answer).toEqual({ text: 'Tỷ lệ: 26,5 %.', values: { k: 26.5 } });
  });

  it('keeps what the officer wrote, and an empty answer is none', () => {
    const notes = [note('2024-02-01T02:00:00.000Z', 'Mở lớp.')];
    const written = first({ draft: content({ 'II.1': { text: 'Của tôi.' } }), tasks: [task({ notes })] });
    expect([written.basis, written.answer.text, written.sources.length]).toEqual(['draft', 'Của tôi.', 2]);
    expect(first({ draft: content({ 'II.1': { text: ' ' } }), tasks: [task({ notes })] }).basis).toBe('entered');
  });

  it('says that nothing arose of a task that waits for its event (R-49), and nothing where nothing is known', () => {
    expect(first({ lastReport: null, tasks: [task({ deadlineKind: 'event', state: 'disseminated' })] })).toMatchObject({
      basis: 'state',
      answer: { text: 'Chưa phát sinh.', notArisen: true },
    });
    expect(first({ lastReport: null })).toMatchObject({ basis: 'nothing', answer: { text: '' }, sources: [] });
  });

  it('answers once for the two instances of one key that a successor holds (R-68)', () => {
    const notes = [note('2024-02-01T02:00:00.000Z', 'Mở lớp.')];
    const { answers } = prefillOf(asked({ tasks: [task({ notes }), task({ id: 't2', originAgencyId: 'B' })] }));
    expect(answers).toHaveLength(1);
    expect(answers[0]!.tasks.map(({ id }) => id)).toEqual(['t1', 't2']);
  });

  it.each([
    [null, false],
    [[], true],
    [['II.1'], true],
    [['II.2'], false],
  ])('sent back for %j: to correct %s', (tasks, toCorrect) => {
    const sentBack = tasks === null ? null : { at: since, command: 'report.sendBack' as const, reason: 'Chưa khớp.', tasks };
    expect(first({ sentBack }).toCorrect).toBe(toCorrect);
  });
});
