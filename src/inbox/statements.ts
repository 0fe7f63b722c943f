import { type Kind, kinds, type Party } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';
import type { Statement } from '../platform/transaction.js';
import { today } from './conditions.js';
import { agencyOf, isOpen, shapes, surroundings } from './documents.js';
import type { OpenQuestion } from './inbox.answers.js';
import { questions } from './questions.js';
import { type Queue, queues, returning, soonDays } from './queues.js';
import { ways } from './ways.js';

/** What every statement here is given first: claims, today, the reader's agencies, the rest of what he may read, workplaces, the person, all ways, claims to answer. */
const given = `asked AS (SELECT $1::jsonb, ${today}, $3::uuid[], $4::jsonb, $5::uuid[], $6::uuid, $7::jsonb, $8::jsonb)`;

const wayColumns = `(kind text, definition text, state text, command text, party text, positions text[], circumstances text[], rules text[], bars text[],
  "actingAs" uuid, agency uuid, delegated boolean, principals uuid[], plan uuid)`;
const sources = [
  given,
  `claim AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($1::jsonb) AS way ${wayColumns})`,
  `every_way AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($7::jsonb) AS way ${wayColumns})`,
  `answerer AS MATERIALIZED (SELECT * FROM jsonb_to_recordset($8::jsonb) AS way ${wayColumns})`,
  ...surroundings,
];

/** Documents that stand where a claim begins, found from the claim's agency; one branch for each part that an agency may have in them. */
const claimed = kinds.flatMap((kind) =>
  partiesIn(kind).map((party) => `SELECT standing.id, way.* ${foundBy(kind, party)} WHERE way.kind = '${kind}' AND way.party = '${party}'`),
);

/** What the person or the workplace drafts, leads, reports, or moved last. */
const related = `related AS (
    SELECT id FROM plans WHERE drafting_agency_id = ANY ($5::uuid[])
    UNION SELECT id FROM tasks WHERE lead_agency_id = ANY ($5::uuid[])
    UNION SELECT id FROM reports WHERE agency_id = ANY ($5::uuid[])
    UNION SELECT moved.id FROM audit_entries entry JOIN instances moved ON moved.id = entry.instance_id AND moved.changed = entry.seq
      WHERE entry.outcome = 'accepted' AND entry.person_id IN (
        SELECT $6::uuid UNION SELECT colleague.person_id FROM appointments colleague
        WHERE colleague.agency_id = ANY ($5::uuid[]) AND colleague.valid_from <= ${today} AND (colleague.valid_until IS NULL OR colleague.valid_until > ${today})))`;
const relatedWays =
  'SELECT standing.id, way.* FROM related JOIN instances standing ON standing.id = related.id JOIN every_way way ON way.definition = standing.definition AND way.state = standing.state';

/** Of documents and ways into them, those that are open. What nobody in particular claims tells for whom else a document waits. */
const open = (candidates: readonly string[]): string => `
  candidate AS MATERIALIZED (${candidates.join(' UNION ALL ')}),
  open AS MATERIALIZED (${kinds
    .map(
      (kind) => `
    SELECT ${row(kind)}, way.command, way."actingAs", way.delegated, way.agency IS NOT NULL AS claimed, way.positions, ${agencyOf(kind)} AS "agencyId"
    FROM candidate way JOIN ${shapes[kind].from} ON standing.id = way.id AND standing.state = way.state
    WHERE way.kind = '${kind}' AND ${shapes[kind].visible} AND ${isOpen(kind)}`,
    )
    .join(' UNION ALL ')})`;

/** Finished documents are not due. */
const finals = [...new Set(definitions.flatMap((definition) => [...definition.finals]))].map((state) => `'${state}'`).join(', ');

const due = (['task', 'report'] as const).map(
  (kind) => `
    SELECT ${row(kind)} FROM ${shapes[kind].from}
    WHERE ${shapes[kind].parties[kind === 'task' ? 'lead' : 'reporting']} = ANY ($5::uuid[]) AND standing.state NOT IN (${finals})
      AND (${shapes[kind].pressing}) <= ${today} + ${soonDays} AND ${shapes[kind].visible}`,
);

const grouped = (having: string): string =>
  `SELECT id, kind, deadline, since FROM open GROUP BY id, kind, deadline, since HAVING ${having}`;

/** What each queue holds: `id, kind, deadline, since`. Counts and lists are made from these and from nothing else. */
const contents: Readonly<Record<Queue, string>> = {
  mine: grouped('bool_or(claimed AND NOT delegated)'),
  waiting: grouped('NOT bool_or(claimed)'),
  dueSoon: due.join(' UNION ALL '),
  substitute: grouped('bool_or(claimed) AND NOT bool_or(claimed AND NOT delegated)'),
  asked: 'SELECT id, kind, min(deadline) AS deadline, since FROM answerable GROUP BY id, kind, since',
};

/** What a queue's text refers to. */
const found: Readonly<Record<Queue, readonly string[]>> = {
  mine: [open(claimed)],
  waiting: [related, open([...claimed, relatedWays])],
  dueSoon: [],
  substitute: [open(claimed)],
  asked: questions,
};

/** A row: `count` of each queue. */
export const countQueues: Statement = {
  name: 'inbox-counts',
  text: `WITH ${[...sources, ...found.waiting, ...found.asked].join(', ')}
    SELECT ${queues.map((queue) => `(SELECT count(*)::int FROM (${contents[queue]}) content) AS "${queue}"`).join(', ')}`,
};

/** A place in a queue: late first, since the earliest day that presses comes first; then by deadline, without one last; then who has waited longest. */
export interface QueueRow {
  readonly id: string;
  /** The day it presses from, which of what is late by R-46 is before the current deadline; `infinity` without one. */
  readonly deadline: string;
  readonly since: string;
}

/** A page of one queue, after the place given as deadline, since and id. */
export const readQueue = Object.fromEntries(
  queues.map((queue): [Queue, Statement] => [
    queue,
    {
      name: `inbox-${queue}`,
      text: `WITH ${[...sources, ...found[queue]].join(', ')}
      SELECT id, coalesce(deadline, 'infinity')::text AS deadline, to_char(since AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS since
      FROM (${contents[queue]}) content
      WHERE $9::date IS NULL OR (coalesce(deadline, 'infinity'), since, id) > ($9::date, $10::timestamptz, $11::uuid)
      ORDER BY coalesce(deadline, 'infinity'), content.since, id LIMIT $12`,
    },
  ]),
) as Readonly<Record<Queue, Statement>>;

const ofPage = ['claim', 'every_way'].map(
  (list) =>
    `SELECT standing.id, way.* FROM instances standing JOIN ${list} way ON way.definition = standing.definition AND way.state = standing.state WHERE standing.id = ANY ($9::uuid[])`,
);

const commandsOf = 'SELECT coalesce(jsonb_object_agg(command, "actingAs" ORDER BY delegated DESC), \'{}\') FROM';
const ofCourse = {
  deadline: (kind: Kind): string => shapes[kind].deadline,
  commands: `${commandsOf} open WHERE open.id = standing.id AND claimed`,
};
const ofQuestions = {
  deadline: () => 'SELECT min(deadline) FROM answerable WHERE answerable.id = standing.id',
  commands: `${commandsOf} answerable WHERE answerable.id = standing.id`,
};

/** Each question once, in the person's own post before one acted in for another. */
const openQuestions = `SELECT coalesce(jsonb_agg(jsonb_build_object('command', command, 'replyBy', deadline, 'actingAs', "actingAs")), '[]')
  FROM (SELECT DISTINCT ON (command) * FROM answerable WHERE answerable.id = standing.id ORDER BY command, delegated, deadline) question`;

const details = ({ deadline, commands }: typeof ofCourse): string =>
  kinds
    .map(
      (kind) => `
    SELECT standing.id, standing.kind, ${shapes[kind].title} AS title, plan.id AS "planId", plan.document_number AS "documentNumber",
      ${shapes[kind].holder} AS "agencyId", standing.state,
      to_char(standing.head_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS since, standing.sequence, (${deadline(kind)})::text AS deadline,
      (SELECT convert_from(act.body, 'UTF8')::jsonb #>> '{command,input,reason}' FROM audit_entries act
        WHERE act.instance_id = standing.id AND act.outcome = 'accepted' AND act.command IN (${returning.map((command) => `'${command}'`).join(', ')})
        ORDER BY act.seq DESC LIMIT 1) AS "lastReason",
      (SELECT person.name FROM audit_entries act JOIN people person ON person.id = act.person_id
        WHERE act.instance_id = standing.id AND act.outcome = 'accepted' AND act.seq = standing.changed) AS "movedBy",
      (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('positions', positions, 'agencyId', "agencyId")), '[]')
        FROM open WHERE open.id = standing.id AND NOT claimed) AS "waitsFor",
      (${commands}) AS commands, (${openQuestions}) AS questions
    FROM ${shapes[kind].from} WHERE standing.id = ANY ($9::uuid[]) AND ${kind}.id = ANY ($9::uuid[]) AND ${shapes[kind].visible}`,
    )
    .join(' UNION ALL ');

/** What a row of the inbox shows of a document, for the documents of a page. */
export interface DocumentRow {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
  readonly planId: string;
  readonly documentNumber: string | null;
  readonly agencyId: string;
  readonly state: string;
  readonly since: string;
  readonly sequence: number;
  readonly deadline: string | null;
  readonly lastReason: string | null;
  /** Who took the step that brought it here; null where the system did. */
  readonly movedBy: string | null;
  readonly waitsFor: readonly { readonly positions: readonly string[]; readonly agencyId: string }[];
  /** By command, the post in which the person can give it. */
  readonly commands: Readonly<Record<string, string>>;
  readonly questions: readonly OpenQuestion[];
}

export const readDocuments: Statement = {
  name: 'inbox-documents',
  text: `WITH ${[...sources, open(ofPage), ...questions].join(', ')} ${details(ofCourse)}`,
};

/** The same of documents in the queue `asked`: with the commands that answer, and the day of reply. */
export const readAsked: Statement = {
  name: 'inbox-documents-asked',
  text: `WITH ${[...sources, open(ofPage), ...questions].join(', ')} ${details(ofQuestions)}`,
};

function row(kind: Kind): string {
  return `standing.id, standing.kind, (${shapes[kind].pressing}) AS deadline, standing.head_at AS since`;
}

/**
 * SQL: from a claim to the documents in which its agency has this part, along indexes. What stands below a plan is found by the state it
 * waits in; where only the monitoring agency's own work is awaited, by that agency.
 */
function foundBy(kind: Kind, party: Party): string {
  const { table, parties, holder } = shapes[kind];
  const stands = 'standing.kind = way.kind AND standing.state = way.state AND standing.definition = way.definition';
  if (kind === 'plan' || !parties[party]!.startsWith('plan.')) {
    return `FROM claim way JOIN ${table} ${kind} ON ${parties[party]} = way.agency JOIN instances standing ON standing.id = ${kind}.id AND ${stands}`;
  }
  const plans = `FROM claim way JOIN plans plan ON ${parties[party]} = way.agency`;
  if (!isOwnWork(kind, party)) return `${plans} JOIN instances standing ON standing.parent_id = plan.id AND ${stands}`;
  return `${plans} JOIN ${table} ${kind} ON ${kind}.plan_id = plan.id AND ${holder} = plan.monitoring_agency_id
    JOIN instances standing ON standing.id = ${kind}.id AND ${stands}`;
}

function isOwnWork(kind: Kind, party: Party): boolean {
  const circumstances = ways.filter((way) => way.kind === kind && way.party === party).map((way) => way.circumstances);
  return circumstances.every((named) => named !== null && !named.some((name) => name.startsWith('others')));
}

/** Parties of a kind in which anything is awaited. */
function partiesIn(kind: Kind): readonly Party[] {
  const parties = [...new Set(ways.filter((way) => way.kind === kind).map(({ party }) => party as Party))];
  for (const party of parties)
    if (shapes[kind].parties[party] === undefined) throw new Error(`no column says which agency is ${party} of a ${kind}`);
  return parties;
}
