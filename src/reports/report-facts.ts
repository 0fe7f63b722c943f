import type { Json } from '../../workflows/kit/definition.js';
import type { Ask, FactReader, Parts } from '../engine/index.js';
import { instant } from '../plans/index.js';
import { dayOf, endOfDay } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { daysOf, type Fact, facts, type Holding, idsOf, partiesReader, successionReader } from '../tasks/index.js';
import type { ReportOpenInput } from './report-terms.js';

const holding: Holding = { kind: 'report', table: 'reports', column: 'agency_id', party: 'reporting', input: 'agencyId' };

/**
 * An answer says something, or that nothing arose. A successor that holds several reports of a period answers in each for the tasks that
 * came from the same agency. The summary answers for no task; it names units that are late or missing by now.
 */
const readDocuments: Statement = {
  name: 'report-documents',
  text: `
  SELECT jsonb_build_object(
    'type', report.type, 'period', period.key, 'cutOff', report.cut_off, 'submitBy', report.due_on, 'figuresAsOf', revision.content ->> 'figuresAsOf',
    'cameByReceive', report.document IS NOT NULL, 'periodSummarised', period.summarised_at IS NOT NULL,
    'tasksWithoutAnswer', (SELECT coalesce(jsonb_agg(open.key ORDER BY open.key), '[]') FROM (
      SELECT DISTINCT task.key FROM tasks task JOIN instances standing ON standing.id = task.id
      WHERE report.type = 'unit' AND task.plan_id = report.plan_id AND task.lead_agency_id = report.agency_id AND standing.state <> 'cancelled'
        AND (task.origin_agency_id = report.origin_agency_id OR NOT EXISTS (SELECT FROM reports other
          WHERE other.plan_id = report.plan_id AND other.period_no = report.period_no AND other.type = 'unit'
            AND other.agency_id = report.agency_id AND other.origin_agency_id = task.origin_agency_id))
        AND NOT coalesce(btrim(revision.content #>> ARRAY['answers', task.key, 'text']) <> ''
          OR (revision.content #> ARRAY['answers', task.key, 'notArisen'])::boolean, false)
      ORDER BY task.key LIMIT 300) open),
    'unitsNotNamed', (SELECT coalesce(jsonb_agg(unit.agency_id ORDER BY unit.agency_id), '[]') FROM (
      SELECT DISTINCT late.agency_id FROM reports late JOIN instances standing ON standing.id = late.id
      WHERE report.type = 'summary' AND late.plan_id = report.plan_id AND late.period_no = report.period_no AND late.type = 'unit'
        AND (late.late OR late.marked_missing_at IS NOT NULL OR (standing.state IN ('owed', 'drafting', 'awaitingApproval') AND late.due_on < asked.day))
        AND standing.state <> 'cancelled' AND NOT coalesce(revision.content -> 'unitsNamed', '[]') ? late.agency_id::text
      ORDER BY late.agency_id LIMIT 300) unit)) AS fact
  FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, place)
  JOIN reports report ON report.id = asked.id JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
  LEFT JOIN report_revisions revision ON revision.hash = report.revision
  ORDER BY asked.place`,
};

/**
 * A period is not summarised while one of its reports is sent back. `plan.summarise` takes the row for itself; whoever comes second reads
 * in a later statement, and so what the first one did.
 */
const lockPeriods: Statement = {
  name: 'report-periods-locked',
  text: `
  SELECT FROM plan_periods period JOIN reports report ON report.plan_id = period.plan_id AND report.period_no = period.no
  WHERE report.id = ANY ($1::uuid[]) ORDER BY period.plan_id, period.no FOR SHARE OF period`,
};

const readPlans: Statement = {
  name: 'report-plans',
  text: `
  SELECT jsonb_build_object('state', standing.state,
    'finallySummarised', EXISTS (SELECT FROM plan_periods WHERE plan_id = standing.id AND final),
    'alreadyOpened', EXISTS (SELECT FROM reports report WHERE report.plan_id = standing.id AND report.period_no = asked.period_no
      AND report.type = asked.type AND report.origin_agency_id = asked.agency_id)) AS fact
  FROM unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[]) WITH ORDINALITY AS asked (plan_id, period_no, type, agency_id, place)
  JOIN instances standing ON standing.id = asked.plan_id
  ORDER BY asked.place`,
};

/**
 * another report of the agency with the same document was taken back, after this one was handed in with it. Who hands the same
 * document in anew means it. The log knows the order; reminders and hand-overs are not acts on the document.
 */
const readShared: Statement = {
  name: 'report-shared',
  text: `
  SELECT jsonb_build_object('recalled', EXISTS (
    SELECT FROM reports other
    CROSS JOIN LATERAL (SELECT command, at FROM audit_entries
      WHERE instance_id = other.id AND outcome = 'accepted' AND command NOT IN ('report.remind', 'report.handOver') ORDER BY seq DESC LIMIT 1) last
    WHERE other.document_file = report.document_file AND other.agency_id = report.agency_id AND other.id <> report.id AND last.command = 'report.recall'
      AND last.at >= (SELECT max(at) FROM audit_entries
        WHERE instance_id = report.id AND outcome = 'accepted' AND command IN ('report.submit', 'report.receive')))) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN reports report ON report.id = asked.id
  ORDER BY asked.place`,
};

const readArrivals: Statement = {
  name: 'report-arrivals',
  text: `
  SELECT (SELECT ${instant('min(arrived_at)')} FROM report_documents WHERE file = asked.file) AS "arrivedAt"
  FROM unnest($1::text[]) WITH ORDINALITY AS asked (file, place) ORDER BY asked.place`,
};

/** Group `arrival`: when the signed document came in, as the clerk says, else as it was entered first, else now. Effects write from it. */
const readArrival: FactReader = async (tx, asks) => {
  const rows = await tx.query<{ arrivedAt: string | null }>(readArrivals, [asks.map(fileOf)]);
  return rows.map(({ arrivedAt }, place) => ({ at: arrivalOf(asks[place]!, arrivedAt) }));
};

/** What the rules of a report may see; see `workflows/report/report.facts.ts`. */
export const reportFacts: Parts['facts'] = {
  parties: partiesReader(holding),
  succession: successionReader(holding),

  async document(tx, asks) {
    const sentBack = asks.filter(({ lock, command }) => lock && command.type === 'report.sendBack');
    if (sentBack.length > 0) await tx.query(lockPeriods, [idsOf(sentBack)]);
    return facts(await tx.query<Fact>(readDocuments, [idsOf(asks), daysOf(asks)]));
  },

  shared: async (tx, asks) => facts(await tx.query<Fact>(readShared, [idsOf(asks)])),
  arrival: readArrival,

  /** Asked only where a report is about to be opened. */
  async plan(tx, asks) {
    const inputs = asks.map(({ command }) => command.input as unknown as ReportOpenInput);
    const values = [
      inputs.map(({ planId }) => planId),
      inputs.map(({ period }) => period.no),
      inputs.map(({ type }) => type),
      inputs.map(({ agencyId }) => agencyId),
    ];
    return facts(await tx.query<Fact>(readPlans, values));
  },
};

const fileOf = ({ command }: Ask): string | null => (command.input['document'] as { file?: string } | undefined)?.file ?? null;

/** A day says no hour: the last moment of it, so that nothing is said to have come earlier than it may have. */
function arrivalOf({ command: { input, at } }: Ask, before: string | null): Json {
  const day = input['arrivedOn'];
  if (typeof day !== 'string' || day >= dayOf(at)) return typeof day === 'string' ? at : (before ?? at);
  return new Date(endOfDay(day).getTime() - 1).toISOString();
}
