import { describe, expect, it } from '@jest/globals';
import type { ReportContent, SummaryCells, TaskStanding } from '../reports/index.js';
import { type ProposalInput, type ProposedUnit, proposalOf, type UnitReport } from './summary-proposal.js';
import { unitsAsTold } from './units-as-told.js';

const cells: SummaryCells = { asOf: '2023-11-05', total: 0, doneInTime: 0, doneLate: 0, openInTime: 0, openOverdue: 0, undated: 1 };
const content = (answers: ReportContent['answers']): ReportContent => ({
  answers,
  figuresAsOf: '2023-11-05',
  text: 'Chung.',
  unitsNamed: [],
});
const report = (agencyId: string, parts: Partial<UnitReport> = {}): UnitReport => ({
  ...{
    agencyId,
    name: `Sở ${agencyId}`,
    reportId: `r${agencyId}`,
    originAgencyId: agencyId,
    state: 'accepted',
    period: '2023',
    dueOn: '2023-11-14',
  },
  ...{ filedAt: '2023-11-10T02:00:00.000Z', acceptedAt: '2023-11-11T02:00:00.000Z', late: false, markedMissingAt: null },
  ...{ content: content({ '1': { text: `Của ${agencyId}.` } }), document: null },
  ...parts,
});
const task = (agencyId: string, key = '1'): TaskStanding => ({
  ...{
    id: `t${agencyId}${key}`,
    key,
    text: 'Một việc',
    agencyId,
    originAgencyId: agencyId,
    state: 'reported.accepted',
    deadlineKind: 'continuous',
  },
  ...{ source: 'thường xuyên', targets: [], percent: null, deadlines: [], timeliness: 'undated', submittedAt: null, acceptedAt: null },
  ...{ results: [], notes: [], values: [] },
});
const owed = { state: 'owed', filedAt: null, acceptedAt: null, late: null, content: null } as const;
const proposal = (parts: Partial<ProposalInput>) =>
  proposalOf({
    ...{
      reportId: 's',
      planId: 'p',
      cutOffAt: '2023-11-30T17:00:00.000Z',
      today: '2023-12-05',
      carried: [],
      statistics: cells,
      saved: null,
    },
    period: { no: 1, key: '2023', dataFrom: null, cutOff: '2023-11-05', submitBy: '2023-11-14', summaryBy: '2023-11-30', last: false },
    ...{ reports: [report('A')], tasks: [task('A')] },
    ...parts,
  });

describe('Đưa báo cáo vào sơ kết (which report goes where)', () => {
  it.each([
    ['in time', {}, 'included', false],
    ['late, before the cut-off of the summary', { filedAt: '2023-11-30T16:59:59.999Z', late: true }, 'included', true],
    ['late, at its cut-off', { filedAt: '2023-11-30T17:00:00.000Z', late: true }, 'addendum', true],
    ['filed, not accepted', { state: 'filed', acceptedAt: null }, 'awaiting', false],
    ['in the hands of the agency', { ...owed, state: 'awaitingApproval' }, 'notReported', true],
    ['marked missing', { ...owed, state: 'missing', markedMissingAt: '2023-11-16T02:00:00.000Z' }, 'notReported', true],
    ['accepted after it was marked missing', { markedMissingAt: '2023-11-16T02:00:00.000Z' }, 'included', true],
  ] as const)('R-57, R-58: %s', (_, parts, place, named) => {
    const { units, content: proposed } = proposal({ reports: [report('A', parts)] });
    expect([units[0]!.place, proposed.unitsNamed.includes('A')]).toEqual([place, named]);
    expect(proposed.summary!.addendum).toHaveLength(place === 'addendum' ? 1 : 0);
    expect(proposed.summary!.sections[0]!.answers).toHaveLength(place === 'included' ? 1 : 0);
    expect(proposed.summary!.unitsMissing).toHaveLength(place === 'notReported' ? 1 : 0);
  });

  it('takes what is accepted at any time where the period is the plan’s whole life', () => {
    expect(proposal({ cutOffAt: null, reports: [report('A', { filedAt: '2029-01-01T00:00:00.000Z' })] }).units[0]!.place).toBe('included');
  });

  it('gives each task the answers of those that lead it, and cites a report that came on paper', () => {
    const document = { number: '9/BC-S', date: '2023-11-09' };
    const { content: proposed } = proposal({
      reports: [report('A'), report('B', { content: null, document }), report('C')],
      tasks: [task('A'), task('B'), task('C', '2')],
    });
    expect(proposed.summary!.sections.map(({ key, answers }) => [key, answers.map(({ text }) => text)])).toEqual([
      ['1', ['Của A.', 'Theo Báo cáo số 9/BC-S ngày 09/11/2023.']],
      ['2', []],
    ]);
  });

  it('R-50: shows what each agency reached of a target, as it reports it, else as it was entered, and whether that meets it', () => {
    const share = { key: 'a', text: 'Tỷ lệ', unit: '%', operator: '>' as const, value: 50 };
    const valued = (agencyId: string, ...values: number[]): TaskStanding => ({
      ...task(agencyId),
      targets: [share],
      values: values.map((value) => ({ entryId: 'e', at: '2023-10-01T01:00:00.000Z', target: 'a', value })),
    });
    const { tasks } = proposal({
      reports: [report('A', { content: content({ '1': { text: 'Đạt.', values: { a: 50.5 } } }) }), report('B', owed), report('C', owed)],
      tasks: [valued('A', 40), valued('B', 60, 50), valued('C'), { ...valued('N', 40), originAgencyId: 'A' }],
    });
    expect(tasks).toMatchObject([{ key: '1', targets: [share] }]);
    expect(tasks[0]!.targets[0]!.reached).toEqual([
      { taskId: 'tA1', agencyId: 'A', lastValue: 50.5, met: true },
      { taskId: 'tB1', agencyId: 'B', lastValue: 50, met: false },
      { taskId: 'tC1', agencyId: 'C', lastValue: null, met: null },
      { taskId: 'tN1', agencyId: 'N', lastValue: 50.5, met: true }, // Handed over by A, whose report answers for it.
    ]);
  });

  it('is a final one where the period is the last', () => {
    expect(proposal({}).content.summary!.kind).toBe('interim');
    expect(proposal({ period: { ...proposal({}).period, last: true } }).content.summary!.kind).toBe('final');
  });

  it('says which accepted reports the saved draft does not know yet', () => {
    const { content: saved } = proposal({});
    expect(proposal({ saved, reports: [report('A'), report('B'), report('C', owed)] }).notInDraft).toEqual(['rB']);
    expect(proposal({ saved: content({}) }).notInDraft).toEqual([]);
  });
});

describe('Sơ kết đã nộp (a summary that was handed in)', () => {
  const told = proposal({ reports: [report('A'), report('B', owed)] });
  const after: ProposedUnit[] = told.units.map((unit) => ({
    ...unit,
    state: 'accepted',
    late: true,
    filedAt: '2023-12-11T02:00:00.000Z',
    acceptedAt: '2023-12-12T02:00:00.000Z',
  }));

  it('R-57: tells of its units as it did, whatever came in since', () => {
    const units = unitsAsTold(after, told.content.summary, '2023-12-01T02:00:00.000Z');
    expect(units.map(({ agencyId, place, late, filedAt }) => [agencyId, place, late, filedAt])).toEqual([
      ['A', 'included', false, null],
      ['B', 'notReported', false, null],
    ]);
  });
});
