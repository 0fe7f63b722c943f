import type { Act, CascadeOrder, Door } from '../engine/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from './asked.js';

/** A task, report or delivery of a plan that has not ended. */
export interface OpenTask {
  readonly id: string;
  readonly planId: string;
  readonly key: string;
  readonly state: string;
  readonly leadAgencyId: string;
  readonly originAgencyId: string;
  readonly deadlineKind: string;
}
export interface OpenReport {
  readonly id: string;
  readonly planId: string;
  readonly periodNo: number;
}
export interface OpenDelivery {
  readonly id: string;
  readonly planId: string;
  readonly state: string;
  /** The channel has taken it, whatever the state says yet. */
  readonly taken: boolean;
  /** It was asked back and the recipient has not answered. */
  readonly recallOpen: boolean;
}

const readTasks: Statement = {
  name: 'plan-open-tasks',
  text: `
  SELECT task.id, task.plan_id AS "planId", task.key, standing.state, task.lead_agency_id AS "leadAgencyId",
    task.origin_agency_id AS "originAgencyId", task.deadline_kind AS "deadlineKind"
  FROM tasks task JOIN instances standing ON standing.id = task.id
  WHERE task.plan_id = ANY ($1::uuid[]) AND standing.state NOT IN ('closed', 'cancelled') ORDER BY task.id`,
};

const readReports: Statement = {
  name: 'plan-open-reports',
  text: `
  SELECT report.id, report.plan_id AS "planId", report.period_no AS "periodNo"
  FROM reports report JOIN instances standing ON standing.id = report.id
  WHERE report.plan_id = ANY ($1::uuid[]) AND standing.state NOT IN ('accepted', 'cancelled') ORDER BY report.id`,
};

const readDeliveries: Statement = {
  name: 'plan-open-deliveries',
  text: `
  SELECT delivery.id, delivery.plan_id AS "planId", standing.state, delivery.channel_took_at IS NOT NULL AS taken,
    EXISTS (SELECT FROM delivery_recalls recall WHERE recall.delivery_id = delivery.id AND recall.answer IS NULL) AS "recallOpen"
  FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id
  WHERE delivery.plan_id = ANY ($1::uuid[]) AND standing.state NOT IN ('recalled', 'cancelled') ORDER BY delivery.id`,
};

/** Tasks not closed and not cancelled. */
export const openTasksOf = (tx: Tx, acts: readonly Act[]): Promise<OpenTask[]> => tx.query<OpenTask>(readTasks, [idsOf(acts)]);

/** Reports neither accepted nor cancelled. */
export const openReportsOf = (tx: Tx, acts: readonly Act[]): Promise<OpenReport[]> => tx.query<OpenReport>(readReports, [idsOf(acts)]);

/** Deliveries neither recalled nor cancelled. */
export const openDeliveriesOf = (tx: Tx, acts: readonly Act[]): Promise<OpenDelivery[]> =>
  tx.query<OpenDelivery>(readDeliveries, [idsOf(acts)]);

/** One command per child, those of each plan with that plan's act as cause. A child for which `order` gives nothing is left as it is. */
export async function cascadeTo<Child extends { readonly planId: string }>(
  tx: Tx,
  acts: readonly Act[],
  door: Door,
  children: readonly Child[],
  order: (child: Child, act: Act) => CascadeOrder | undefined,
): Promise<void> {
  for (const act of acts) {
    const orders = children.flatMap((child) => (child.planId === act.instanceId ? (order(child, act) ?? []) : []));
    if (orders.length > 0) await door.cascade(tx, act, orders);
  }
}
