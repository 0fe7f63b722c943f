import type { Json } from '../../workflows/kit/definition.js';
import type { CalendarFact } from '../../workflows/plan/plan.facts.js';
import { type Calendar, Calendars, DeadlineError, nextWorkingDay } from '../calendar/index.js';
import type { FactReader } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf, readFacts } from './asked.js';
import { incomingAmendment, incomingReplacement } from './relation-facts.js';

/** Every `kind` below a content is looked up; those of deadlines are no kinds of agencies and find nobody. */
const readExpansions: Statement = {
  name: 'plan-expansion',
  text: `
  SELECT jsonb_build_object('on', source.day, 'groups', coalesce((
    SELECT jsonb_object_agg(members.kind, members.ids) FROM (
      SELECT member.kind, jsonb_agg(member.id ORDER BY member.id) AS ids FROM agencies member
      WHERE member.parent_id = plan.issuing_agency_id AND ${inForce('member', 'source.day')}
        AND member.kind IN (SELECT jsonb_path_query(revision.content, 'strict $.**.kind ? (@.type() == "string")') #>> '{}')
      GROUP BY member.kind) members), '{}')) AS fact
  FROM unnest($1::uuid[], $2::text[], $3::date[]) WITH ORDINALITY AS asked (id, type, issued_on, place)
  JOIN plans plan ON plan.id = asked.id
  LEFT JOIN LATERAL (SELECT CASE asked.type WHEN 'plan.amend' THEN ${incomingAmendment} WHEN 'plan.replace' THEN ${incomingReplacement} END AS document) incoming ON true
  CROSS JOIN LATERAL (SELECT coalesce((incoming.document ->> 'issuedOn')::date, asked.issued_on) AS day,
    CASE WHEN asked.type IN ('plan.amend', 'plan.replace') THEN incoming.document ->> 'dossier' ELSE plan.revision END AS dossier) source
  LEFT JOIN plan_revisions revision ON revision.hash = source.dossier
  ORDER BY asked.place`,
};

/** Group `expansion`. At issue the day is the one the clerk gives the document, else today. */
export const readExpansion: FactReader = (tx, asks) => {
  const days = asks.map(({ command: { input, at } }) => (typeof input['issuedOn'] === 'string' ? input['issuedOn'] : dayOf(at)));
  return readFacts(tx, readExpansions, [idsOf(asks), asks.map(({ command }) => command.type), days]);
};

/** Calendar versions never change, so one process reads each once. */
const calendars = new Calendars();

/** Group `calendar`. */
export const readCalendar: FactReader = async (tx, asks) => {
  const calendar = await calendars.newest(tx);
  return asks.map(({ command }): Json => {
    const fact: CalendarFact = { version: calendar.version, nextWorkingDay: workingDayAfter(calendar, dayOf(command.at)) };
    return fact as unknown as Json;
  });
};

/** A year that no calendar knows yet has no working days to name; signing does not wait for it. */
function workingDayAfter(calendar: Calendar, day: Day): Day | null {
  try {
    return nextWorkingDay(calendar, day);
  } catch (error) {
    if (error instanceof DeadlineError) return null;
    throw error;
  }
}
