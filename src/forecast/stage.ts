import type { Act, Door, EffectHandler, Parts } from '../engine/index.js';
import type { PlanContent, PlanTask, TaskIssueInput } from '../plans/index.js';
import { type Day, startOfDay } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { planBirths, type ReportOpenInput, reportPartsOfPlans } from '../reports/index.js';
import { taskPartsOfPlans } from '../tasks/index.js';
import type { Scene } from './scene.js';

/** A report that was opened, as the clock of plans counts them. */
interface Opened {
  readonly periodNo: number;
  readonly type: string;
  readonly originAgencyId: string;
}

/**
 * Sân khấu: the product's own handlers of `plan.issue` and of the plan's clock, run from memory. They are handed what they read and a
 * door that only listens, so that what they would create comes back and nothing is.
 */
export class Stage {
  private readonly opened: Opened[] = [];

  constructor(private readonly scene: Scene) {}

  /** What each lead of a task is given on the day of issue; leads whose task moves on from a replaced plan are not. */
  async issueTask(task: PlanTask): Promise<readonly TaskIssueInput[]> {
    const inputs = await this.issue(taskPartsOfPlans, 'createTasks', { ...this.scene.content, tasks: [task] });
    return inputs as readonly TaskIssueInput[];
  }

  /** The reports that open with the plan. */
  async firstReports(): Promise<readonly ReportOpenInput[]> {
    const inputs = await this.issue(reportPartsOfPlans, 'createReports', this.scene.content);
    return this.remember(inputs as readonly ReportOpenInput[]);
  }

  /** The reports that the clock opens on a day, beside those opened before. */
  async reportsOpening(on: Day): Promise<readonly ReportOpenInput[]> {
    const { planId, content, issuedOn, groups, successions } = this.scene;
    const { reporting, endsOn, monitoringAgencyId } = content;
    const plan = { id: planId, issuedOn, endsOn, monitoringAgencyId, reporting, expansion: { groups }, opened: this.opened };
    const memory = new Memory({ 'plans-asking-for-reports': [plan], 'succession-lines': successions });
    const orders = await planBirths(memory, [planId], startOfDay(on).toISOString());
    memory.requireRead();
    const reports = orders.filter(({ type }) => type === 'report.open').map(({ input }) => input as unknown as ReportOpenInput);
    return this.remember(reports);
  }

  /** Inputs of the commands that an effect of `plan.issue` gives on what it creates. */
  private async issue(parts: Pick<Parts, 'effects'>, effect: string, content: PlanContent): Promise<readonly unknown[]> {
    const { calendar } = this.scene;
    const memory = new Memory({ 'plan-revisions': [{ hash: dossier, content }] }, [
      'calendar-version',
      [{ version: calendar.version, days: calendar.years }],
    ]);
    const inputs: unknown[] = [];
    const handler: EffectHandler = parts.effects[effect]!;
    await handler(memory, [this.act()], listening(inputs));
    memory.requireRead();
    return inputs;
  }

  private act(): Act {
    const { planId, issuedOn, groups, movingOn, calendar } = this.scene;
    return {
      instanceId: planId,
      kind: 'plan',
      entryId: planId,
      command: {
        type: 'plan.issue',
        commandId: planId,
        input: { issuedOn },
        actor: { system: 'cascade' },
        at: startOfDay(issuedOn).toISOString(),
      },
      facts: {
        document: { dossier },
        relation: { amends: null },
        expansion: { on: issuedOn, groups },
        calendar: { version: calendar.version },
        movingOn,
      },
      params: {},
      from: 'draft.signed',
      to: 'issued',
    };
  }

  private remember(reports: readonly ReportOpenInput[]): readonly ReportOpenInput[] {
    for (const { period, type, agencyId } of reports) this.opened.push({ periodNo: period.no, type, originAgencyId: agencyId });
    return reports;
  }
}

/** Any name will do: the content is asked for by it and by nothing else. */
const dossier = 'content';

/** Keeps the inputs of what it is asked to create. */
const listening = (inputs: unknown[]): Door => ({
  async cascade(_tx, _cause, orders) {
    inputs.push(...orders.map(({ input }) => input));
    return [];
  },
  async adopt() {},
  async wakeAbove() {},
  async wake() {},
});

/** A database of some rows, by the name of the statement that reads them, and nothing else. What is written to it is forgotten. */
class Memory implements Tx {
  private readonly unread: Set<string>;
  private readonly rows: ReadonlyMap<string, readonly unknown[]>;

  /** `kept` is what a handler may also have by heart. */
  constructor(read: Readonly<Record<string, readonly unknown[]>>, kept?: readonly [name: string, rows: readonly unknown[]]) {
    this.unread = new Set(Object.keys(read));
    this.rows = new Map([...Object.entries(read), ...(kept === undefined ? [] : [kept])]);
  }

  query<Row>({ name }: Statement): Promise<Row[]> {
    this.unread.delete(name);
    return Promise.resolve([...(this.rows.get(name) ?? [])] as Row[]);
  }

  /** A handler that did not ask for what it was put on for answers nothing here, and must not be believed. */
  requireRead(): void {
    if (this.unread.size > 0) throw new Error(`the stage prepared rows that nobody reads any more: ${[...this.unread].join(', ')}`);
  }
}
