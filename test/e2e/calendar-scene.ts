import { addDays } from '../../src/calendar/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import type { PlanContent, PlanTask } from '../../src/plans/index.js';
import type { World } from '../support/world.js';

export const education = agencyIdOf('vt.phong-giao-duc');
export const homeAffairs = agencyIdOf('vt.phong-noi-vu');

/** A task of the city's division of education. */
export const taskOf = (key: string, deadline: PlanTask['deadline'], parts: Partial<PlanTask> = {}): PlanTask => ({
  key,
  text: 'Rà soát, hoàn thiện quy chế làm việc; báo cáo kết quả, kiến nghị về Phòng Nội vụ.',
  leads: [{ agency: education }],
  coordinators: [],
  deadline,
  targets: [],
  ownPlan: false,
  ...parts,
});

/** A plan of UBND thành phố Vũng Tàu that lacks nothing; `parts` are what a test is about. */
export const contentOf = (parts: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Kế hoạch thực hiện Kế hoạch số 256-KH/TU của Thành ủy',
  body: 'Nội dung.',
  legalBasis: [],
  monitoringAgencyId: homeAffairs,
  tasks: [taskOf('II.1', { kind: 'date', on: '2023-06-30', source: 'ngày 30/6/2023' })],
  recipients: [{ agency: education }],
  printedRecipients: ['Như trên', 'Lưu: VT'],
  dissemination: { from: null, to: '2023-05-31', source: 'trong tháng 5/2023' },
  reporting: [
    {
      key: 'nam',
      reporters: [{ agency: education }],
      addressee: 'UBND thành phố',
      source: 'trước ngày 15/12',
      dataFrom: '12-15',
      dataTo: '12-14',
      submitBy: '12-14',
      summaryBy: '12-31',
    },
  ],
  annexes: [],
  endsOn: null,
  urgent: false,
  secret: false,
  pastDatesReason: null,
  changes: [],
  ...parts,
});

export const drafter = 'vt.pnv.cv1';

/** Stands drafted, with the content. */
export function draftPlan({ player }: World, content: PlanContent): Promise<string> {
  return player.create(drafter, 'plan/v1/city', { draftingAgencyId: homeAffairs, issuingAgencyId: agencyIdOf('vt.ubnd') }, content);
}

/** Signed a week before it is issued, by default on Wednesday 10/5/2023. */
export async function issuePlan(world: World, content: PlanContent, issuedOn = '2023-05-10'): Promise<string> {
  const { player } = world;
  await player.on(addDays(issuedOn, -7));
  const dossier = await player.storeContent(content);
  const planId = await draftPlan(world, content);
  await player.does(drafter, 'plan.submit', planId);
  await player.does('vt.pnv.tt', 'plan.approve', planId, { dossier });
  await player.does('vt.ubnd.cvp', 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does('vt.ubnd.pct1', 'plan.sign', planId, { dossier });
  await player.on(issuedOn);
  await player.does('vt.ubnd.vt1', 'plan.issue', planId, { issuedOn });
  await player.settle();
  return planId;
}
