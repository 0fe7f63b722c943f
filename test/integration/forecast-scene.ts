import { usualLadder, vietnamCalendarV1 } from '../../src/calendar/index.js';
import type { FindOtherDates, Scene, SceneAgency } from '../../src/forecast/scene.js';
import type { AgencyRef, PlanContent, PlanTask, ReportingRule } from '../../src/plans/index.js';

/** A small province to play plans in: departments A, B and S, which monitors, and a district H. Parts replace what a test is about. */

const planId = '01890000-0000-7000-8000-000000000001';
export const agency = (id: string, kind: SceneAgency['kind'], parts: Partial<SceneAgency> = {}): SceneAgency => ({
  ...{ id, kind, name: `Cơ quan ${id}`, validFrom: '2016-01-01', validUntil: null, staffed: true },
  ...parts,
});
const departments: readonly AgencyRef[] = [{ kind: 'department' }];
export const task = (parts: Partial<PlanTask> = {}): PlanTask => ({
  ...{ key: 'II.1', text: 'Việc thứ nhất.', leads: [...departments], coordinators: [], targets: [], ownPlan: false },
  deadline: { kind: 'date', on: '2023-09-29', source: 'ngày 29/9/2023' },
  ...parts,
});
export const rule = (parts: Partial<ReportingRule> = {}): ReportingRule => ({
  ...{ key: 'nam', reporters: [...departments], addressee: 'UBND tỉnh', source: 'trước ngày 15/11 hằng năm' },
  ...{ dataFrom: '11-06', dataTo: '11-05', submitBy: '11-14', summaryBy: '12-15', firstYear: 2023 },
  ...parts,
});
const contentOf = (parts: Partial<PlanContent> = {}): PlanContent => ({
  ...{ title: 'Kế hoạch', body: '', legalBasis: [], monitoringAgencyId: 'S', tasks: [task()], recipients: [], printedRecipients: [] },
  ...{
    dissemination: null,
    reporting: [rule()],
    annexes: [],
    endsOn: null,
    urgent: false,
    secret: false,
    pastDatesReason: null,
    changes: [],
  },
  ...parts,
});
export const sceneOf = (content: Partial<PlanContent> = {}, parts: Partial<Scene> = {}, agencies: readonly SceneAgency[] = []): Scene => ({
  ...{ planId, revision: 'r', issuedOn: '2023-04-12', issued: false, calendar: vietnamCalendarV1, ladder: usualLadder },
  ...{ groups: { department: ['A', 'B', 'S'], districtCommittee: ['H'] }, movingOn: null, successions: [], amendedBy: 0 },
  content: contentOf(content),
  agencies: new Map(
    [agency('A', 'department'), agency('B', 'department'), agency('S', 'department'), agency('H', 'districtCommittee'), ...agencies].map(
      (one) => [one.id, one],
    ),
  ),
  ...parts,
});
export const nobodyElse: FindOtherDates = async () => [];
export const window = { from: null, source: 'quý II' };
