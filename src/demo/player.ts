import type { INestApplicationContext } from '@nestjs/common';
import type { JsonObject, Kind, Position } from '../../workflows/kit/definition.js';
import { commandLabel, positionLabel, stateLabel } from '../../workflows/kit/wording.js';
import { Commands, type Receipt, RefusedError, WakeupWorker } from '../engine/index.js';
import { type PlanContent, storeRevision } from '../plans/index.js';
import { Clock, startOfDay } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { type ReportContent, storeReportRevision } from '../reports/index.js';
import { agencies, people } from './data/index.js';
import { agencyIdOf, appointmentIdOf, personIdOf } from './demo-ids.js';
import type { Timeline } from './timeline.js';

/** A task or report as the stories look for it. */
export interface Found {
  readonly id: string;
  readonly kind: Kind;
  readonly state: string;
  readonly key: string;
  readonly agencyId: string;
  readonly deadlineKind: string | null;
  readonly type: string | null;
  readonly cutOff: string | null;
}

const readInstance: Statement = { name: 'story-instance', text: 'SELECT state, sequence FROM instances WHERE id = $1' };
const findTasks: Statement = {
  name: 'story-tasks',
  text: `
    SELECT instance.id, instance.kind, instance.state, task.key, task.lead_agency_id AS "agencyId", task.deadline_kind AS "deadlineKind", NULL AS type, NULL AS "cutOff"
    FROM tasks task JOIN instances instance ON instance.id = task.id WHERE task.plan_id = $1 ORDER BY task.key, task.id`,
};
const findReports: Statement = {
  name: 'story-reports',
  text: `
    SELECT instance.id, instance.kind, instance.state, period.key, report.agency_id AS "agencyId", NULL AS "deadlineKind", report.type, report.cut_off::text AS "cutOff"
    FROM reports report JOIN instances instance ON instance.id = report.id JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
    WHERE report.plan_id = $1 ORDER BY period.no, report.type DESC, report.id`,
};

export type Print = (line: string) => void;

/** Plays people: gives their commands through the same door as everybody, on a clock set by hand, and tells what came of each. */
export class Player {
  readonly tally = { accepted: 0, refused: 0 };
  private readonly commands: Commands;
  private readonly worker: WakeupWorker;
  private readonly database: Database;

  constructor(
    app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly print: Print,
  ) {
    this.commands = app.get(Commands);
    this.worker = app.get(WakeupWorker);
    this.database = app.get(Database);
    if (app.get(Clock) !== timeline.clock) throw new Error('the player must hold the clock of the application');
  }

  /** Jumps to a moment of Vietnam time and lets the worker do what fell due. Time never goes back. */
  async on(day: string, time = '08:00'): Promise<void> {
    const [hours, minutes] = time.split(':').map(Number);
    const at = new Date(startOfDay(day).getTime() + (hours! * 60 + minutes!) * 60_000);
    await this.timeline.reach(at);
    await this.settle();
  }

  title(text: string): void {
    this.print(`\n${text}`);
  }

  /** Lets reactions and timers that are due happen. */
  async settle(): Promise<void> {
    await this.worker.drain();
  }

  /** Creates a plan and gives its id. */
  async create(login: string, definition: string, input: JsonObject, content: PlanContent): Promise<string> {
    const revision = await this.storeContent(content);
    const request = { commandId: newId(), input: { ...input, revision }, actingAs: this.postOf(login).id };
    const receipt = await this.commands.create('plan', 'plan.create', personIdOf(login), request, definition);
    this.tell(login, 'plan', receipt, 'plan.create', '');
    return receipt.instanceId;
  }

  storeContent(content: PlanContent): Promise<string> {
    return this.database.transaction((tx) => storeRevision(tx, content, this.timeline.clock.now().toISOString()));
  }

  storeReport(content: ReportContent): Promise<string> {
    return this.database.transaction((tx) => storeReportRevision(tx, content, this.timeline.clock.now().toISOString()));
  }

  /** A command that must be accepted. */
  async does(login: string, type: string, instanceId: string, input: JsonObject = {}, position?: Position): Promise<Receipt> {
    const receipt = await this.issue(login, type, instanceId, input, position);
    this.tell(login, kindOf(type), receipt, type, (input['reason'] as string | undefined) ?? '', position);
    return receipt;
  }

  /** The same command on many instances by one person, told in one line. */
  async doesAll(
    login: string,
    type: string,
    items: readonly { readonly id: string }[],
    input: JsonObject = {},
    position?: Position,
  ): Promise<void> {
    let last: Receipt | undefined;
    for (const { id } of items) last = await this.issue(login, type, id, input, position);
    if (last !== undefined) this.tell(login, kindOf(type), last, type, items.length === 1 ? '' : `${items.length} việc`, position);
  }

  /** A command that must be refused, for these reasons among others. */
  async mayNot(
    login: string,
    type: string,
    instanceId: string,
    input: JsonObject,
    codes: readonly string[],
    position?: Position,
  ): Promise<void> {
    const error = await this.issue(login, type, instanceId, input, position).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (!(error instanceof RefusedError)) throw error ?? new Error(`${type} by ${login} was accepted, and should not have been`);
    const missing = codes.filter((code) => !error.reasons.some((reason) => reason.code === code));
    if (missing.length > 0)
      throw new Error(`${type} by ${login} was refused, but not for ${missing.join()}: ${error.reasons.map(({ code }) => code).join()}`);
    this.tally.refused++;
    this.print(`${this.now()}  ✗ ${this.nameOf(login, position)} · ${commandLabel(type, 'vi')}: không được`);
    const reasons = (error.problem('vi')['reasons'] ?? []) as readonly { text: string }[];
    for (const { text } of reasons) this.print(`${' '.repeat(18)}  – ${text}`);
  }

  async stateOf(instanceId: string): Promise<{ state: string; sequence: number }> {
    const [row] = await this.read((tx) => tx.query<{ state: string; sequence: number }>(readInstance, [instanceId]));
    return row!;
  }

  /** Says where the plan has come by itself. */
  async showPlan(planId: string): Promise<void> {
    const { state } = await this.stateOf(planId);
    this.print(`${this.now()}  → kế hoạch: ${stateLabel('plan', state, 'vi')}`);
  }

  async expectState(instanceId: string, expected: string): Promise<void> {
    const { state } = await this.stateOf(instanceId);
    if (state !== expected) throw new Error(`expected ${expected}, found ${state}`);
  }

  tasksOf(planId: string): Promise<readonly Found[]> {
    return this.read((tx) => tx.query<Found>(findTasks, [planId]));
  }

  reportsOf(planId: string): Promise<readonly Found[]> {
    return this.read((tx) => tx.query<Found>(findReports, [planId]));
  }

  private read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.database.read(work);
  }

  private async issue(login: string, type: string, instanceId: string, input: JsonObject, position?: Position): Promise<Receipt> {
    const { sequence } = await this.stateOf(instanceId);
    const request = { type, commandId: newId(), expectedSequence: sequence, input, actingAs: this.postOf(login, position).id };
    return this.commands.issue(kindOf(type), instanceId, personIdOf(login), request);
  }

  private tell(login: string, kind: Kind, receipt: Receipt, type: string, note: string, position?: Position): void {
    this.tally.accepted++;
    const moved =
      receipt.from === receipt.to
        ? stateLabel(kind, receipt.to, 'vi')
        : `${stateLabel(kind, receipt.from, 'vi')} → ${stateLabel(kind, receipt.to, 'vi')}`;
    this.print(`${this.now()}  ${this.nameOf(login, position)} · ${commandLabel(type, 'vi')}: ${moved}${note === '' ? '' : ` (${note})`}`);
  }

  private now(): string {
    return new Date(this.timeline.clock.now().getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
  }

  private nameOf(login: string, position?: Position): string {
    const post = this.postOf(login, position);
    return `${post.name}, ${positionLabel(post.position, 'vi')}, ${agencies.find(({ key }) => key === post.agency)?.name}`;
  }

  private postOf(login: string, position?: Position): { id: string; name: string; position: Position; agency: string } {
    const person = people.find((one) => one.login === login);
    const post = person?.appointments.find((one) => position === undefined || one.position === position);
    if (person === undefined || post === undefined) throw new Error(`no demo account ${login} ${position ?? ''}`);
    return { id: appointmentIdOf(login, post.position, post.agency), name: person.name, position: post.position, agency: post.agency };
  }
}

/** Who holds a post at an agency, by login: `index` picks one of several. */
export function loginAt(agencyId: string, positions: readonly Position[], index = 0): string {
  const found = people.filter(({ appointments }) =>
    appointments.some(({ position, agency }) => positions.includes(position) && agencyIdOf(agency) === agencyId),
  );
  const person = found[Math.min(index, found.length - 1)];
  if (person === undefined) throw new Error(`nobody holds ${positions.join()} at ${agencyId}`);
  return person.login;
}

/** The head of an agency, by login and the post that makes them so: whoever is also Chánh Văn phòng has another. */
export function headAt(agencyId: string): { readonly login: string; readonly position: Position } {
  const login = loginAt(agencyId, heads);
  const post = people
    .find((person) => person.login === login)!
    .appointments.find(({ position, agency }) => heads.includes(position) && agencyIdOf(agency) === agencyId)!;
  return { login, position: post.position };
}

const heads: readonly Position[] = ['agencyHead', 'chair'];

const kindOf = (command: string): Kind => command.split('.')[0] as Kind;
