import { agencyNameOn, inForce } from '../../organisations/index.js';
import type { Day } from '../../platform/clock.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import type { ClaimedDispatch } from './dispatch-statements.js';

/** Another document, as messages name it. */
export interface NamedDocument {
  readonly organId: string;
  readonly number: string;
  readonly on: Day;
}

/** What a message of ours is about. */
export interface Subject {
  readonly state: string;
  readonly planId: string;
  readonly secret: boolean;
  readonly recipientAgencyId: string;
  readonly urgent: boolean;
  /** Of the issuing body, on the day of issue; null where it has none. */
  readonly senderCode: string | null;
  readonly documentNumber: string;
  readonly issuedOn: Day;
  readonly recallOpen: boolean;
  /** The first day on which something of the plan is due; null where nothing is. */
  readonly dueOn: Day | null;
  /** Keys of the tasks that the recipient leads. */
  readonly taskKeys: readonly string[];
  readonly annexes: readonly string[];
  readonly amends: NamedDocument | null;
  /** The plan that this one replaces, where the recipient has it (R-30). */
  readonly replaces: NamedDocument | null;
  /** Of an update: the document that amended it. */
  readonly amendedBy: NamedDocument | null;
  /** Of an update: the công văn that corrects it. */
  readonly correction: {
    readonly note: string;
    readonly document: { readonly number: string; readonly date: Day; readonly file: string };
  } | null;
  /** Of an update: the recipient had tasks to do before it, and has some now (R-31). */
  readonly hadTasks: boolean;
  readonly hasTasks: boolean;
}

/** SQL: the code an agency bore on a day, else any it ever had: documents keep the id they were issued under. */
const codeOn = (agencyId: string, day: string): string => `
  (SELECT own.code FROM agency_codes own WHERE own.agency_id = ${agencyId} ORDER BY (${inForce('own', day)}) DESC, own.valid_from DESC LIMIT 1)`;

const named = (condition: string): string => `
  (SELECT jsonb_build_object('organId', ${codeOn('other.issuing_agency_id', 'other.issued_on')}, 'number', other.document_number, 'on', other.issued_on)
    FROM plans other WHERE other.issued_on IS NOT NULL AND NOT other.secret AND ${condition} ORDER BY other.issued_at DESC LIMIT 1)`;

const open = `NOT IN ('closed', 'cancelled')`;

const readSubject: Statement = {
  name: 'subject-of-dispatch',
  text: `
  SELECT standing.state, delivery.plan_id AS "planId", plan.secret, delivery.recipient_agency_id AS "recipientAgencyId", plan.urgent,
    ${codeOn('plan.issuing_agency_id', 'plan.issued_on')} AS "senderCode", plan.document_number AS "documentNumber", plan.issued_on::text AS "issuedOn",
    EXISTS (SELECT FROM delivery_recalls recall WHERE recall.delivery_id = delivery.id AND recall.answer IS NULL) AS "recallOpen",
    least(plan.dissemination_to, (SELECT min(deadline.last_day) FROM deadlines deadline JOIN tasks task ON task.id = deadline.task_id WHERE task.plan_id = plan.id),
      (SELECT min(period.submit_by) FROM plan_periods period WHERE period.plan_id = plan.id))::text AS "dueOn",
    ARRAY(SELECT task.key FROM tasks task WHERE task.plan_id = plan.id AND task.lead_agency_id = delivery.recipient_agency_id ORDER BY task.key) AS "taskKeys",
    ARRAY(SELECT jsonb_array_elements_text(kept.content -> 'annexes')) AS annexes,
    ${named('other.id = plan.amends_id')} AS amends,
    ${named(`other.id = plan.replaces_id AND EXISTS (SELECT FROM deliveries before JOIN instances stood ON stood.id = before.id
      WHERE before.plan_id = other.id AND before.recipient_agency_id = delivery.recipient_agency_id
        AND stood.state IN ('sent', 'arrived', 'registered', 'assigned', 'processing', 'completed'))`)} AS replaces,
    ${named('other.amends_id = plan.id AND other.amendment_taken_at = $3')} AS "amendedBy",
    (SELECT jsonb_build_object('note', said.note, 'document', said.document) FROM plan_notes said WHERE said.plan_id = plan.id AND said.entry_id::text = $2) AS correction,
    EXISTS (SELECT FROM tasks task JOIN instances at_work ON at_work.id = task.id CROSS JOIN LATERAL (
      SELECT held.lead_agency_id FROM task_history held WHERE held.task_id = task.id AND held.at < $3 ORDER BY held.no DESC LIMIT 1) before
      WHERE task.plan_id = plan.id AND before.lead_agency_id = delivery.recipient_agency_id
        AND (at_work.state ${open} OR at_work.head_at >= $3)) AS "hadTasks",
    EXISTS (SELECT FROM tasks task JOIN instances at_work ON at_work.id = task.id WHERE task.plan_id = plan.id
      AND task.lead_agency_id = delivery.recipient_agency_id AND at_work.state ${open}) AS "hasTasks"
  FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id JOIN plans plan ON plan.id = delivery.plan_id
  JOIN plan_revisions kept ON kept.hash = plan.revision WHERE delivery.id = $1`,
};

export async function subjectOf(tx: Tx, { deliveryId, cause, queuedAt }: ClaimedDispatch): Promise<Subject> {
  const [subject] = await tx.query<Subject>(readSubject, [deliveryId, cause, queuedAt]);
  return subject!;
}

/** Its id in messages, stable as long as there is the document: `code,yyyy/MM/dd,number`. */
export const documentIdOf = ({ organId, number, on }: NamedDocument): string => `${organId},${on.replaceAll('-', '/')},${number}`;

/** Who is written to today. */
export interface Receiver {
  readonly agencyId: string;
  readonly name: string;
  /** In force; null without one. */
  readonly code: string | null;
  /** People of it work here. */
  readonly here: boolean;
}

/** The agency itself, or those that have taken over from it by today, over any number of mergers (R-67, R-70). */
const readReceivers: Statement = {
  name: 'receivers-of-dispatch',
  text: `
  WITH RECURSIVE later (id) AS (
    SELECT $1::uuid UNION SELECT step.successor_id FROM successions step JOIN later ON later.id = step.agency_id WHERE step.effective_on <= $2::date)
  SELECT later.id AS "agencyId", coalesce(${agencyNameOn('later.id', '$2::date')}, '') AS name,
    (SELECT own.code FROM agency_codes own WHERE own.agency_id = later.id AND ${inForce('own', '$2::date')} ORDER BY own.valid_from DESC LIMIT 1) AS code,
    EXISTS (SELECT FROM appointments post WHERE post.agency_id = later.id AND ${inForce('post', '$2::date')}) AS here
  FROM later WHERE NOT EXISTS (SELECT FROM successions step WHERE step.agency_id = later.id AND step.effective_on <= $2::date) ORDER BY later.id`,
};

export const receiversOf = (tx: Tx, agencyId: string, today: Day): Promise<Receiver[]> =>
  tx.query<Receiver>(readReceivers, [agencyId, today]);
