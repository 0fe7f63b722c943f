import type { Reader } from '../organisations/index.js';
import { agencyNameOn } from '../organisations/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { agenciesIn } from './keep-content.js';
import type { PlanContent } from './plan-content.js';
import { instant, itemColumns, type PlanItem } from './plan-list.js';
import { planDraftVisibleTo, planVisibleTo } from './plan-visibility.js';

/** How many tasks, reports or deliveries stand in each state. */
export type CountByState = Readonly<Record<string, number>>;

/** One plan with all that belongs to it; lists in the order in which they came about. */
export interface PlanDetail extends PlanItem {
  /** Hash of the content now, and of the one fixed to the running submission: what an approver names as `dossier`. */
  readonly revision: string;
  readonly submitted: string | null;
  /** How often it was revised and submitted; null for who did not read the draft, to whom opinions are not shown either. */
  readonly revisionNo: number | null;
  readonly submissions: number | null;
  readonly content: PlanContent;
  readonly signature: {
    readonly on: Day;
    readonly at: string;
    readonly form: readonly string[];
    readonly signatory: string;
    readonly releaseDueAt: string | null;
  } | null;
  readonly issuedAt: string | null;
  /** Why the number is void, where it is (R-14). */
  readonly numberVoid: string | null;
  /** Those that the reader may see. */
  readonly related: readonly {
    readonly relation: 'amends' | 'replaces' | 'amendedBy' | 'replacedBy';
    readonly id: string;
    readonly documentNumber: string | null;
    readonly state: string;
  }[];
  readonly taskCounts: CountByState;
  readonly reportCounts: CountByState;
  readonly deliveryCounts: CountByState;
  readonly periods: readonly Period[];
  readonly opinions: readonly unknown[];
  readonly difficulties: readonly unknown[];
  readonly corrections: readonly unknown[];
  /** Names, on the document's date, of every agency that the plan names by id (R-65). */
  readonly agencies: Readonly<Record<string, string>>;
}

export interface Period {
  readonly no: number;
  readonly key: string;
  readonly dataFrom: Day | null;
  readonly cutOff: Day | null;
  readonly submitBy: Day | null;
  readonly summaryBy: Day | null;
  readonly opensOn: Day;
  readonly last: boolean;
  readonly summarisedAt: string | null;
  readonly final: boolean | null;
}

const counted = (table: string): string => `
  (SELECT coalesce(jsonb_object_agg(state, count), '{}') FROM (
    SELECT child.state, count(*) AS count FROM ${table} item JOIN instances child ON child.id = item.id WHERE item.plan_id = plan.id GROUP BY child.state) states)`;

/** Rows of a table about the plan, as a JSON list; never null, and empty for whom they are not. */
const rows = (fields: string, table: string, order: string, forWhom = 'true'): string =>
  `(SELECT coalesce(jsonb_agg(jsonb_build_object(${fields}) ORDER BY ${order}), '[]') FROM ${table} WHERE plan_id = plan.id AND ${forWhom})`;

/** SQL: what of a detail depends on who reads: the plan itself, what went before its issue, and another plan it is related to. */
interface Seeing {
  readonly visible: string;
  readonly inside: string;
  readonly otherVisible: string;
}

const seeing: Seeing = {
  visible: planVisibleTo('$1::uuid[]', '$2::jsonb'),
  inside: planDraftVisibleTo('$1::uuid[]', '$2::jsonb'),
  otherVisible: planVisibleTo('$1::uuid[]', '$2::jsonb', 'other'),
};

/** Only what the reader may see: what an open plan says of itself must not tell of a secret one. */
const relatedRow = (relation: string, condition: string, { otherVisible }: Seeing): string => `
  SELECT '${relation}' AS relation, other.id, other.document_number, place.state FROM plans other JOIN instances place ON place.id = other.id
  WHERE ${condition} AND ${otherVisible}`;

/** SQL: one plan. What went before the issue is for those who read the draft. */
export function detailSql(of: Seeing): string {
  const { visible, inside } = of;
  return `
  SELECT ${itemColumns('$3::date')}, plan.revision, plan.submitted, CASE WHEN ${inside} THEN plan.revision_no END AS "revisionNo", CASE WHEN ${inside} THEN plan.submissions END AS submissions, kept.content,
    CASE WHEN plan.signed_at IS NOT NULL THEN jsonb_build_object('on', plan.signed_on, 'at', ${instant('plan.signed_at')}, 'form', plan.signing_form,
      'signatory', (SELECT name FROM people WHERE id = plan.signatory_id), 'releaseDueAt', ${instant('plan.release_due_at')}) END AS signature,
    ${instant('plan.issued_at')} AS "issuedAt",
    (SELECT void_reason FROM document_numbers WHERE instance_id = plan.id AND void_at IS NOT NULL ORDER BY void_at DESC LIMIT 1) AS "numberVoid",
    (SELECT coalesce(jsonb_agg(jsonb_build_object('relation', relation, 'id', id, 'documentNumber', document_number, 'state', state) ORDER BY id), '[]') FROM (
      ${relatedRow('amends', 'other.id = plan.amends_id', of)} UNION ALL ${relatedRow('replaces', 'other.id = plan.replaces_id', of)}
      UNION ALL ${relatedRow('amendedBy', 'other.amends_id = plan.id AND other.issued_at IS NOT NULL', of)}
      UNION ALL ${relatedRow('replacedBy', 'other.replaces_id = plan.id AND other.issued_at IS NOT NULL', of)}) related) AS related,
    ${counted('tasks')} AS "taskCounts", ${counted('reports')} AS "reportCounts", ${counted('deliveries')} AS "deliveryCounts",
    ${rows(`'no', no, 'key', key, 'dataFrom', data_from, 'cutOff', cut_off, 'submitBy', submit_by, 'summaryBy', summary_by, 'opensOn', opens_on, 'last', last, 'summarisedAt', ${instant('summarised_at')}, 'final', final`, 'plan_periods', 'no')} AS periods,
    ${rows(`'id', id, 'agencyId', agency_id, 'askedAt', ${instant('asked_at')}, 'replyBy', reply_by, 'answeredAt', ${instant('answered_at')}, 'opinion', opinion, 'document', document`, 'plan_opinions', 'asked_at, id', inside)} AS opinions,
    ${rows(`'id', id, 'agencyId', agency_id, 'text', text, 'raisedAt', ${instant('raised_at')}, 'answer', answer, 'answeredAt', ${instant('answered_at')}`, 'plan_difficulties', 'raised_at, id')} AS difficulties,
    ${rows(`'entryId', entry_id, 'at', ${instant('at')}, 'note', note, 'document', document`, 'plan_notes', 'at, entry_id')} AS corrections
  FROM plans plan JOIN instances standing ON standing.id = plan.id JOIN plan_revisions kept ON kept.hash = plan.revision
  WHERE plan.id = $4 AND ${visible}`;
}

const readDetail: Statement = { name: 'plan-detail', text: detailSql(seeing) };

const readNames: Statement = {
  name: 'agency-names-on-document',
  text: `SELECT named.id, ${agencyNameOn('named.id', '$2::date')} AS name FROM unnest($1::uuid[]) AS named (id)`,
};

/** All that is recorded about one plan; undefined when there is none that the reader may see. */
export async function readPlan(
  tx: Tx,
  { agencyIds, scope }: Pick<Reader, 'agencyIds' | 'scope'>,
  id: string,
  today: Day,
): Promise<PlanDetail | undefined> {
  const [plan] = await tx.query<Unnamed>(readDetail, [agencyIds, scope, today, id]);
  return plan && withNames(tx, plan, today);
}

/** A plan as a statement of `detailSql` answers it. */
export type Unnamed = Omit<PlanDetail, 'agencies'>;

/** With the names of its agencies, on its date or on `today` while it has none. */
export async function withNames(tx: Tx, plan: Unnamed, today: Day): Promise<PlanDetail> {
  const asked = [...plan.opinions, ...plan.difficulties].map((row) => (row as { agencyId: string }).agencyId);
  const named = [...new Set([...agenciesIn(plan.content), ...asked])];
  const names = await tx.query<{ id: string; name: string | null }>(readNames, [named, plan.issuedOn ?? today]);
  return { ...plan, agencies: Object.fromEntries(names.map(({ id: agencyId, name }) => [agencyId, name ?? ''])) };
}
