import type { PeriodFact } from '../../workflows/plan/plan.facts.js';
import type { Act, CascadeOrder, Parts } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { cancel } from './amendment.js';
import { factOf, idsOf } from './asked.js';
import { causeOf } from './causes.js';
import { filesOfDocument, requireFiles } from './known-references.js';
import { cascadeTo, openDeliveriesOf, openReportsOf, openTasksOf } from './open-children.js';

const updatePeriods: Statement = {
  name: 'update-periods-summarised',
  text: `
  UPDATE plan_periods SET summarised_at = new.at, final = new.final
  FROM unnest($1::uuid[], $2::int[], $3::timestamptz[], $4::boolean[]) AS new (plan_id, no, at, final)
  WHERE plan_periods.plan_id = new.plan_id AND plan_periods.no = new.no`,
};

/** Where a delivery stands while it can be asked back. */
const outside = ['sent', 'arrived', 'registered', 'assigned', 'processing', 'completed'];

/** The end of a period, and of a plan: what the plan's move does to its tasks, reports and deliveries. */
export const endingEffects: Parts['effects'] = {
  async summarisePeriod(tx, acts) {
    void tx.query(updatePeriods, [idsOf(acts), acts.map(currentNo), acts.map(({ command }) => command.at), acts.map(isFinal)]);
  },

  /** The others stay where they are and are named by the list of tasks. */
  async summariseTasks(tx, acts, door) {
    const tasks = await openTasksOf(tx, acts);
    await cascadeTo(tx, acts, door, tasks, ({ id, state }) => (state === 'reported.accepted' ? onTask(id, 'task.summarise') : undefined));
  },

  /** After a final summary no report of a later period is owed. */
  async cancelLaterReports(tx, acts, door) {
    const final = acts.filter(isFinal);
    if (final.length === 0) return;
    const reports = await openReportsOf(tx, final);
    await cascadeTo(tx, final, door, reports, ({ id, periodNo }, act) => (periodNo > currentNo(act) ? cancelReport(id, act) : undefined));
  },

  async resumeTasks(tx, acts, door) {
    const tasks = await openTasksOf(tx, acts);
    const continuing = tasks.filter(
      ({ state, deadlineKind }) => state === 'summarised' && ['continuous', 'recurring'].includes(deadlineKind),
    );
    await cascadeTo(tx, acts, door, continuing, ({ id }) => onTask(id, 'task.resume'));
  },

  /** what was not summarised ends with the fate that the chair states for its key, or for all others. */
  async closeTasks(tx, acts, door) {
    const tasks = await openTasksOf(tx, acts);
    await cascadeTo(tx, acts, door, tasks, ({ id, state, key }, { command }) => {
      const fates = (command.input['fates'] ?? {}) as Record<string, string>;
      return state === 'summarised'
        ? onTask(id, 'task.close')
        : cancel(id, [key, '*'].flatMap((name) => (Object.hasOwn(fates, name) ? [fates[name]!] : [])).find((fate) => fate.trim() !== '')!);
    });
  },

  async cancelTasks(tx, acts, door) {
    await requireFiles(tx, acts.flatMap(filesOfDocument));
    const tasks = await openTasksOf(tx, acts);
    await cascadeTo(tx, acts, door, tasks, ({ id }, act) => cancel(id, causeOf(act)));
  },

  async cancelReports(tx, acts, door) {
    const reports = await openReportsOf(tx, acts);
    await cascadeTo(tx, acts, door, reports, ({ id }, act) => cancelReport(id, act));
  },

  /** What the channel has taken is on its way, and is not called cancelled. */
  async cancelDeliveries(tx, acts, door) {
    const deliveries = await openDeliveriesOf(tx, acts);
    const atHome = deliveries.filter(({ state, taken }) => state === 'refused' || (state === 'queued' && !taken));
    await cascadeTo(tx, acts, door, atHome, ({ id }, act) => onDelivery(id, 'delivery.cancel', { cause: causeOf(act) }));
  },

  /**
   * R-27, status 13, to every recipient that has it and was not asked already. What the channel took a moment ago is first said to be
   * sent, or nobody would ask for it.
   */
  async askRecall(tx, acts, door) {
    const deliveries = await openDeliveriesOf(tx, acts);
    await cascadeTo(tx, acts, door, deliveries, ({ id, state, taken }) =>
      state === 'queued' && taken ? onDelivery(id, 'delivery.send', {}) : undefined,
    );
    const reachable = deliveries.filter(
      ({ state, taken, recallOpen }) => !recallOpen && (outside.includes(state) || (state === 'queued' && taken)),
    );
    await cascadeTo(tx, acts, door, reachable, ({ id }, act) => onDelivery(id, 'delivery.requestRecall', { reason: causeOf(act) }));
  },
};

const currentNo = (act: Act): number => factOf<PeriodFact>(act, 'period').current!.no;
const isFinal = ({ command }: Act): boolean => command.input['final'] === true;

const onTask = (instanceId: string, type: string): CascadeOrder => ({ instanceId, kind: 'task', type, input: {} });
const cancelReport = (instanceId: string, act: Act): CascadeOrder => ({
  instanceId,
  kind: 'report',
  type: 'report.cancel',
  input: { cause: causeOf(act) },
});
const onDelivery = (instanceId: string, type: string, input: CascadeOrder['input']): CascadeOrder => ({
  instanceId,
  kind: 'delivery',
  type,
  input,
});
