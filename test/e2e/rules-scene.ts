import { agencyIdOf } from '../../src/demo/index.js';
import type { PlanContent, PlanTask } from '../../src/plans/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Kind } from '../../workflows/kit/definition.js';
import { postOf, type World } from '../support/world.js';

/** What a command was answered with: the fields that a spec about a rule asks for. */
export interface Answer {
  readonly status: number;
  readonly to: string | undefined;
  readonly entryId: string | undefined;
  readonly reasons: readonly { readonly code: string; readonly params: Readonly<Record<string, unknown>>; readonly text: string }[];
}

/** The plan that a new one amends or replaces. */
interface Relation {
  readonly amends?: string;
  readonly replaces?: string;
}

/** A small plan of Bình Định over HTTP, where each act is a request of somebody signed in. */
export class RulesScene {
  constructor(readonly world: World) {}

  /** One command. Whoever holds two posts says in which. */
  async does(login: string, type: string, id: string, input: object = {}, position?: string): Promise<Answer> {
    const caller = await this.world.as(login);
    const more = position === undefined ? {} : { actingAs: postOf(login, position) };
    const { status, body } = await caller.command(type.split('.')[0] as Kind, id, type, input, more);
    return { status, to: body.to, entryId: body.entryId, reasons: body.reasons ?? [] };
  }

  /** A command that must be accepted; gives where it led. */
  async must(login: string, type: string, id: string, input: object = {}, position?: string): Promise<Answer> {
    const answer = await this.does(login, type, id, input, position);
    if (answer.status !== 200) throw new Error(`${type} by ${login}: ${answer.status} ${answer.reasons.map(({ text }) => text).join(' ')}`);
    return answer;
  }

  /** Codes of the refusal. */
  async refused(login: string, type: string, id: string, input: object = {}, position?: string): Promise<readonly string[]> {
    const { status, reasons } = await this.does(login, type, id, input, position);
    if (status !== 409) throw new Error(`${type} by ${login} was answered ${status}, not refused`);
    return reasons.map(({ code }) => code);
  }

  /** A plan with these tasks, drafted, reviewed, signed and issued today. */
  async issue(tasks: readonly PlanTask[], changes: Partial<PlanContent> = {}, relation: Relation = {}): Promise<string> {
    const planId = await this.sign(tasks, changes, relation);
    await this.number(planId);
    return planId;
  }

  async sign(tasks: readonly PlanTask[], changes: Partial<PlanContent> = {}, relation: Relation = {}): Promise<string> {
    const drafter = await this.world.as('bd.snv.cv1');
    const input = {
      draftingAgencyId: agencyIdOf('bd.so-noi-vu'),
      issuingAgencyId: agencyIdOf('bd.ubnd'),
      content: { ...plain, monitoringAgencyId: agencyIdOf('bd.so-noi-vu'), tasks, ...changes },
      ...relation,
    };
    const made = await drafter.post('/api/v1/plans', { commandId: newId(), input });
    if (made.status !== 201) throw new Error(`plan.create: ${made.status} ${JSON.stringify(made.body)}`);
    const planId = made.body.instanceId as string;
    await this.must('bd.snv.cv1', 'plan.submit', planId);
    const dossier = (await drafter.get(`/api/v1/plans/${planId}`)).body.submitted;
    await this.must('bd.snv.tp', 'plan.approve', planId, { dossier });
    await this.must('bd.snv.tt', 'plan.approve', planId, { dossier });
    await this.must('bd.ubnd.cvp', 'plan.approve', planId, { dossier }, 'officeChief');
    await this.must('bd.ubnd.ct', 'plan.sign', planId, { dossier });
    return planId;
  }

  async number(planId: string): Promise<void> {
    await this.must('bd.ubnd.vt1', 'plan.issue', planId, { issuedOn: this.today() });
    await this.world.worker.drain();
  }

  /** The plan's tasks as its monitor lists them. */
  async tasks(planId: string): Promise<readonly { id: string; key: string; state: string; lead: { agencyId: string } }[]> {
    const monitor = await this.world.as('bd.snv.td1');
    return (await monitor.get(`/api/v1/tasks?planId=${planId}&limit=200`).expect(200)).body.items;
  }

  async reports(
    planId: string,
  ): Promise<readonly { id: string; type: string; state: string; period: { key: string }; agency: { agencyId: string } }[]> {
    const monitor = await this.world.as('bd.snv.td1');
    return (await monitor.get(`/api/v1/reports?planId=${planId}&limit=200`).expect(200)).body.items;
  }

  /** Quán triệt and begin, by the agency's officer. */
  async begin(officer: string, taskId: string): Promise<void> {
    await this.must(officer, 'task.disseminate', taskId, { date: this.today(), form: 'meeting', evidence: [this.world.files.evidence] });
    await this.must(officer, 'task.begin', taskId);
  }

  /** From the result to its acceptance by the monitor. */
  async finish(officer: string, head: string, taskId: string, result: object = {}): Promise<void> {
    await this.must(officer, 'task.submitResult', taskId, { evidence: [this.world.files.evidence], ...result });
    await this.must(head, 'task.approveResult', taskId);
    await this.must('bd.snv.td1', 'task.acceptResult', taskId);
  }

  /** The unit reports of a plan's only period and its summary, filed and accepted; the plan finally summarised. */
  async sumUp(planId: string, content: object): Promise<void> {
    const [summary] = (await this.reports(planId)).filter(({ type }) => type === 'summary');
    await this.must('bd.snv.cv2', 'report.draft', summary!.id, { content });
    await this.must('bd.snv.cv2', 'report.submit', summary!.id);
    await this.must('bd.snv.tt', 'report.approve', summary!.id);
    await this.must('bd.ubnd.cvp', 'report.accept', summary!.id, {}, 'officeChief');
    await this.must('bd.snv.ptt', 'plan.summarise', planId, { final: true });
    await this.world.worker.drain();
  }

  private today(): string {
    return new Date(this.world.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 10);
  }
}

export const taskOf = (parts: Pick<PlanTask, 'key' | 'leads'> & Partial<PlanTask>): PlanTask => ({
  text: 'Rà soát, tổ chức thực hiện nội dung được giao.',
  coordinators: [],
  deadline: { kind: 'date', on: '2023-09-29', source: 'trước khi hết tháng 9/2023' },
  targets: [],
  ownPlan: false,
  ...parts,
});

const plain = {
  title: 'Kế hoạch nâng cao kỷ luật, kỷ cương hành chính',
  body: 'Nội dung kế hoạch.',
  legalBasis: ['Nghị quyết số 28-NQ/TW ngày 17/11/2022'],
  recipients: [{ kind: 'department' }],
  printedRecipients: ['Như trên', 'Lưu: VT'],
  dissemination: null,
  reporting: [],
  annexes: [],
  endsOn: null,
  urgent: false,
  secret: false,
  pastDatesReason: null,
  changes: [],
};
