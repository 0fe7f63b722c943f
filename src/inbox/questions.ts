import type { Kind } from '../../workflows/kit/definition.js';
import { isStaffed } from './conditions.js';
import { agencyOf, circumstance, shapes } from './documents.js';
import { answers } from './queues.js';

/** Questions that have no answer yet, by the command that answers: the document, the agency asked where it is no party, the day of reply. */
const open: Readonly<Record<keyof typeof answers, string>> = {
  // Silence at the reply date ends the waiting of others, not the question.
  'plan.giveOpinion': 'SELECT plan_id, agency_id, reply_by FROM plan_opinions WHERE answered_at IS NULL',
  'plan.answerDifficulty': 'SELECT plan_id, NULL::uuid, NULL::date FROM plan_difficulties WHERE answered_at IS NULL',
  'task.explain': `SELECT task_id, NULL::uuid, reply_by FROM (
      SELECT DISTINCT ON (task_id) task_id, kind, reply_by FROM task_notes WHERE kind IN ('question', 'explanation')
      ORDER BY task_id, at DESC, entry_id DESC) said WHERE kind = 'question'`,
};

const asking = Object.keys(answers).map(
  (command) => `SELECT '${command}' AS command, of.* FROM (${open[command]}) AS of (id, agency, reply_by)`,
);

/** Kinds in which anything is asked. */
const kinds = [...new Set(Object.keys(answers).map((command) => command.split('.')[0] as Kind))];

/** Where the document stands so that it can be answered, whoever of the agency asked may do it; the drafting clerk where it has nobody here. */
const answerable = kinds.map(
  (kind) => `
    SELECT standing.id, standing.kind, question.reply_by AS deadline, standing.head_at AS since, way.command, way."actingAs", way.delegated
    FROM question JOIN answerer way ON way.command = question.command
    JOIN (${shapes[kind].from}) ON standing.id = question.id AND standing.state = way.state AND standing.definition = way.definition
    WHERE way.kind = '${kind}' AND (way.plan IS NULL OR way.plan = plan.id)
      AND way.agency = CASE way.party WHEN 'asked' THEN question.agency ELSE ${agencyOf(kind)} END
      AND (question.agency IS NULL OR way.party = 'asked' OR NOT ${isStaffed('question.agency')})
      ${circumstance(kind).join(' ')} AND ${shapes[kind].visible}`,
);

/** SQL: `answerable`, a row for each question and each post in which the person may answer it. Needs `answerer` and `surroundings`. */
export const questions: readonly string[] = [
  `question AS MATERIALIZED (${asking.join(' UNION ALL ')})`,
  `answerable AS MATERIALIZED (${answerable.join(' UNION ALL ')})`,
];
