import type { Connection } from '../../platform/data-source.js';
import { ask } from './prepare-load.js';

/**
 * Makes the rows of `writeStatisticsRows` readable as of any place in the log: entries of plans, reports and deliveries, an entry for each
 * row of history, and a place in the tree for all, in the order of time. Hashes are made up. Gives how large the tree is.
 */
export async function placeInTree(connection: Connection): Promise<number> {
  for (const statement of statements) await ask(connection, statement, []);
  const [log] = await ask<{ size: string }>(connection, 'SELECT size FROM audit_log_state', []);
  return Number(log!.size);
}

const columns = 'id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, from_state, to_state';
const someBody = `decode(repeat(md5(random()::text), 60), 'hex')`;

/** SQL: one entry of each row. */
const entry = (stream: string, seq: string, at: string, command: string, to: string, body = someBody): string =>
  `gen_random_uuid(), ${stream}, ${seq}, ${body}, sha256(''), ${at}, 'accepted', NULL::uuid, '${command}', NULL, ${to}`;

const effects = (...types: readonly string[]): string =>
  `jsonb_build_array(${types.map((type) => `jsonb_build_object('type', '${type}', 'params', '{}'::jsonb)`).join(', ')})`;

/** What a plan's creation says, as far as its past is made from it. */
const created = `convert_to(jsonb_build_object('id', plan.id, 'instance', jsonb_build_object('kind', 'plan', 'id', plan.id), 'from', 'new', 'to', 'draft.composing',
  'facts', '{}'::jsonb, 'effects', ${effects('createPlan', 'saveRevision')}, 'command', jsonb_build_object('type', 'plan.create', 'at', plan.created_at, 'input',
    jsonb_build_object('issuingAgencyId', plan.issuing_agency_id, 'draftingAgencyId', plan.drafting_agency_id, 'revision', plan.revision)))::text, 'UTF8')`;

/** Each plan went to each agency that reports under it. */
const recipients = 'reports report JOIN plans plan ON plan.id = report.plan_id WHERE report.period_no = 2';
const deliveryId = 'md5(report.id::text)::uuid';
const sentAt = `plan.issued_at + interval '1 minute'`;

const statements = [
  `UPDATE instances SET sequence = 3, changed = 3 WHERE kind = 'plan'`,
  `UPDATE plans SET issued_at = issued_on::timestamptz, created_at = issued_on - interval '20 days'`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'plan/' || plan.id`, '1', 'plan.created_at', 'plan.create', `'draft.composing'`, created)} FROM plans plan`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'plan/' || plan.id`, '2', 'plan.issued_at', 'plan.issue', `'issued'`)} FROM plans plan`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'plan/' || plan.id`, '3', `plan.issued_at + interval '40 days'`, 'plan.begin', `'inProgress'`)} FROM plans plan`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'report/' || report.id`, '1', 'report.opened_at', 'report.open', `'owed'`)} FROM reports report`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'report/' || report.id`, '2', 'report.filed_at', 'report.approve', `'filed'`)} FROM reports report WHERE filed_at IS NOT NULL`,
  `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id)
    SELECT ${deliveryId}, 'delivery', 'delivery/v1', 'sent', 2, 2, sha256(''), ${sentAt}, plan_id FROM ${recipients}`,
  `INSERT INTO deliveries (id, plan_id, recipient_agency_id, version, internal, queued_at, sent_at)
    SELECT ${deliveryId}, plan_id, agency_id, plan.revision, true, plan.issued_at, ${sentAt} FROM ${recipients}`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'delivery/' || delivery.id`, '1', 'delivery.queued_at', 'delivery.open', `'queued'`)} FROM deliveries delivery`,
  `INSERT INTO audit_entries (${columns}) SELECT ${entry(`'delivery/' || delivery.id`, '2', 'delivery.sent_at', 'delivery.send', `'sent'`)} FROM deliveries delivery`,
  ...['task', 'report'].map(
    (kind) => `INSERT INTO audit_entries (${columns})
    SELECT entry_id, 'history/' || ${kind}_id, no, ${someBody}, sha256(''), at, 'accepted', NULL, '${kind}.update', NULL, NULL FROM ${kind}_history`,
  ),
  `INSERT INTO audit_leaves (idx, entry_id, leaf_hash, integrated_at) SELECT row_number() OVER (ORDER BY at, id) - 1, id, leaf_hash, at FROM audit_entries`,
  'UPDATE audit_log_state SET size = (SELECT count(*) FROM audit_leaves)',
  'DELETE FROM audit_pending',
];
