import type { DeadlineRule } from '../../calendar/index.js';
import type { PlanContent, PlanTask } from '../../plans/index.js';
import { dayOf } from '../../platform/clock.js';
import type { TrialRegister } from './trial-register.js';

export interface TrialPlanOptions {
  /** Tasks of the plan; every commune leads each. */
  readonly tasks: number;
  readonly title?: string;
  /** Whether each commune also gets a delivery and owes a yearly report. */
  readonly delivered?: boolean;
}

/** A dossier that may be submitted at once. Deadlines lie ahead of `at` and need no calendar of a later year. */
export function trialContent(
  register: TrialRegister,
  at: Date,
  { tasks, title = 'Kế hoạch thử nghiệm', delivered = true }: TrialPlanOptions,
): PlanContent {
  return {
    title,
    body: 'Kế hoạch dựng lên để đo và thử.',
    legalBasis: ['Nghị quyết số 28-NQ/TW ngày 17/11/2022'],
    monitoringAgencyId: register.departmentId,
    tasks: Array.from({ length: tasks }, (_, index) => taskOf(index, at)),
    recipients: delivered ? everyCommune : [{ agency: register.officeId }],
    printedRecipients: ['Như trên', 'Lưu: VT'],
    dissemination: null,
    reporting: delivered ? [yearly] : [],
    annexes: [],
    endsOn: null,
    urgent: false,
    secret: false,
    pastDatesReason: null,
    changes: [],
  };
}

const everyCommune = [{ kind: 'communeCommittee' as const }];

const yearly = {
  key: 'nam',
  reporters: everyCommune,
  addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
  source: 'Định kỳ trước ngày 15/11 hằng năm',
  dataFrom: '11-06',
  dataTo: '11-05',
  submitBy: '11-14',
  summaryBy: '12-15',
};

function taskOf(index: number, at: Date): PlanTask {
  return {
    key: `II.${index + 1}`,
    text: `Nhiệm vụ thử nghiệm số ${index + 1}: rà soát, xây dựng và tổ chức thực hiện nội dung được giao, báo cáo kết quả theo quy định.`,
    leads: everyCommune,
    coordinators: [],
    deadline: deadlineOf(index, at),
    targets: [],
    ownPlan: false,
  };
}

const quarterMs = 90 * 24 * 60 * 60 * 1000;

/** Every fourth is continuous, the others have a date. */
function deadlineOf(index: number, at: Date): DeadlineRule {
  if (index % 4 === 3) return { kind: 'continuous', source: 'thường xuyên' };
  return { kind: 'date', on: dayOf(new Date(at.getTime() + quarterMs + index * 86_400_000)), source: 'theo kế hoạch' };
}
