import { actsUpTo, type Cut, type Within, withinSql } from '../engine/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { notFolded, type PlanRows, planOf } from './as-of-plan.js';

/** The rows of one plan as its chain says up to that number, with what its content says of it. */
export async function planThen(tx: Tx, id: string, sequence: number): Promise<PlanRows> {
  const rows = planOf(await actsUpTo(tx, 'plan', id, sequence, notFolded));
  const [said] = await tx.query<{ said: ContentColumns }>(readSaid, [rows.plan.revision]);
  const { urgent, monitoring_agency_id, ...columns } = said!.said;
  const { signed_at: signedAt = null, release_due_at: dueAt = null, monitoring_agency_id: passedOn } = rows.plan;
  const release_due_at = urgent && signedAt !== null ? signedAt : dueAt;
  const plan = { ...rows.plan, ...columns, urgent, monitoring_agency_id: passedOn ?? monitoring_agency_id, release_due_at };
  return { ...rows, plan };
}

/** Rows of `plans` as they were, of those where the present ones differ: still drafts then, or in other hands. `ids` null: of all. */
export async function changedPlans(tx: Tx, cut: Cut, ids: readonly string[] | null): Promise<readonly PlanRows['plan'][]> {
  const changed = await tx.query<{ id: string; sequence: number }>(findChanged(cut), [cut.at, cut.mark, ids]);
  const rows = await Promise.all(changed.map(({ id, sequence }) => planThen(tx, id, sequence)));
  return rows.map(({ plan }) => plan);
}

/** SQL: the table `plans` as it was, from the placeholder of `changedPlans` as JSON. Of the others it has what no longer changes after the issue. */
export const plansThen = (changed: string): string => `
  plans AS NOT MATERIALIZED (
    SELECT * FROM plans plan WHERE plan.id NOT IN (SELECT (row ->> 'id')::uuid FROM jsonb_array_elements(${changed}::jsonb) AS row)
    UNION ALL SELECT * FROM jsonb_populate_recordset(NULL::plans, ${changed}::jsonb))`;

/** SQL: of the tasks below a plan, and of those that went on below one that replaces it, where they were and who led them. */
export const tasksThen = (within: Within, planId: string): string => `
  tasks AS NOT MATERIALIZED (
    SELECT task.id, task.key, was.plan_id, was.lead_agency_id FROM tasks task
    CROSS JOIN LATERAL (SELECT plan_id, lead_agency_id FROM task_history kept WHERE kept.task_id = task.id
      AND ${within('kept.at', 'kept.entry_id')} ORDER BY kept.no DESC LIMIT 1) was
    WHERE task.plan_id IN (WITH RECURSIVE heir AS (
      SELECT ${planId} AS id UNION SELECT later.id FROM plans later JOIN heir ON later.replaces_id = heir.id) SELECT id FROM heir))`;

/** SQL: the periods that were open, and how they had been summed up. */
export const periodsThen = (within: Within): string => `
  plan_periods AS NOT MATERIALIZED (
    SELECT period.plan_id, period.no, period.key, period.data_from, period.cut_off, period.submit_by, period.summary_by, period.opens_on, period.last,
      summed.at AS summarised_at, summed.final
    FROM plan_periods period
    LEFT JOIN LATERAL (SELECT said.at, said.input -> 'final' = 'true'::jsonb AS final FROM (
        SELECT entry.at, entry.seq, convert_from(entry.body, 'UTF8')::jsonb #> '{command,input}' AS input, convert_from(entry.body, 'UTF8')::jsonb #>> '{facts,period,current,no}' AS no
        FROM audit_entries entry WHERE entry.stream = 'plan/' || period.plan_id AND entry.command = 'plan.summarise' AND ${within('entry.at', 'entry.id')}) said
      WHERE said.no = period.no::text ORDER BY said.seq DESC LIMIT 1) summed ON true
    WHERE EXISTS (SELECT FROM reports opened JOIN audit_entries entry ON entry.stream = 'report/' || opened.id AND entry.seq = 1
      WHERE opened.plan_id = period.plan_id AND opened.period_no = period.no AND ${within('entry.at', 'entry.id')}))`;

interface ContentColumns {
  readonly urgent: boolean;
  readonly monitoring_agency_id: string | null;
}

/** By the columns of `plans` that `saveRevision` fills. */
const readSaid: Statement = {
  name: 'plan-revision-says',
  text: `
  SELECT jsonb_build_object('title', content -> 'title', 'monitoring_agency_id', monitoring_agency_id, 'urgent', content -> 'urgent', 'secret', content -> 'secret',
    'ends_on', content -> 'endsOn', 'dissemination_from', content -> 'dissemination' -> 'from', 'dissemination_to', content -> 'dissemination' -> 'to') AS said
  FROM plan_revisions WHERE hash = $1`,
};

/** A role in other hands is held by somebody's successor. What was issued changes in nothing else. */
const findChanged = (cut: Cut): Statement => ({
  name: `plans-changed-since-${cut.form}`,
  text: `
  SELECT plan.id, last.seq AS sequence FROM plans plan JOIN instances standing ON standing.id = plan.id
  CROSS JOIN LATERAL (SELECT seq, to_state FROM audit_entries entry WHERE entry.stream = 'plan/' || plan.id
    AND ${withinSql(cut, '$1', '$2')('entry.at', 'entry.id')} ORDER BY entry.seq DESC LIMIT 1) last
  WHERE ($3::uuid[] IS NULL OR plan.id = ANY ($3::uuid[])) AND last.seq < standing.sequence
    AND (last.to_state LIKE 'draft.%' OR EXISTS (
      SELECT FROM successions WHERE successor_id IN (plan.issuing_agency_id, plan.drafting_agency_id, plan.monitoring_agency_id)))`,
});
