import type { HatFact } from '../../workflows/kit/v1/actor.js';
import { agencyNameOn } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { IssuingAgency } from './document-names.js';

/** What these statements read is part of documents that the reader was found to see before. */

const readIssuer: Statement = {
  name: 'document-issuer',
  text: `
  SELECT agency.kind, agency.symbol, ${agencyNameOn('agency.id', '$2::date')} AS name, ${agencyNameOn('agency.parent_id', '$2::date')} AS superior
  FROM agencies agency WHERE agency.id = $1`,
};

/** The agency by the names of a day. `symbol` is of an issuing body only. */
export async function readIssuingAgency(tx: Tx, agencyId: string, on: Day): Promise<IssuingAgency & { readonly symbol: string | null }> {
  const [agency] = await tx.query<IssuingAgency & { symbol: string | null }>(readIssuer, [agencyId, on]);
  return agency!;
}

const readNames: Statement = {
  name: 'document-agency-names',
  text: `SELECT named.id, ${agencyNameOn('named.id', '$2::date')} AS name FROM unnest($1::uuid[]) AS named (id)`,
};

/** Names by id on a day. */
export async function readAgencyNames(tx: Tx, agencyIds: readonly string[], on: Day): Promise<Readonly<Record<string, string>>> {
  const rows = await tx.query<{ id: string; name: string | null }>(readNames, [[...new Set(agencyIds)], on]);
  return Object.fromEntries(rows.map(({ id, name }) => [id, name ?? '']));
}

/** The plan that a report is about, and whom it goes to. */
export interface ReportedPlan {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuedOn: Day | null;
  readonly secret: boolean;
  readonly issuingAgencyId: string;
  readonly monitoringAgencyId: string | null;
  /** Addressees of the period's rules, as the plan says them. */
  readonly addressees: readonly string[];
  /** Last day of the summary. */
  readonly summaryBy: Day | null;
}

const readPlan: Statement = {
  name: 'document-reported-plan',
  text: `
  SELECT plan.title, plan.document_number AS "documentNumber", plan.issued_on::text AS "issuedOn", plan.secret, plan.issuing_agency_id AS "issuingAgencyId",
    plan.monitoring_agency_id AS "monitoringAgencyId", period.summary_by::text AS "summaryBy",
    (SELECT coalesce(jsonb_agg(DISTINCT rule ->> 'addressee'), '[]') FROM jsonb_array_elements(revision.content -> 'reporting') AS rule
      WHERE rule ->> 'key' = ANY (period.schedules) AND rule ->> 'addressee' <> '') AS addressees
  FROM reports report JOIN plans plan ON plan.id = report.plan_id JOIN plan_revisions revision ON revision.hash = plan.revision
  JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  WHERE report.id = $1`,
};

export async function readReportedPlan(tx: Tx, reportId: string): Promise<ReportedPlan> {
  const [plan] = await tx.query<ReportedPlan>(readPlan, [reportId]);
  return plan!;
}

/** Who approved a report, and in which post; the log alone says it. */
export interface Approval {
  readonly name: string;
  readonly hat: HatFact;
}

const readLastApproval: Statement = {
  name: 'document-approval',
  text: `
  SELECT person.name, convert_from(entry.body, 'UTF8')::jsonb #> '{facts,actor,hat}' AS hat
  FROM audit_entries entry JOIN people person ON person.id = entry.person_id
  WHERE entry.instance_id = $1 AND entry.outcome = 'accepted' AND entry.command = 'report.approve' ORDER BY entry.seq DESC LIMIT 1`,
};

export async function readApproval(tx: Tx, reportId: string): Promise<Approval | null> {
  const [approval] = await tx.query<Approval>(readLastApproval, [reportId]);
  return approval ?? null;
}

/** When a report was handed in as it stands, and by which agency: a successor may hold it since. */
export interface HandingIn {
  /** ISO in UTC: when it was entered. A signed document may have arrived before. */
  readonly at: string;
  readonly agencyId: string;
}

const readLastHandingIn: Statement = {
  name: 'document-handing-in',
  text: `
  SELECT ${instant('at')} AS at, agency_id AS "agencyId" FROM report_history
  WHERE report_id = $1 AND no > coalesce((SELECT max(no) FROM report_history WHERE report_id = $1 AND filed_at IS NULL), 0)
  ORDER BY no LIMIT 1`,
};

/** Null while it is not handed in, or was taken or sent back since. */
export async function readHandingIn(tx: Tx, reportId: string): Promise<HandingIn | null> {
  const [handedIn] = await tx.query<HandingIn>(readLastHandingIn, [reportId]);
  return handedIn ?? null;
}
