import { endOfQuiet, nextMorning } from '../calendar/index.js';
import type { Act, EffectHandler, Parts } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import { instant } from '../plans/index.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { calendars, idsOf } from '../tasks/index.js';
import { audienceOf, wantedPosts } from './audiences.js';
import { digestTime, type Preferences, preferenceColumns } from './preferences.js';

/** Where documents of a kind stand, and whose they are. */
interface Documents {
  readonly table: 'tasks' | 'reports';
  readonly holder: 'lead_agency_id' | 'agency_id';
}
const tasks: Documents = { table: 'tasks', holder: 'lead_agency_id' };
const reports: Documents = { table: 'reports', holder: 'agency_id' };

/**
 * Notices beside what the features themselves write because of these commands, in the same transaction: who was told stands with what was
 * said (R-63). `mail`: also the mail that is to go out; without a mail server there is none to wait for.
 */
export const noticesBeside = (mail: boolean): { readonly task: Parts['effects']; readonly report: Parts['effects'] } => ({
  task: { saveReminder: writer(tasks, mail), askExplanation: writer(tasks, mail), saveExplanation: writer(tasks, mail) },
  report: { saveReminder: writer(reports, mail) },
});

function writer(documents: Documents, mail: boolean): EffectHandler {
  const statement = insertNotices(documents, mail);
  return async (tx, acts) => {
    const written = tx.query<Mailable>(statement, [
      acts.map(({ entryId }) => entryId),
      idsOf(acts),
      acts.map(({ command }) => command.at),
      acts.map((act: Act) => audienceOf(act)),
    ]);
    if (mail) await writeMails(tx, await written);
  };
}

/** A notice whose reader takes mail. */
interface Mailable extends Preferences {
  readonly personId: string;
  readonly entryId: string;
  readonly at: string;
}

/** The asker's entry is the last question before the answer. */
const asker = (table: Documents['table']): string =>
  table === 'reports'
    ? 'NULL::uuid'
    : `CASE WHEN said.audience = 'answer' THEN (SELECT entry.person_id FROM task_notes question JOIN audit_entries entry ON entry.id = question.entry_id
        WHERE question.task_id = said.instance_id AND question.kind = 'question' AND question.at <= said.at ORDER BY question.at DESC, question.entry_id DESC LIMIT 1) END`;

/**
 * One statement for any number of commands: who is to be told is looked up once per agency, plan and audience. Whoever may act for a post
 * in everything, or in everything of the plan, is told like its holder. Of a secret plan nothing goes out by mail.
 */
const insertNotices = ({ table, holder }: Documents, mail: boolean): Statement => ({
  name: `insert-notices-of-${table}${mail ? '-and-mails' : ''}`,
  text: `
  WITH act AS (
    SELECT *, dense_rank() OVER (ORDER BY agency_id, plan_id, audience, day, asker) AS team FROM (
      SELECT said.*, document.${holder} AS agency_id, plan.id AS plan_id, plan.monitoring_agency_id, plan.secret,
        (said.at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS day, ${asker(table)} AS asker
      FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[]) AS said (entry_id, instance_id, at, audience)
      JOIN ${table} document ON document.id = said.instance_id JOIN plans plan ON plan.id = document.plan_id) AS said),
  team AS (SELECT DISTINCT team AS no, agency_id, plan_id, monitoring_agency_id, audience, day, asker FROM act),
  able AS (
    SELECT team.no, wanted.rank, holder.person_id, post.position, post.agency_id
    FROM team JOIN ${wantedPosts} AS wanted (audience, rank, at, position, asker) ON wanted.audience = team.audience
    JOIN appointments post ON post.agency_id = CASE wanted.at WHEN 'own' THEN team.agency_id ELSE team.monitoring_agency_id END
      AND post.position = wanted.position AND ${inForce('post', 'team.day')}
    CROSS JOIN LATERAL (
      SELECT post.person_id
      UNION SELECT delegation.person_id FROM delegations delegation
      WHERE delegation.appointment_id = post.id AND delegation.revoked_at IS NULL AND ${inForce('delegation', 'team.day')}
        AND delegation.commands IS NULL AND (delegation.plan_id IS NULL OR delegation.plan_id = team.plan_id)) AS holder
    WHERE NOT wanted.asker OR holder.person_id = team.asker),
  told AS (
    SELECT DISTINCT ON (no, person_id) no, person_id, position, agency_id
    FROM (SELECT *, min(rank) FILTER (WHERE rank > 0) OVER (PARTITION BY no) AS held FROM able) AS ranked
    WHERE rank IN (0, held) ORDER BY no, person_id, rank, position)${mail ? ', written AS (' : ''}
  INSERT INTO notices (person_id, entry_id, instance_id, position, agency_id, at)
  SELECT told.person_id, act.entry_id, act.instance_id, told.position, told.agency_id, act.at FROM act JOIN told ON told.no = act.team
  ${
    mail
      ? `RETURNING person_id, entry_id, at)
  SELECT written.person_id AS "personId", written.entry_id AS "entryId", ${instant('written.at')} AS at, ${preferenceColumns}
  FROM written JOIN act ON act.entry_id = written.entry_id AND NOT act.secret
  JOIN people person ON person.id = written.person_id AND person.email IS NOT NULL
  LEFT JOIN notice_preferences preference ON preference.person_id = written.person_id
  WHERE preference.mail IS DISTINCT FROM 'none'`
      : ''
  }`,
});

const insertMails: Statement = {
  name: 'insert-mails',
  text: `
  INSERT INTO mails (id, person_id, entry_id, digest, due_at)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::boolean[], $5::timestamptz[])`,
};

/** Each when its reader may be disturbed; a digest on the next working morning. */
async function writeMails(tx: Tx, mailable: readonly Mailable[]): Promise<void> {
  if (mailable.length === 0) return;
  const calendar = await calendars.newest(tx);
  const dueAt = ({ at, mail, quiet }: Mailable): string =>
    endOfQuiet(mail === 'digest' ? nextMorning(at, digestTime, calendar) : at, quiet, calendar);
  void tx.query(insertMails, [
    mailable.map(() => newId()),
    mailable.map(({ personId }) => personId),
    mailable.map(({ entryId }) => entryId),
    mailable.map(({ mail }) => mail === 'digest'),
    mailable.map(dueAt),
  ]);
}
