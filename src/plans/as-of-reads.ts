import {
  type AskedAsOf,
  AsOfError,
  type AsOfMark,
  cutOfList,
  documentThen,
  entriesThen,
  instancesThen,
  type Within,
  withinSql,
} from '../engine/index.js';
import type { Reader } from '../organisations/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { changedPlans, periodsThen, plansThen, planThen, tasksThen } from './as-of-rows.js';
import { detailSql, type PlanDetail, type Unnamed, withNames } from './plan-detail.js';
import { listPlans, type PlanItem, type PlanListQuery, type PlanSource } from './plan-list.js';
import { planDraftVisibleTo, planVisibleTo } from './plan-visibility.js';

/** An answer that says of which time it is. */
export type Past<T> = T & { readonly asOf: AsOfMark };

/** SQL: today's right to read decides; what was a draft then is for those who read drafts of it. Named first, as it reads the tables of today. */
const seenToday = (which: string): string => `
  seen AS NOT MATERIALIZED (SELECT plan.id, ${planDraftVisibleTo('$1::uuid[]', '$2::jsonb')} AS inside FROM plans plan
    WHERE ${planVisibleTo('$1::uuid[]', '$2::jsonb')} ${which})`;

const seenThen = (plan: string): string =>
  `EXISTS (SELECT FROM seen WHERE seen.id = ${plan}.id AND (${plan}.issued_at IS NOT NULL OR seen.inside))`;

/** Plans as they were; those that did not exist then are not among them. */
export async function listPlansThen(
  tx: Tx,
  reader: Reader,
  query: PlanListQuery,
  asked: Exclude<AskedAsOf, { by: 'sequence' }>,
): Promise<Past<{ rows: PlanItem[] }>> {
  const { cut, mark } = await cutOfList(tx, asked);
  const within = withinSql(cut, '$6', '$7');
  const source: PlanSource = {
    name: `by ${cut.form}`,
    with: `WITH ${[seenToday(''), instancesThen(within), plansThen('$8'), entriesThen(within)].join(',')}`,
    visible: seenThen('plan'),
    values: [cut.at, cut.mark, JSON.stringify(await changedPlans(tx, cut, null))],
  };
  return { rows: await listPlans(tx, reader, query, dayOf(cut.at), source), asOf: mark };
}

/**
 * One plan that the reader may see today, as it was. Throws an `AsOfError` where it was not there, or a draft that is not for the reader.
 */
export async function readPlanThen(tx: Tx, { agencyIds, scope }: Reader, id: string, asked: AskedAsOf): Promise<Past<PlanDetail>> {
  const { cut, mark } = await documentThen(tx, 'plan', id, asked);
  const related = (await tx.query<{ id: string }>(findRelated, [id])).map((other) => other.id);
  const [own, others] = await Promise.all([planThen(tx, id, mark.sequence), changedPlans(tx, cut, related)]);
  const day = dayOf(cut.at);
  const rows = [[own.plan, ...others], own.opinions, own.answers].map((list) => JSON.stringify(list));
  const [plan] = await tx.query<Unnamed>(readDetail(cut.form), [agencyIds, scope, day, id, cut.at, cut.mark, ...rows]);
  if (plan === undefined) throw new AsOfError('as-of.not-there-then');
  return { ...(await withNames(tx, plan, day as Day)), asOf: mark };
}

/** What a plan amends and replaces, and what amends and replaces it. */
const relatedIds = `SELECT other.id FROM plans other WHERE other.amends_id = $ID OR other.replaces_id = $ID
  UNION SELECT unnest(ARRAY[amends_id, replaces_id]) FROM plans WHERE id = $ID`;
const findRelated: Statement = { name: 'plans-related', text: relatedIds.replaceAll('$ID', '$1::uuid') };

/** A withdrawal is the end of a plan, so its state says whether its number was void. */
const numbersThen = `
  document_numbers AS NOT MATERIALIZED (
    SELECT taken.instance_id, taken.void_reason, taken.void_at FROM document_numbers taken JOIN instances ended ON ended.id = taken.instance_id
    WHERE ended.state = 'withdrawn')`;

/** A difficulty is known by its entry. */
const difficultiesThen = (within: Within): string => `
  plan_difficulties AS (
    SELECT kept.id, kept.plan_id, kept.agency_id, kept.text, kept.raised_at, said.answer, said.answered_at FROM plan_difficulties kept
    LEFT JOIN jsonb_to_recordset($9::jsonb) AS said (id uuid, answer text, answered_at timestamptz) ON said.id = kept.id
    WHERE kept.plan_id = $4 AND ${within('kept.raised_at', 'kept.id')})`;

function readDetail(form: 'time' | 'size'): Statement {
  const within = withinSql({ form }, '$5', '$6');
  const tables = [
    seenToday(`AND plan.id IN (SELECT $4::uuid UNION ${relatedIds.replaceAll('$ID', '$4::uuid')})`),
    periodsThen(within),
    tasksThen(within, '$4::uuid'),
    instancesThen(within),
    numbersThen,
    plansThen('$7'),
    'plan_opinions AS (SELECT * FROM jsonb_populate_recordset(NULL::plan_opinions, $8::jsonb))',
    difficultiesThen(within),
    `plan_notes AS (SELECT * FROM plan_notes kept WHERE kept.plan_id = $4 AND ${within('kept.at', 'kept.entry_id')})`,
  ];
  const inside = '(SELECT seen.inside FROM seen WHERE seen.id = plan.id)';
  return {
    name: `plan-detail-by-${form}`,
    text: `WITH ${tables.join(',')} ${detailSql({ visible: seenThen('plan'), inside, otherVisible: seenThen('other') })}`,
  };
}
