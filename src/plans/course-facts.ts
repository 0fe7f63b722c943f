import type { FactReader } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import type { Statement } from '../platform/transaction.js';
import { daysOf, idsOf, lockFor, readFacts, textsOf } from './asked.js';

const readOpinions: Statement = {
  name: 'plan-opinions',
  text: `
  SELECT jsonb_build_object('asked', coalesce(
    (SELECT jsonb_agg(jsonb_build_object('requestId', id, 'agencyId', agency_id, 'replyBy', reply_by, 'answered', answered_at IS NOT NULL) ORDER BY id)
     FROM plan_opinions WHERE plan_id = asked.id), '[]')) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) ORDER BY asked.place`,
};

/** By the plan that a task belongs to now. Two passes over its tasks by index, however many plans are asked about. */
const readChildren: Statement = {
  name: 'plan-children',
  text: `
  SELECT jsonb_build_object('tasks', counted.tasks, 'awaitingDissemination', counted.awaiting, 'begun', counted.begun,
    'missing', jsonb_path_query_array(counted.missing, '$[0 to 499]'), 'unsettled', rest.keys) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
  CROSS JOIN LATERAL (
    SELECT count(*) FILTER (WHERE standing.state <> 'cancelled') AS tasks, count(*) FILTER (WHERE standing.state = 'issued') AS awaiting,
      count(*) FILTER (WHERE standing.state NOT IN ('draft', 'issued', 'disseminated', 'cancelled')) AS begun,
      coalesce(jsonb_agg(DISTINCT task.lead_agency_id) FILTER (WHERE standing.state = 'issued'), '[]') AS missing
    FROM tasks task JOIN instances standing ON standing.id = task.id WHERE task.plan_id = asked.id) counted
  CROSS JOIN LATERAL (
    SELECT coalesce(jsonb_agg(jsonb_build_object('key', open.key, 'count', open.count) ORDER BY open.key), '[]') AS keys FROM (
      SELECT task.key, count(*) AS count FROM tasks task JOIN instances standing ON standing.id = task.id
      WHERE task.plan_id = asked.id AND standing.state NOT IN ('summarised', 'cancelled', 'closed')
      GROUP BY task.key ORDER BY task.key LIMIT 300) open) rest
  ORDER BY asked.place`,
};

/** One that was refused or that the channel has taken did leave the house, whatever its state says yet. */
const readDeliveries: Statement = {
  name: 'plan-deliveries',
  text: `
  SELECT jsonb_build_object('total', count(delivery.id),
    'sent', count(delivery.id) FILTER (WHERE delivery.sent_at IS NOT NULL OR delivery.channel_took_at IS NOT NULL)) AS fact
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) LEFT JOIN deliveries delivery ON delivery.plan_id = asked.id
  GROUP BY asked.id, asked.place ORDER BY asked.place`,
};

/** The agencies are those of the post named, or of any post the person holds that day, own or by a grant in force. */
const readWork: Statement = {
  name: 'plan-work',
  text: `
  SELECT jsonb_build_object('actorsAgencyHasWork', EXISTS (
    SELECT FROM appointments post
    LEFT JOIN delegations granted ON granted.appointment_id = post.id AND granted.person_id = asked.person AND granted.revoked_at IS NULL
      AND granted.valid_from <= asked.day AND granted.valid_until > asked.day
    WHERE ${inForce('post', 'asked.day')}
      AND (post.person_id = asked.person OR granted.id IS NOT NULL)
      AND (asked.acting_as IS NULL OR asked.acting_as IN (post.id, granted.id))
      AND (EXISTS (SELECT FROM tasks task JOIN instances standing ON standing.id = task.id
          WHERE task.plan_id = asked.id AND task.lead_agency_id = post.agency_id AND standing.state <> 'cancelled')
        OR EXISTS (SELECT FROM reports report JOIN instances standing ON standing.id = report.id
          WHERE report.plan_id = asked.id AND report.agency_id = post.agency_id AND standing.state <> 'cancelled')))) AS fact
  FROM unnest($1::uuid[], $2::date[], $3::uuid[], $4::uuid[]) WITH ORDINALITY AS asked (id, day, person, acting_as, place)
  ORDER BY asked.place`,
};

/** The one that is being answered comes first, so that it is among the 500 whatever else is open. */
const readDifficulties: Statement = {
  name: 'plan-difficulties',
  text: `
  SELECT jsonb_build_object('open', coalesce((
    SELECT jsonb_agg(id ORDER BY id) FROM (
      SELECT id FROM plan_difficulties WHERE plan_id = asked.id AND answered_at IS NULL
      ORDER BY (id = asked.named) DESC NULLS LAST, id LIMIT 500) difficulty), '[]')) AS fact
  FROM unnest($1::uuid[], $2::uuid[]) WITH ORDINALITY AS asked (id, named, place) ORDER BY asked.place`,
};

/** Group `opinions`. */
export const readAskedOpinions: FactReader = (tx, asks) => readFacts(tx, readOpinions, [idsOf(asks)]);

/** Group `children`. */
export const readPlanChildren: FactReader = (tx, asks) => readFacts(tx, readChildren, [idsOf(asks)]);

/** Nothing is sent while the number of what was sent decides whether the plan's number is void. */
const lockDeliveries: Statement = {
  name: 'lock-plan-deliveries',
  text: `
  SELECT id FROM instances WHERE id IN (SELECT id FROM deliveries WHERE plan_id = ANY ($1::uuid[])) ORDER BY id FOR NO KEY UPDATE`,
};

/** Group `deliveries`. */
export const readPlanDeliveries: FactReader = async (tx, asks) => {
  await lockFor(tx, lockDeliveries, asks, ['plan.withdraw']);
  return readFacts(tx, readDeliveries, [idsOf(asks)]);
};

/** Group `work`. */
export const readActorsWork: FactReader = (tx, asks) => {
  const actors = asks.map(({ command: { actor } }) => ('personId' in actor ? actor : { personId: null, actingAs: null }));
  return readFacts(tx, readWork, [
    idsOf(asks),
    daysOf(asks),
    actors.map(({ personId }) => personId),
    actors.map(({ actingAs }) => actingAs),
  ]);
};

/** Group `difficulties`. */
export const readOpenDifficulties: FactReader = (tx, asks) => readFacts(tx, readDifficulties, [idsOf(asks), textsOf(asks, 'difficultyId')]);
