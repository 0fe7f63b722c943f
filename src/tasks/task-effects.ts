import type { JsonObject } from '../../workflows/kit/definition.js';
import type { Act, EffectHandler, Parts } from '../engine/index.js';
import type { DeadlineFact, TaskChange, TaskIssueInput } from '../plans/index.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf, successorOf } from './agency-facts.js';
import { addDeadlines } from './deadline-rows.js';
import { requireNamedFiles } from './named-files.js';
import { taskExtensionEffects } from './task-extension-effects.js';
import { taskNoteEffects } from './task-note-effects.js';
import { taskResultEffects } from './task-result-effects.js';

/** Rows that a task's moves leave behind. All they hold comes from the command and the facts, so the log already has it. */
export const taskEffects: Parts['effects'] = {
  async createTask(tx, acts) {
    const inputs = acts.map(({ command }) => command.input as TaskIssueInput);
    void tx.query(insertTasks, [
      idsOf(acts),
      inputs.map(({ planId }) => planId),
      inputs.map(({ key }) => key),
      inputs.map(({ leadAgencyId }) => leadAgencyId),
      inputs.map(({ deadlineKind }) => deadlineKind),
      inputs.map(({ issuedOn }) => issuedOn),
      inputs.map(({ windowFrom }) => windowFrom),
      inputs.map(({ windowTo }) => windowTo),
    ]);
    await addDeadlines(tx, 'issue', acts, ({ command }) => (command.input as TaskIssueInput).deadline);
  },

  async saveDissemination(tx, acts) {
    await requireNamedFiles(tx, acts);
    void tx.query(updateDissemination, [
      idsOf(acts),
      acts.map(({ command }) => command.input['date']),
      acts.map(({ params }) => params['late'] === true),
      acts.map(({ command }) => json(command.input, 'form', 'evidence', 'reason', 'document')),
    ]);
  },

  /** Only an event-triggered task gets its date now, from the day of the trigger document. */
  async startDeadline(tx, acts) {
    await requireNamedFiles(tx, acts);
    const triggers = acts.map(({ command }) => (command.input['trigger'] === undefined ? null : JSON.stringify(command.input['trigger'])));
    void tx.query(updateBegun, [idsOf(acts), acts.map(({ command }) => command.at), triggers]);
    await addDeadlines(tx, 'begin', acts, newDeadline);
  },

  /** A continuing task goes on: what was accepted is history, in the log and in the results. */
  async nextDeadline(tx, acts) {
    void tx.query(beginRound, [idsOf(acts)]);
    await addDeadlines(tx, 'next', acts, newDeadline);
  },

  /** The row of the instance names its plan too, and `wakePlan` goes by it: both move. */
  async amendTask(tx, acts, door) {
    const changes = acts.map(({ command }) => command.input['change'] as unknown as TaskChange);
    const plans = changes.map((change) => (change.op === 'plan' ? change.planId : null));
    void tx.query(updateAmended, [
      idsOf(acts),
      plans,
      changes.map((change) => (change.op === 'lead' ? change.leadAgencyId : null)),
      changes.map((change) => (change.op === 'deadline' ? change.deadlineKind : null)),
    ]);
    await door.adopt(
      tx,
      acts.flatMap(({ instanceId }, place) => (plans[place] == null ? [] : [{ instanceId, parentId: plans[place] }])),
    );
    await addDeadlines(tx, 'amendment', acts, (act) => {
      const change = act.command.input['change'] as unknown as TaskChange;
      return change.op === 'deadline' ? change.deadline : null;
    });
  },

  async saveFate(tx, acts) {
    void tx.query(updateFate, [idsOf(acts), acts.map(({ command }) => command.input['fate'])]);
  },

  async passLeadOn(tx, acts) {
    void tx.query(updateLead, [idsOf(acts), acts.map(successorOf)]);
  },

  ...taskResultEffects,
  ...taskExtensionEffects,
  ...taskNoteEffects,
} satisfies Readonly<Record<string, EffectHandler>>;

/** Fact groups that these effects write from, though no rule reads them. */
export const taskEffectReads: Parts['effectReads'] = {
  startDeadline: ['deadline'],
  nextDeadline: ['deadline'],
  grantExtension: ['deadline'],
};

const newDeadline = ({ facts }: Act): DeadlineFact | null => (facts['deadline'] ?? null) as DeadlineFact | null;

/** Those inputs that were given, as one JSON object. */
const json = (input: JsonObject, ...names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.flatMap((name) => (input[name] === undefined ? [] : [[name, input[name]]]))));

const insertTasks: Statement = {
  name: 'insert-tasks',
  text: `
  INSERT INTO tasks (id, plan_id, key, lead_agency_id, origin_agency_id, deadline_kind, issued_on, window_from, window_to)
  SELECT id, plan_id, key, lead, lead, deadline_kind, issued_on, window_from, window_to
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::text[], $6::date[], $7::date[], $8::date[])
    AS new (id, plan_id, key, lead, deadline_kind, issued_on, window_from, window_to)`,
};

const updateDissemination: Statement = {
  name: 'update-task-dissemination',
  text: `
  UPDATE tasks SET disseminated_on = new.day, disseminated_late = new.late, dissemination = new.said
  FROM unnest($1::uuid[], $2::date[], $3::boolean[], $4::jsonb[]) AS new (id, day, late, said) WHERE tasks.id = new.id`,
};

const updateBegun: Statement = {
  name: 'update-task-begun',
  text: `
  UPDATE tasks SET begun_at = new.at, trigger_document = new.trigger
  FROM unnest($1::uuid[], $2::timestamptz[], $3::jsonb[]) AS new (id, at, trigger) WHERE tasks.id = new.id`,
};

const beginRound: Statement = {
  name: 'begin-task-round',
  text: 'UPDATE tasks SET submitted_at = NULL, accepted_at = NULL, covered_by = NULL, reopened_at = NULL, percent = NULL WHERE id = ANY ($1::uuid[])',
};

const updateAmended: Statement = {
  name: 'update-task-amended',
  text: `
  UPDATE tasks SET plan_id = coalesce(new.plan_id, tasks.plan_id), lead_agency_id = coalesce(new.lead, lead_agency_id),
    deadline_kind = coalesce(new.deadline_kind, tasks.deadline_kind)
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS new (id, plan_id, lead, deadline_kind) WHERE tasks.id = new.id`,
};

const updateFate: Statement = {
  name: 'update-task-fate',
  text: 'UPDATE tasks SET fate = new.fate FROM unnest($1::uuid[], $2::text[]) AS new (id, fate) WHERE tasks.id = new.id',
};

const updateLead: Statement = {
  name: 'update-task-lead',
  text: 'UPDATE tasks SET lead_agency_id = new.lead FROM unnest($1::uuid[], $2::uuid[]) AS new (id, lead) WHERE tasks.id = new.id',
};
