import type { Act, EffectHandler, Parts } from '../engine/index.js';
import { endOfDay } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf, requireNamedFiles, setFirstTimers, stepColumns, successorOf } from '../tasks/index.js';
import { requireReportRevisions } from './report-revisions.js';
import type { ReportOpenInput } from './report-terms.js';
import { requireTasksAnsweredFor } from './sent-back.js';

/** Rows that a report's moves leave behind. All they hold comes from the command and the facts, so the log already has it. */
export const reportEffects: Parts['effects'] = {
  async createReport(tx, acts) {
    const inputs = acts.map(({ command }) => command.input as unknown as ReportOpenInput);
    const periods = [...new Map(inputs.map((input) => [`${input.planId} ${input.period.no}`, input])).values()];
    void tx.query(insertPeriods, [periods.map(({ planId }) => planId), periods.map(({ period }) => JSON.stringify(period))]);
    void tx.query(insertReports, [
      idsOf(acts),
      inputs.map(({ planId }) => planId),
      inputs.map(({ period }) => period.no),
      inputs.map(({ type }) => type),
      inputs.map(({ agencyId }) => agencyId),
      inputs.map(({ period }) => period.cutOff),
      inputs.map(({ dueOn }) => dueOn),
      inputs.map(({ dueOn }) => (dueOn === null ? null : endOfDay(dueOn))),
      acts.map(({ command }) => command.at),
    ]);
    const dates = acts.flatMap(({ instanceId, command }, place) => {
      const { dueOn } = inputs[place]!;
      return dueOn === null ? [] : [{ instanceId, lastDay: dueOn, setAt: command.at }];
    });
    await setFirstTimers(tx, 'reports', dates);
  },

  /** Without a revision the draft is only begun. */
  async saveRevision(tx, acts) {
    const drafted = acts.filter(({ command }) => typeof command.input['revision'] === 'string');
    if (drafted.length === 0) return;
    const revisions = drafted.map(({ command }) => command.input['revision'] as string);
    await requireReportRevisions(tx, revisions);
    void tx.query(updateRevision, [idsOf(drafted), revisions]);
  },

  /** The approval by the head meets the deadline. */
  async fileReport(tx, acts) {
    void tx.query(updateFiled, [idsOf(acts), acts.map(({ command }) => command.at)]);
  },

  async fileDocument(tx, acts) {
    await requireNamedFiles(tx, acts);
    const documents = acts.map(({ command }) => command.input['document'] as { file: string });
    const arrivals = acts.map(({ facts }) => (facts['arrival'] as { at: string }).at);
    const files = documents.map(({ file }) => file);
    void tx.query(updateDocument, [idsOf(acts), documents.map((document) => JSON.stringify(document)), files]);
    void tx.query(insertDocuments, [acts.map(({ entryId }) => entryId), idsOf(acts), files, arrivals]);
    void tx.query(updateFiled, [idsOf(acts), arrivals]);
  },

  /** Taken back or sent back: what is filed next counts from then. Which document it was stays known, for those that share it. */
  async reopenReport(tx, acts) {
    await requireTasksAnsweredFor(tx, acts);
    void tx.query(reopen, [idsOf(acts)]);
  },

  async unlinkDocument(tx, acts) {
    void tx.query(forgetDocument, [idsOf(acts)]);
    void tx.query(reopen, [idsOf(acts)]);
  },

  async acceptReport(tx, acts) {
    void tx.query(updateAccepted, [idsOf(acts), acts.map(({ command }) => command.at)]);
  },

  /** The first mark stays. */
  async markMissing(tx, acts) {
    void tx.query(updateMissing, [idsOf(acts), acts.map(({ command }) => command.at)]);
  },

  /** one document, many reports. Those that handed it in are asked whether they follow. */
  async recallShared(tx, acts, door) {
    const sharing = await tx.query<{ id: string }>(findSharing, [idsOf(acts)]);
    await door.wake(
      tx,
      sharing.map(({ id }) => ({ instanceId: id, why: 'report.recall', dueAt: acts[0]!.command.at })),
    );
  },

  /** Accepted, it covers the continuous tasks of its agency; sent back after that, it no longer does. */
  async wakeTasks(tx, acts, door) {
    const concerned = acts.filter(({ from, to }) => from === 'accepted' || to === 'accepted');
    if (concerned.length === 0) return;
    const tasks = await tx.query<{ id: string }>(findTasks, [idsOf(concerned)]);
    await door.wake(
      tx,
      tasks.map(({ id }) => ({ instanceId: id, why: concerned[0]!.command.type, dueAt: concerned[0]!.command.at })),
    );
  },

  async passReportOn(tx, acts) {
    void tx.query(updateAgency, [idsOf(acts), acts.map(successorOf)]);
  },

  /** A reminder may have no words of its own; by the clock it says which step it is. */
  async saveReminder(tx, acts) {
    const of = <Value>(value: (act: Act) => Value) => acts.map(value);
    void tx.query(insertNotes, [
      of(({ entryId }) => entryId),
      idsOf(acts),
      of(({ command }) => command.at),
      of(({ command }) => command.input['note'] ?? ''),
      ...stepColumns(acts),
    ]);
  },
} satisfies Readonly<Record<string, EffectHandler>>;

/** Fact groups that these effects write from, though no rule reads them. */
export const reportEffectReads: Parts['effectReads'] = { fileDocument: ['arrival'] };

const insertPeriods: Statement = {
  name: 'insert-plan-periods',
  text: `
  INSERT INTO plan_periods (plan_id, no, key, schedules, data_from, cut_off, submit_by, summary_by, opens_on, last)
  SELECT new.plan_id, said.no, said.key, said.schedules, said."dataFrom", said."cutOff", said."submitBy", said."summaryBy", said."opensOn", said.last
  FROM unnest($1::uuid[], $2::jsonb[]) AS new (plan_id, period)
  CROSS JOIN LATERAL jsonb_to_record(new.period) AS said (
    no int, key text, schedules text[], "dataFrom" date, "cutOff" date, "submitBy" date, "summaryBy" date, "opensOn" date, last boolean)
  ON CONFLICT DO NOTHING`,
};

const insertReports: Statement = {
  name: 'insert-reports',
  text: `
  INSERT INTO reports (id, plan_id, period_no, type, agency_id, origin_agency_id, cut_off, due_on, due_at, opened_at)
  SELECT id, plan_id, period_no, type, agency_id, agency_id, cut_off, due_on, due_at, at
  FROM unnest($1::uuid[], $2::uuid[], $3::int[], $4::text[], $5::uuid[], $6::date[], $7::date[], $8::timestamptz[], $9::timestamptz[])
    AS new (id, plan_id, period_no, type, agency_id, cut_off, due_on, due_at, at)`,
};

/** The revision is also the document, until a signed one is linked: several reports of one agency may share it. */
const updateRevision: Statement = {
  name: 'update-report-revision',
  text: `
  UPDATE reports SET revision = new.revision, document_file = new.revision
  FROM unnest($1::uuid[], $2::text[]) AS new (id, revision) WHERE reports.id = new.id`,
};

/** Late is marked, never refused. Where the period is the plan's whole life nothing is late. */
const updateFiled: Statement = {
  name: 'update-report-filed',
  text: `
  UPDATE reports SET filed_at = new.at, late = coalesce(new.at >= due_at, false)
  FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE reports.id = new.id`,
};

const updateDocument: Statement = {
  name: 'update-report-document',
  text: `
  UPDATE reports SET document = new.document, document_file = new.file
  FROM unnest($1::uuid[], $2::jsonb[], $3::text[]) AS new (id, document, file) WHERE reports.id = new.id`,
};

const insertDocuments: Statement = {
  name: 'insert-report-documents',
  text: `
  INSERT INTO report_documents (entry_id, report_id, file, arrived_at)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[])`,
};

const reopen: Statement = {
  name: 'reopen-reports',
  text: 'UPDATE reports SET document = NULL, filed_at = NULL, late = NULL, accepted_at = NULL WHERE id = ANY ($1::uuid[])',
};

const forgetDocument: Statement = {
  name: 'forget-report-document',
  text: 'UPDATE reports SET document_file = revision WHERE id = ANY ($1::uuid[])',
};

const updateAccepted: Statement = {
  name: 'update-report-accepted',
  text: 'UPDATE reports SET accepted_at = new.at FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE reports.id = new.id',
};

const updateMissing: Statement = {
  name: 'update-report-missing',
  text: `
  UPDATE reports SET marked_missing_at = coalesce(marked_missing_at, new.at)
  FROM unnest($1::uuid[], $2::timestamptz[]) AS new (id, at) WHERE reports.id = new.id`,
};

const findSharing: Statement = {
  name: 'reports-sharing-document',
  text: `
  SELECT DISTINCT other.id FROM reports report
  JOIN reports other ON other.document_file = report.document_file AND other.agency_id = report.agency_id AND other.id <> report.id
  JOIN instances standing ON standing.id = other.id
  WHERE report.id = ANY ($1::uuid[]) AND standing.state IN ('awaitingApproval', 'filed')`,
};

const findTasks: Statement = {
  name: 'tasks-of-reports',
  text: `
  SELECT DISTINCT task.id FROM reports report
  JOIN tasks task ON task.lead_agency_id = report.agency_id AND (task.plan_id = report.plan_id OR task.covered_by = report.id)
  JOIN instances standing ON standing.id = task.id
  WHERE report.id = ANY ($1::uuid[]) AND report.type = 'unit' AND task.deadline_kind = 'continuous'
    AND (standing.state = 'inProgress.working' OR standing.state LIKE 'reported.%')`,
};

const updateAgency: Statement = {
  name: 'update-report-agency',
  text: 'UPDATE reports SET agency_id = new.agency FROM unnest($1::uuid[], $2::uuid[]) AS new (id, agency) WHERE reports.id = new.id',
};

const insertNotes: Statement = {
  name: 'insert-report-notes',
  text: `
  INSERT INTO report_notes (entry_id, report_id, at, text, clock, no, step, skipped)
  SELECT entry_id, report_id, at, text, clock, no, step, string_to_array(skipped, ',')
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::text[], $6::int[], $7::text[], $8::text[])
    AS new (entry_id, report_id, at, text, clock, no, step, skipped)`,
};
