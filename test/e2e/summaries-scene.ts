import { addDays } from '../../src/calendar/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import type { PlanContent, PlanTask } from '../../src/plans/index.js';
import type { ReportContent } from '../../src/reports/index.js';
import type { World } from '../support/world.js';

/** Agencies of UBND tỉnh Bình Định, each with an officer, a head and, some, a deputy. */
export const province = agencyIdOf('bd.ubnd');
export const homeAffairs = agencyIdOf('bd.so-noi-vu');
export const health = agencyIdOf('bd.so-y-te');
export const finance = agencyIdOf('bd.so-tai-chinh');
export const farming = agencyIdOf('bd.so-nong-nghiep');

const logins: Readonly<Record<string, { officer: string; head: string }>> = {
  [health]: { officer: 'bd.syt.cv', head: 'bd.syt.tt' },
  [finance]: { officer: 'bd.stc.cv', head: 'bd.stc.ptt' },
  [farming]: { officer: 'bd.snn.cv', head: 'bd.snn.tt' },
  [homeAffairs]: { officer: 'bd.snv.cv2', head: 'bd.snv.tt' },
};
export const monitor = 'bd.snv.td1';
export const office = 'bd.ubnd.cvp';

export const taskOf = (
  key: string,
  text: string,
  leads: string[],
  deadline: PlanTask['deadline'],
  parts: Partial<PlanTask> = {},
): PlanTask => ({
  ...{
    key,
    text,
    leads: leads.map((agency) => ({ agency })),
    coordinators: [{ kind: 'districtCommittee' }],
    deadline,
    targets: [],
    ownPlan: false,
  },
  ...parts,
});

const always = { kind: 'continuous', source: 'thường xuyên' } as const;
export const share = { key: 'ty-le', text: 'Tỷ lệ hồ sơ trực tuyến', unit: '%', operator: '>=' as const, value: 25 };

export const yearly: PlanContent['reporting'][number] = {
  key: 'nam',
  reporters: [health, finance, farming, homeAffairs].map((agency) => ({ agency })),
  addressee: 'Ủy ban nhân dân tỉnh (qua Sở Nội vụ)',
  source: 'trước ngày 15/11 hằng năm',
  dataFrom: '11-06',
  dataTo: '11-05',
  submitBy: '11-14',
  summaryBy: '11-30',
};

/** A plan of UBND tỉnh Bình Định that lacks nothing. Two of its tasks are worded like formulas. */
export const contentOf = (parts: Partial<PlanContent> = {}): PlanContent => ({
  title: 'Thực hiện Nghị quyết số 28-NQ/TW ngày 17/11/2022',
  body: '## I. MỤC ĐÍCH, YÊU CẦU\n\n1. Nâng cao nhận thức (*hoàn thành trong quý II/2023*).\n   - a) Lãnh đạo, tổ chức thực hiện.',
  legalBasis: ['Nghị quyết số 28-NQ/TW ngày 17/11/2022 của Ban Chấp hành Trung ương'],
  monitoringAgencyId: homeAffairs,
  tasks: [
    taskOf('II.1', '=1+1 Rà soát quy chế làm việc', [health, finance], {
      kind: 'date',
      on: '2023-06-30',
      source: 'hoàn thành trong quý II',
    }),
    taskOf('II.2', '@x Thực hiện dân chủ ở cơ sở', [health, farming, homeAffairs], always),
    taskOf(
      'II.3',
      'Cung cấp dịch vụ công trực tuyến',
      [finance],
      { kind: 'beforeDate', on: '2023-11-01', source: 'trước ngày 01/11/2023' },
      { targets: [share] },
    ),
    taskOf('III.1', 'Tổng kết Kết luận số 86-KL/TW', [health], {
      kind: 'event',
      event: 'Văn bản của Trung ương',
      source: 'khi có văn bản của Trung ương',
    }),
  ],
  recipients: [health, finance, farming, homeAffairs].map((agency) => ({ agency })),
  printedRecipients: ['Thường trực Tỉnh ủy', 'Các sở, ban, ngành', 'Lưu: VT, K12'],
  dissemination: null,
  reporting: [yearly],
  annexes: [],
  endsOn: null,
  urgent: false,
  secret: false,
  pastDatesReason: null,
  changes: [],
  ...parts,
});

/** Drafted and signed a week before the day of issue. `signs` is the chair, or a vice-chair. */
export async function issuePlan(world: World, content: PlanContent, issuedOn = '2023-04-12', signs = 'bd.ubnd.ct'): Promise<string> {
  const { player } = world;
  await player.on(addDays(issuedOn, -7));
  const dossier = await player.storeContent(content);
  const parties = { draftingAgencyId: homeAffairs, issuingAgencyId: province };
  const planId = await player.create('bd.snv.cv1', 'plan/v1/province', parties, content);
  await player.does('bd.snv.cv1', 'plan.submit', planId);
  await player.does('bd.snv.tp', 'plan.approve', planId, { dossier });
  await player.does('bd.snv.tt', 'plan.approve', planId, { dossier });
  await player.does(office, 'plan.approve', planId, { dossier }, 'officeChief');
  await player.does(signs, 'plan.sign', planId, { dossier });
  await player.on(issuedOn);
  await player.does('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn });
  await player.settle();
  return planId;
}

/** Every task disseminated on a day; what is continuous begins by itself. */
export async function disseminate({ player, files }: World, planId: string, date: string): Promise<void> {
  await player.on(date);
  for (const { id, agencyId } of await player.tasksOf(planId))
    await player.does(logins[agencyId]!.officer, 'task.disseminate', id, { date, form: 'meeting', evidence: [files.evidence] });
  await player.settle();
}

export async function taskIdOf({ player }: World, planId: string, key: string, agencyId: string): Promise<string> {
  return (await player.tasksOf(planId)).find((task) => task.key === key && task.agencyId === agencyId)!.id;
}

/** The result of a task, as far as its head's approval and the monitor's acceptance. */
export async function deliver(
  { player, files }: World,
  id: string,
  agencyId: string,
  input: Record<string, never> | object = {},
): Promise<void> {
  const { officer } = logins[agencyId]!;
  const head = agencyId === finance ? 'bd.stc.tt' : logins[agencyId]!.head;
  await player.does(officer, 'task.begin', id);
  await player.does(officer, 'task.submitResult', id, { evidence: [files.evidence], ...input });
  await player.does(head, 'task.approveResult', id);
  await player.does(monitor, 'task.acceptResult', id);
  await player.settle();
}

export async function reportIdOf(world: World, planId: string, agencyId: string, type = 'unit', period?: string): Promise<string> {
  const found = (await world.player.reportsOf(planId)).filter((report) => report.agencyId === agencyId && report.type === type);
  return found.find(({ key }) => period === undefined || key === period)!.id;
}

export const answersOf = (texts: Record<string, string>): ReportContent['answers'] =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { text }]));

/** Written, submitted and approved at the agency; of finance the deputy approves. */
export async function file(world: World, id: string, agencyId: string, content: Partial<ReportContent>): Promise<void> {
  const { player } = world;
  const { officer, head } = logins[agencyId]!;
  const revision = await player.storeReport({ answers: {}, figuresAsOf: '2023-11-05', text: '', unitsNamed: [], ...content });
  await player.does(officer, 'report.draft', id, { revision });
  await player.does(officer, 'report.submit', id);
  await player.does(head, 'report.approve', id);
  await player.settle();
}

/** Of the monitoring agency the officeChief judges. */
export async function accept({ player }: World, id: string, agencyId: string): Promise<void> {
  if (agencyId === homeAffairs) await player.does(office, 'report.accept', id, {}, 'officeChief');
  else await player.does(monitor, 'report.accept', id);
  await player.settle();
}

export const reports: Readonly<Record<string, ReportContent['answers']>> = {
  [health]: { ...answersOf({ 'II.1': 'Đã rà soát 12 quy chế.', 'II.2': 'Tổ chức 03 hội nghị.' }), 'III.1': { text: '', notArisen: true } },
  [finance]: { ...answersOf({ 'II.1': '=SUM(A1:A2) đã rà soát.' }), 'II.3': { text: 'Đạt mục tiêu.', values: { 'ty-le': 31.5 } } },
  [farming]: answersOf({ 'II.2': 'Duy trì nền nếp.' }),
  [homeAffairs]: answersOf({ 'II.2': 'Đã kiểm tra 05 đơn vị.' }),
};
