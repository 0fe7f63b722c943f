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

/** One command that somebody is to give. */
export interface PlannedAct {
  readonly login: string;
  readonly type: string;
  readonly id: string;
  readonly input?: JsonObject;
  readonly position?: Position;
}

/** So many people act at once where nothing depends on their order: one works while PostgreSQL writes for another. */
const hands = 4;

/** Plays people: gives their commands through the same door as everybody, on a clock set by hand, and tells what came of each. */
export class Player {
  readonly tally = { accepted: 0, refused: 0 };
  private readonly commands: Commands;
  private readonly worker: WakeupWorker;
  private readonly database: Database;
  private untold: string | null = null;

  constructor(
    app: INestApplicationContext,
    private readonly timeline: Timeline,
    private readonly voice: Print,
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

  /** What the acts that follow are about; said before the first of them. */
  title(text: string): void {
    this.untold = text;
  }

  /** Lets reactions and timers that are due happen. */
  async settle(): Promise<void> {
    const { meanwhile } = this.timeline;
    if (meanwhile === null) return void (await this.worker.drain());
    await meanwhile.work();
    await meanwhile.tell();
  }

  /** Creates a plan and gives its id. */
  async create(login: string, definition: string, input: JsonObject, content: PlanContent): Promise<string> {
    const revision = await this.storeContent(content);
    const request = { commandId: newId(), input: { ...input, revision }, actingAs: this.postOf(login).id };
    const receipt = await this.commands.create('plan', 'plan.create', personIdOf(login), request, definition);
    this.tell(login, 'plan', receipt, 'plan.create', '');
    this.timeline.meanwhile?.follow(receipt.instanceId, this.voice);
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
    const said = input['reason'] ?? input['text'] ?? input['answer'] ?? input['question'] ?? input['note'] ?? '';
    this.tell(login, kindOf(type), receipt, type, said as string, position);
    return receipt;
  }

  /** The same command on many instances by one person, told in one line. */
  doesAll(
    login: string,
    type: string,
    items: readonly { readonly id: string }[],
    input: JsonObject = {},
    position?: Position,
  ): Promise<void> {
    return this.together(items.map(({ id }) => ({ login, type, id, input, ...(position === undefined ? {} : { position }) })));
  }

  /** The same command by many people, on one instance each, told in one line. All must be accepted. */
  async together(acts: readonly PlannedAct[]): Promise<void> {
    const receipts: Receipt[] = [];
    const queue = acts.entries();
    const work = async (): Promise<void> => {
      for (const [place, { login, type, id, input = {}, position }] of queue)
        receipts[place] = await this.issue(login, type, id, input, position);
    };
    await Promise.all(Array.from({ length: hands }, work));
    const [first, receipt] = [acts[0], receipts[0]];
    if (first === undefined || receipt === undefined) return;
    this.tally.accepted += acts.length;
    const kind = kindOf(first.type);
    const count = acts.length === 1 ? '' : ` (${acts.length} ${kindNames[kind]})`;
    this.print(`${this.now()}  ${this.nameOfAll(acts)} · ${commandLabel(first.type, 'vi')}: ${moved(kind, receipt)}${count}`);
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
    const why = note === '' ? '' : ` (${note})`;
    this.print(`${this.now()}  ${this.nameOf(login, position)} · ${commandLabel(type, 'vi')}: ${moved(kind, receipt)}${why}`);
  }

  private print(line: string): void {
    if (this.untold !== null) this.voice(`\n${this.untold}`);
    this.untold = null;
    this.voice(line);
  }

  private now(): string {
    return vietnamTime(this.timeline.clock.now());
  }

  /** One person by name; several by how many agencies they act for, and in which posts. */
  private nameOfAll(acts: readonly PlannedAct[]): string {
    const posts = acts.map(({ login, position }) => this.postOf(login, position));
    const agencyKeys = new Set(posts.map(({ agency }) => agency));
    const [{ login, position }] = acts as [PlannedAct];
    if (agencyKeys.size === 1 && acts.every((act) => act.login === login)) return this.nameOf(login, position);
    const positions = [...new Set(posts.map((post) => positionLabel(post.position, 'vi')))];
    return agencyKeys.size === 1
      ? `${positions.join(', ')}, ${nameOfAgency(posts[0]!.agency)}`
      : `${agencyKeys.size} cơ quan, ${positions.join(', ')}`;
  }

  private nameOf(login: string, position?: Position): string {
    const post = this.postOf(login, position);
    return `${post.name}, ${positionLabel(post.position, 'vi')}, ${nameOfAgency(post.agency)}`;
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

/** A moment as it is told, in Vietnam time. */
export const vietnamTime = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');

/** What one instance of a kind is called where several are counted. */
export const kindNames: Readonly<Record<Kind, string>> = { plan: 'kế hoạch', task: 'nhiệm vụ', report: 'báo cáo', delivery: 'văn bản gửi' };

const nameOfAgency = (key: string): string => agencies.find((agency) => agency.key === key)!.name;

/** Where it went, in the words of officers. */
export function moved(kind: Kind, { from, to }: Pick<Receipt, 'from' | 'to'>): string {
  const labels = [from, to].map((state) => stateLabel(kind, state, 'vi'));
  return from === to ? labels[1]! : labels.join(' → ');
}

const heads: readonly Position[] = ['agencyHead', 'chair'];

const kindOf = (command: string): Kind => command.split('.')[0] as Kind;
