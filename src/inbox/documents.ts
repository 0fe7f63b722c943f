import type { Kind, Party } from '../../workflows/kit/definition.js';
import { deliveryVisibleTo } from '../deliveries/index.js';
import { inForce } from '../organisations/index.js';
import { planVisibleTo } from '../plans/index.js';
import { reportVisibleTo } from '../reports/index.js';
import { lastDayOf, taskVisibleTo } from '../tasks/index.js';
import { conditions, isStaffed, today } from './conditions.js';
import { circumstanceOf, holders } from './ways.js';

/** One kind of document as the queues read it, in SQL. Its row goes by the kind's name, its plan by `plan`, its instance by `standing`. */
export interface Shape {
  readonly table: string;
  readonly from: string;
  /** Column of the agency that each party is. */
  readonly parties: Readonly<Partial<Record<Party, string>>>;
  /** The agency in whose hands it is. */
  readonly holder: string;
  /** The day by which the step it waits for is to be done; null without one, and once it was done. */
  readonly deadline: string;
  /** The day by which it comes up: the same, or the day that judges where that is earlier. */
  readonly pressing: string;
  readonly title: string;
  readonly visible: string;
}

const reader = ['$3::uuid[]', '$4::jsonb'] as const;
const ofPlan = { issuing: 'plan.issuing_agency_id', drafting: 'plan.drafting_agency_id', monitoring: 'plan.monitoring_agency_id' };

/** release by the end of the next working day; then the summary of the period that is reported. */
const deadlineOfPlan = `CASE standing.state
      WHEN 'draft.awaitingNumber' THEN ${lastDayOf('plan.release_due_at')}
      WHEN 'reported' THEN (SELECT summary_by FROM plan_periods WHERE plan_id = plan.id AND summarised_at IS NULL ORDER BY no LIMIT 1) END`;

/** what was submitted meets the deadline, unless it comes back. Before that, the window for dissemination closes first. */
const deadlineOfTask = (lastDay: string): string => `CASE WHEN task.submitted_at IS NULL AND task.accepted_at IS NULL THEN least(
      CASE standing.state WHEN 'issued' THEN task.window_to END, ${lastDay}) END`;

const deadlineOfReport = 'CASE WHEN report.filed_at IS NULL THEN report.due_on END';

export const shapes: Readonly<Record<Kind, Shape>> = {
  plan: {
    table: 'plans',
    from: 'plans plan JOIN instances standing ON standing.id = plan.id',
    parties: ofPlan,
    holder: ofPlan.drafting,
    deadline: deadlineOfPlan,
    pressing: deadlineOfPlan,
    title: 'plan.title',
    visible: planVisibleTo(...reader),
  },
  task: {
    table: 'tasks',
    from: 'tasks task JOIN plans plan ON plan.id = task.plan_id JOIN instances standing ON standing.id = task.id',
    parties: { ...ofPlan, lead: 'task.lead_agency_id' },
    holder: 'task.lead_agency_id',
    deadline: deadlineOfTask('(SELECT last_day FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1)'),
    pressing: deadlineOfTask(
      `(SELECT least(last_day, ${lastDayOf('judged_due_at')}) FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1)`,
    ),
    title: `task.key || ' ' || (SELECT text FROM plan_tasks kept WHERE kept.plan_id = task.plan_id AND kept.key = task.key)`,
    visible: taskVisibleTo(...reader),
  },
  report: {
    table: 'reports',
    from: 'reports report JOIN plans plan ON plan.id = report.plan_id JOIN instances standing ON standing.id = report.id',
    parties: { ...ofPlan, reporting: 'report.agency_id' },
    holder: 'report.agency_id',
    deadline: deadlineOfReport,
    pressing: deadlineOfReport,
    title: `(SELECT key FROM plan_periods period WHERE period.plan_id = report.plan_id AND period.no = report.period_no) || ' – ' || plan.title`,
    visible: reportVisibleTo(...reader),
  },
  delivery: {
    table: 'deliveries',
    from: 'deliveries delivery JOIN plans plan ON plan.id = delivery.plan_id JOIN instances standing ON standing.id = delivery.id',
    parties: { issuing: ofPlan.issuing, recipient: 'delivery.recipient_agency_id' },
    holder: 'delivery.recipient_agency_id',
    deadline: 'NULL::date',
    pressing: 'NULL::date',
    title: 'plan.title',
    visible: deliveryVisibleTo(...reader),
  },
};

/** SQL: the agency that a way's party is in this document. */
export function agencyOf(kind: Kind): string {
  const cases = Object.entries(shapes[kind].parties).map(([party, column]) => `WHEN '${party}' THEN ${column}`);
  return `CASE way.party ${cases.join(' ')} END`;
}

/** SQL: a `way` into a document is open: it is theirs in these circumstances, nothing else is waited for, and a claimant is not barred. */
export function isOpen(kind: Kind): string {
  const rules = Object.entries(conditions[kind]).map(([rule, condition]) => `AND (NOT '${rule}' = ANY (way.rules) OR (${condition}))`);
  return [`(way.agency IS NULL OR way.agency = ${agencyOf(kind)})`, ...circumstance(kind), ...rules, claimHolds].join('\n    ');
}

/** SQL: what the circumstances are told by, once for all documents. */
export const surroundings = [
  `staffed AS MATERIALIZED (SELECT DISTINCT agency_id FROM appointments post WHERE ${inForce('post', today)})`,
  `office AS MATERIALIZED (SELECT DISTINCT ON (parent_id) parent_id, id FROM agencies agency
    WHERE kind = 'committeeOffice' AND ${inForce('agency', today)} ORDER BY parent_id, id)`,
];

/** Nobody is barred by what he did before, and a delegation limited to a plan is for this one. */
const claimHolds = `AND (way.agency IS NULL OR ((way.plan IS NULL OR way.plan = plan.id)
    AND NOT EXISTS (SELECT FROM audit_entries act
      WHERE way.bars <> '{}' AND act.instance_id = standing.id AND act.outcome = 'accepted' AND act.principals && way.principals
        AND (act.command = ANY (way.bars) OR act.command || ' ' || act.from_state = ANY (way.bars)))))`;

/** Whose work the document is, as `actorJudges` and `actorActsFor` tell it apart. */
export function circumstance(kind: Kind): readonly string[] {
  const held = holders[kind];
  if (held === null) return [];
  const column = shapes[kind].parties[held]!;
  const office = '(SELECT id FROM office WHERE parent_id = plan.issuing_agency_id)';
  const named = (
    staffed: boolean,
  ) => `CASE WHEN ${column} IS DISTINCT FROM plan.monitoring_agency_id THEN '${circumstanceOf('others', staffed)}'
      WHEN plan.monitoring_agency_id IS DISTINCT FROM ${office} THEN '${circumstanceOf('own', staffed)}' ELSE '${circumstanceOf('office', staffed)}' END`;
  return [
    `AND (way.circumstances IS NULL OR CASE WHEN ${isStaffed(column)} THEN ${named(true)} ELSE ${named(false)} END = ANY (way.circumstances))`,
  ];
}
