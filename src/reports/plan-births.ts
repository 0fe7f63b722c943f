import { type Order, setTimers } from '../engine/index.js';
import { dayOf, startOfDay } from '../platform/clock.js';
import { newId, uuidV5 } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { missingReports, type OpenedReport, periodsOpen, type ReportingPlan, reportersOf } from './due-reports.js';
import { asInput, type ReportOpenInput } from './report-terms.js';
import { readSuccessions } from './successors.js';

interface PlanRow extends ReportingPlan {
  readonly opened: readonly OpenedReport[];
}

/**
 * Plans that still ask for reports: issued, amending nothing, not ended, not finally summarised. Groups that report were frozen at issue
 * and the entry of that act is what says how.
 */
const readPlans: Statement = {
  name: 'plans-asking-for-reports',
  text: `
  SELECT plan.id, plan.issued_on::text AS "issuedOn", plan.ends_on::text AS "endsOn", plan.monitoring_agency_id AS "monitoringAgencyId",
    revision.content -> 'reporting' AS reporting,
    coalesce((SELECT convert_from(entry.body, 'UTF8')::jsonb #> '{facts,expansion}' FROM audit_entries entry
      WHERE entry.instance_id = plan.id AND entry.command = 'plan.issue' AND entry.outcome = 'accepted' ORDER BY entry.seq DESC LIMIT 1), '{"groups":{}}') AS expansion,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('periodNo', report.period_no, 'type', report.type, 'originAgencyId', report.origin_agency_id)), '[]')
      FROM reports report WHERE report.plan_id = plan.id) AS opened
  FROM plans plan JOIN instances standing ON standing.id = plan.id JOIN plan_revisions revision ON revision.hash = plan.revision
  WHERE plan.id = ANY ($1::uuid[]) AND plan.amends_id IS NULL
    AND standing.state IN ('issued', 'disseminated', 'inProgress', 'reported', 'summarised')
    AND NOT EXISTS (SELECT FROM plan_periods WHERE plan_id = plan.id AND final)`,
};

/**
 * Mở các kỳ báo cáo sau theo đồng hồ: the reports that are due by `at` and missing below these plans, as orders of the worker, and a
 * wake-up for the next opening. The worker has the plans locked. After an outage every period passed meanwhile is opened.
 */
export async function planBirths(tx: Tx, planIds: readonly string[], at: string): Promise<readonly Order[]> {
  const today = dayOf(at);
  const plans = await tx.query<PlanRow>(readPlans, [planIds]);
  if (plans.length === 0) return [];
  const asked = plans.map((plan) => ({ plan, ...periodsOpen(plan, today) }));
  const timers = asked.filter(({ nextOn }) => nextOn !== null);
  setTimers(
    tx,
    timers.map(({ plan, nextOn }) => ({ instanceId: plan.id, dueAt: startOfDay(nextOn!).toISOString(), why: 'period' })),
  );
  const reporters = asked.flatMap(({ plan, open }) => open.flatMap((period) => reportersOf(plan, period)));
  const successions = await readSuccessions(tx, [...new Set(reporters)]);
  return plans.flatMap((plan) => missingReports(plan, plan.opened, successions, today).map(orderOf));
}

/** The id of the command follows from what it opens, so that a repeat is recognised. */
function orderOf(input: ReportOpenInput): Order {
  const { planId, type, agencyId, period } = input;
  return {
    instanceId: newId(),
    kind: 'report',
    type: 'report.open',
    commandId: uuidV5(planId, `report.open/${period.key}/${type}/${agencyId}`),
    input: asInput(input),
    actor: { system: 'wakeup' },
    create: { definition: 'report/v1', parentId: planId },
  };
}
