import { type Standing, Trial } from '../../../src/cli/trial/trial.js';
import type { TrialCommune, TrialPost } from '../../../src/cli/trial/trial-register.js';
import type { PlanContent } from '../../../src/plans/index.js';
import { dayOf } from '../../../src/platform/clock.js';
import { newId } from '../../../src/platform/ids.js';
import { storeReportRevision } from '../../../src/reports/index.js';
import type { World } from '../../support/world.js';
import { provinceRegister } from './province-register.js';

/** A task with who works on it. */
interface OwnTask extends Standing {
  readonly leadId: string;
}

/** Steps that many take alike, in a province of a world. */
export class ProvinceSteps {
  readonly register = provinceRegister();
  readonly trial: Trial;

  constructor(private readonly world: World) {
    this.trial = new Trial(world.app, this.register);
  }

  /** Lets reactions and timers that are due happen. */
  async settle(): Promise<void> {
    const { worker } = this.world;
    while ((await Promise.all([worker.drain(), worker.drain()])).some((asked) => asked > 0));
  }

  /** Drafted, submitted and approved within the department; the Chánh Văn phòng is next. */
  async reviewed(content: PlanContent): Promise<Standing> {
    const { departmentId, issuingId, drafter, divisionHead, departmentHead } = this.register;
    const dossier = await this.trial.keepContent(content);
    const input = { draftingAgencyId: departmentId, issuingAgencyId: issuingId, revision: dossier };
    const request = { commandId: newId(), input, actingAs: drafter.actingAs };
    const created = await this.world.commands.create('plan', 'plan.create', drafter.personId, request, 'plan/v1/province');
    let plan: Standing = { id: created.instanceId, sequence: created.sequence };
    plan = await this.trial.does(drafter, 'plan.submit', plan);
    for (const approver of [divisionHead, departmentHead]) plan = await this.trial.does(approver, 'plan.approve', plan, { dossier });
    return plan;
  }

  /** Returned by the Chánh Văn phòng for a reason, mended, and signed after all. */
  async returnedAndSigned(content: PlanContent, reason: string): Promise<Standing> {
    const { drafter, divisionHead, departmentHead, officeChief, chair } = this.register;
    let plan = await this.trial.does(officeChief, 'plan.return', await this.reviewed(content), { reason });
    const dossier = await this.trial.keepContent({ ...content, body: `${content.body}\n\nĐã bổ sung theo ý kiến của Văn phòng.` });
    plan = await this.trial.does(drafter, 'plan.revise', plan, { revision: dossier });
    plan = await this.trial.does(drafter, 'plan.submit', plan);
    for (const approver of [divisionHead, departmentHead, officeChief])
      plan = await this.trial.does(approver, 'plan.approve', plan, { dossier });
    return this.trial.does(chair, 'plan.sign', plan, { dossier });
  }

  /** Signed in any order, and given their numbers in theirs. */
  async issueInOrder(signed: readonly (() => Promise<Standing>)[]): Promise<readonly Standing[]> {
    const issued: Standing[] = [];
    for (const plan of await together(signed))
      issued.push(await this.trial.does(this.register.clerk, 'plan.issue', plan, this.trial.issueInput()));
    return issued;
  }

  /** Every task of these plans is made known by its lead today; gives the tasks. */
  async disseminate(plans: readonly Standing[], evidence: string): Promise<readonly OwnTask[]> {
    const tasks = await this.world.db.asOwner<OwnTask>(
      `SELECT task.id, instance.sequence, task.lead_agency_id AS "leadId" FROM tasks task JOIN instances instance ON instance.id = task.id WHERE task.plan_id = ANY ($1)`,
      [plans.map(({ id }) => id)],
    );
    const input = { date: dayOf(this.world.clock.now()), form: 'meeting', evidence: [evidence] };
    await together(tasks.map((task) => () => this.trial.does(this.officerOf(task.leadId), 'task.disseminate', task, input)));
    await this.settle();
    return tasks;
  }

  /** The lead's officer says something of each that is being worked on; gives those. */
  async beginReporting(tasks: readonly OwnTask[]): Promise<readonly string[]> {
    const working = await this.world.db.asOwner<OwnTask>(
      `SELECT task.id, instance.sequence, task.lead_agency_id AS "leadId" FROM tasks task JOIN instances instance ON instance.id = task.id
       WHERE task.id = ANY ($1) AND instance.state = 'inProgress.working' ORDER BY task.id`,
      [tasks.map(({ id }) => id)],
    );
    const input = { note: 'Đã phân công công chức theo dõi.', percent: 5 };
    await together(working.map((task) => () => this.trial.does(this.officerOf(task.leadId), 'task.update', task, input)));
    return working.map(({ id }) => id);
  }

  /** These agencies write, submit and approve their reports of a period, answering for every task they lead. */
  async handIn(plan: Standing, period: string, leads: readonly TrialCommune[]): Promise<readonly Standing[]> {
    const reports = await this.world.player.reportsOf(plan.id);
    const tasks = await this.world.player.tasksOf(plan.id);
    return together(
      leads.map(({ agencyId, officers, chair }) => async () => {
        const own = reports.find((report) => report.agencyId === agencyId && report.key === period && report.type === 'unit')!;
        const keys = tasks.filter((task) => task.agencyId === agencyId).map(({ key }) => key);
        const content = {
          answers: Object.fromEntries(
            keys.map((key) => [key, { text: `Đã triển khai nhiệm vụ ${key} theo kế hoạch, đạt yêu cầu của kỳ.` }]),
          ),
          figuresAsOf: own.cutOff!,
          text: 'Cơ quan đã triển khai đầy đủ, đúng tiến độ các nhiệm vụ được giao trong kỳ.',
          unitsNamed: [],
        };
        const revision = await this.world.db.database.transaction((tx) =>
          storeReportRevision(tx, content, this.world.clock.now().toISOString()),
        );
        const author = officers.at(-1)!;
        let report: Standing = { id: own.id, sequence: (await this.world.standing(own.id)).sequence };
        report = await this.trial.does(author, 'report.draft', report, { revision });
        report = await this.trial.does(author, 'report.submit', report);
        return this.trial.does(chair, 'report.approve', report);
      }),
    );
  }

  /** The monitor accepts reports; the department's own is for the Chánh Văn phòng. */
  async accept(reports: readonly Standing[], leads: readonly TrialCommune[]): Promise<void> {
    const { departmentId, monitor, officeChief } = this.register;
    await together(
      reports.map(
        (report, place) => () => this.trial.does(leads[place]!.agencyId === departmentId ? officeChief : monitor, 'report.accept', report),
      ),
    );
    await this.settle();
  }

  private officerOf(agencyId: string): TrialPost {
    return this.register.communes.find((one) => one.agencyId === agencyId)!.officers[0]!;
  }
}

/** Four at a time: one works while PostgreSQL writes for another. */
export async function together<T>(acts: readonly (() => Promise<T>)[]): Promise<readonly T[]> {
  const results: T[] = [];
  const queue = acts.entries();
  const work = async (): Promise<void> => {
    for (const [place, act] of queue) results[place] = await act();
  };
  await Promise.all(Array.from({ length: 4 }, work));
  return results;
}
