import type { INestApplicationContext } from '@nestjs/common';
import type { JsonObject, Kind } from '../../../workflows/kit/definition.js';
import { Commands, DefinitionStore, type Receipt } from '../../engine/index.js';
import { Sessions } from '../../identity/index.js';
import { Files, type PlanContent, storeRevision } from '../../plans/index.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Database, type Statement } from '../../platform/transaction.js';
import { loadTrialRegister, type TrialPost, type TrialRegister } from './trial-register.js';

/** A document where a trial wants it, with the sequence that the next command names. */
export interface Standing {
  readonly id: string;
  readonly sequence: number;
}

export interface TrialTask extends Standing {
  readonly key: string;
  readonly agencyId: string;
  readonly deadlineKind: string;
}

/** Brings documents to where a trial wants them, by the commands that people would give. */
export class Trial {
  private readonly commands: Commands;
  private readonly database: Database;
  private readonly clock: Clock;

  constructor(
    private readonly app: INestApplicationContext,
    readonly register: TrialRegister,
  ) {
    this.commands = app.get(Commands);
    this.database = app.get(Database);
    this.clock = app.get(Clock);
  }

  /** The register, the definitions, and a file to name as evidence, whose hash it gives. */
  async prepare(): Promise<string> {
    const at = this.clock.now();
    await this.database.transaction(async (tx) => {
      await loadTrialRegister(tx, this.register, at.toISOString());
      await this.app.get(DefinitionStore).store(tx, at);
    });
    const minutes = Buffer.from('Biên bản hội nghị quán triệt (thử nghiệm).\n', 'utf8');
    return this.app.get(Files, { strict: false }).keep(this.register.drafter.personId, minutes, 'text/plain', 'bien-ban.txt');
  }

  /** A session, opened without the password's cost. */
  async signIn({ personId }: TrialPost): Promise<string> {
    const { token } = await this.database.transaction((tx) => this.app.get(Sessions, { strict: false }).open(tx, personId));
    return token;
  }

  /** Keeps a content and gives its hash, which commands name. */
  keepContent(content: PlanContent): Promise<string> {
    return this.database.transaction((tx) => storeRevision(tx, content, this.clock.now().toISOString()));
  }

  /** A plan that awaits its number. */
  async signedPlan(content: PlanContent, drafter = this.register.drafter): Promise<Standing> {
    const { departmentId, issuingId, divisionHead, departmentHead, officeChief, chair } = this.register;
    const dossier = await this.keepContent(content);
    const input = { draftingAgencyId: departmentId, issuingAgencyId: issuingId, revision: dossier };
    const request = { commandId: newId(), input, actingAs: drafter.actingAs };
    const created = await this.commands.create('plan', 'plan.create', drafter.personId, request, 'plan/v1/province');
    let plan: Standing = { id: created.instanceId, sequence: created.sequence };
    plan = await this.does(drafter, 'plan.submit', plan);
    for (const approver of [divisionHead, departmentHead, officeChief]) plan = await this.does(approver, 'plan.approve', plan, { dossier });
    return this.does(chair, 'plan.sign', plan, { dossier });
  }

  async issuedPlan(content: PlanContent): Promise<Standing> {
    return this.does(this.register.clerk, 'plan.issue', await this.signedPlan(content), this.issueInput());
  }

  /** What the clerk gives with `plan.issue`. */
  issueInput(): JsonObject {
    return { issuedOn: dayOf(this.clock.now()) };
  }

  /** The tasks that an agency leads under a plan, by key. */
  async tasksOf(planId: string, agencyId: string): Promise<readonly TrialTask[]> {
    return this.database.read((tx) => tx.query<TrialTask>(readTasks, [planId, agencyId]));
  }

  /** A task that is being worked on: disseminated and begun by this officer of its lead. */
  async begun(officer: TrialPost, task: Standing, evidence: string): Promise<Standing> {
    const input = { date: dayOf(this.clock.now()), form: 'meeting', evidence: [evidence] };
    return this.does(officer, 'task.begin', await this.does(officer, 'task.disseminate', task, input));
  }

  async does(post: TrialPost, type: string, { id, sequence }: Standing, input: JsonObject = {}): Promise<Standing> {
    return { id, sequence: (await this.issue(post, type, { id, sequence }, input)).sequence };
  }

  issue(
    { personId, actingAs }: TrialPost,
    type: string,
    { id, sequence }: Standing,
    input: JsonObject = {},
    commandId = newId(),
  ): Promise<Receipt> {
    return this.commands.issue(type.split('.')[0] as Kind, id, personId, { type, commandId, expectedSequence: sequence, input, actingAs });
  }
}

const readTasks: Statement = {
  name: 'trial-tasks',
  text: `
    SELECT task.id, instance.sequence, task.key, task.lead_agency_id AS "agencyId", task.deadline_kind AS "deadlineKind" FROM tasks task JOIN instances instance ON instance.id = task.id
    WHERE task.plan_id = $1 AND task.lead_agency_id = $2 ORDER BY length(task.key), task.key`,
};
