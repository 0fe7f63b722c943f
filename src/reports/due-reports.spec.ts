import { describe, expect, it } from '@jest/globals';
import type { ReportingRule } from '../plans/index.js';
import { firstReports, missingReports, type OpenedReport, periodsOpen, type ReportingPlan } from './due-reports.js';
import { linesOf, type Succession } from './successors.js';

const rule = (parts: Partial<ReportingRule>): ReportingRule => ({
  ...{ key: 'nam', reporters: [{ kind: 'department' }], addressee: 'UBND tỉnh', source: 'trước ngày 15/11' },
  ...{ dataFrom: '11-06', dataTo: '11-05', submitBy: '11-14', summaryBy: '11-30' },
  ...parts,
});
const plan = (parts: Partial<ReportingPlan> = {}): ReportingPlan => ({
  ...{ id: 'P', reporting: [rule({})], issuedOn: '2023-04-12', endsOn: null, monitoringAgencyId: 'S' },
  ...{ expansion: { groups: { department: ['A', 'B', 'S'], districtCommittee: ['H'] } } },
  ...parts,
});
const opened = (periodNo: number, ...agencies: string[]): OpenedReport[] => [
  ...agencies.map((originAgencyId): OpenedReport => ({ periodNo, type: 'unit', originAgencyId })),
  { periodNo, type: 'summary', originAgencyId: 'S' },
];
const merged = (agencyId: string, successorId: string, effectiveOn: string): Succession => ({ agencyId, successorId, effectiveOn });
const due = (of: ReportingPlan, there: OpenedReport[], on: string, successions: Succession[] = []) =>
  missingReports(of, there, successions, on).map(({ period, type, agencyId, dueOn }) => `${period.key} ${type} ${agencyId} ${dueOn}`);

describe('Báo cáo đến kỳ (reports that are due)', () => {
  it('are those of every agency once, and the summary with its own deadline (R-53, R-54, R-55)', () => {
    const twice = plan({ reporting: [rule({ reporters: [{ kind: 'department' }, { agency: 'A' }, { kind: 'districtCommittee' }] })] });
    expect(due(twice, [], '2023-04-12')).toEqual([
      ...['A', 'B', 'S', 'H'].map((agency) => `2023 unit ${agency} 2023-11-14`),
      '2023 summary S 2023-11-30',
    ]);
  });

  it('are with the plan those of its first period alone, though the second is open as well', () => {
    const late = plan({ issuedOn: '2023-11-08' });
    expect(periodsOpen(late, '2023-11-08').open.map(({ key }) => key)).toEqual(['2023', '2024']);
    expect(firstReports(late).map(({ period, type, agencyId }) => `${period.key} ${type} ${agencyId}`)).toEqual([
      ...['2023 unit A', '2023 unit B', '2023 unit S'],
      '2023 summary S',
    ]);
    expect(due(late, opened(1, 'A', 'B', 'S'), '2023-11-08').every((line) => line.startsWith('2024 '))).toBe(true);
  });

  it('come the day after the cut-off of the period before, and only once', () => {
    const first = opened(1, 'A', 'B', 'S');
    expect(due(plan(), first, '2023-11-05')).toEqual([]);
    expect(periodsOpen(plan(), '2023-11-05').nextOn).toBe('2023-11-06');
    expect(due(plan(), first, '2023-11-06')).toEqual([
      '2024 unit A 2024-11-14',
      '2024 unit B 2024-11-14',
      '2024 unit S 2024-11-14',
      '2024 summary S 2024-11-30',
    ]);
    expect(due(plan(), [...first, ...opened(2, 'A', 'B', 'S')], '2023-11-07')).toEqual([]);
  });

  it('are made up for after an outage of years, each period once', () => {
    const keys = missingReports(plan(), opened(1, 'A', 'B', 'S'), [], '2026-01-10').map(({ period }) => period.key);
    expect([...new Set(keys)]).toEqual(['2024', '2025', '2026']);
    expect(keys).toHaveLength(12);
  });

  it('are owed by those whom the rule of that period names', () => {
    const two = plan({
      reporting: [
        rule({ key: 'sau-thang', dataFrom: '12-15', dataTo: '06-14', submitBy: '06-14', summaryBy: '06-30', reporters: [{ agency: 'H' }] }),
        rule({ key: 'nam', dataFrom: '12-15', dataTo: '12-14', submitBy: '12-14', summaryBy: '12-31' }),
      ],
    });
    expect(due(two, [], '2023-06-15')).toEqual([
      ...['2023-06 unit H 2023-06-14', '2023-06 summary S 2023-06-30'],
      ...['A', 'B', 'S'].map((agency) => `2023-12 unit ${agency} 2023-12-14`),
      '2023-12 summary S 2023-12-31',
    ]);
  });

  it('are one summary and no unit report where the plan states no time', () => {
    expect(due(plan({ reporting: [] }), [], '2023-04-12')).toEqual(['whole summary S null']);
  });

  it('are the successor’s, once for both it follows, from the next period on', () => {
    const successions = [merged('A', 'N', '2023-07-01'), merged('B', 'N', '2023-07-01')];
    expect(due(plan(), opened(1, 'A', 'B', 'S'), '2023-07-02', successions)).toEqual([]);
    expect(due(plan(), opened(1, 'A', 'B', 'S'), '2023-11-06', successions)).toEqual([
      '2024 unit N 2024-11-14',
      '2024 unit S 2024-11-14',
      '2024 summary S 2024-11-30',
    ]);
  });

  it('stay where they are when a succession is entered after the period opened', () => {
    const there = [...opened(1, 'A', 'B', 'S'), ...opened(2, 'A', 'B', 'S')];
    expect(due(plan(), there, '2023-12-01', [merged('A', 'N', '2023-07-01'), merged('B', 'N', '2023-07-01')])).toEqual([]);
  });

  it('are the successor’s also where it reports already, and no second one', () => {
    expect(due(plan(), opened(1, 'A', 'B', 'S'), '2023-11-06', [merged('A', 'B', '2023-07-01')])).toEqual([
      '2024 unit B 2024-11-14',
      '2024 unit S 2024-11-14',
      '2024 summary S 2024-11-30',
    ]);
  });
});

describe('Cơ quan kế thừa (lines of succession)', () => {
  it('follows successors to the last one of the day, and each part of a division', () => {
    const successions = [merged('A', 'B', '2023-01-01'), merged('B', 'C', '2024-01-01'), merged('B', 'D', '2024-01-01')];
    expect(linesOf('A', successions, '2022-12-31')).toEqual([['A']]);
    expect(linesOf('A', successions, '2023-01-01')).toEqual([['A', 'B']]);
    expect(linesOf('A', successions, '2024-01-01')).toEqual([
      ['A', 'B', 'C'],
      ['A', 'B', 'D'],
    ]);
  });

  it('ends where a circle on record closes', () => {
    expect(linesOf('A', [merged('A', 'B', '2023-01-01'), merged('B', 'A', '2023-01-01')], '2023-01-01')).toEqual([['A', 'B']]);
  });
});
