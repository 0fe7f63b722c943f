import type { CalendarFact, ExpansionFact } from '../../workflows/plan/plan.facts.js';
import { type LadderSettings, usualLadder } from '../calendar/index.js';
import type { Ask } from '../engine/index.js';
import { agencyNameOn, inForce } from '../organisations/index.js';
import { type AgencyRef, type PlanContent, type PlanDetail, planParts } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { readSuccessions } from '../reports/index.js';
import { calendars, ladderSettings, type MovingOnFact, taskPartsOfPlans } from '../tasks/index.js';
import type { Scene, SceneAgency } from './scene.js';

/** What the issue of the plan was judged by, where it is issued. */
const readIssue: Statement = {
  name: 'forecast-facts-of-issue',
  text: `
  SELECT convert_from(entry.body, 'UTF8')::jsonb -> 'facts' AS facts FROM audit_entries entry
  WHERE entry.instance_id = $1 AND entry.command = 'plan.issue' AND entry.outcome = 'accepted' ORDER BY entry.seq DESC LIMIT 1`,
};

const readLadder: Statement = {
  name: 'forecast-ladder',
  text: `SELECT ${ladderSettings} FROM plans plan LEFT JOIN plan_reminder_settings settings ON settings.plan_id = plan.id WHERE plan.id = $1`,
};

const readAgencies: Statement = {
  name: 'forecast-agencies',
  text: `
  SELECT agency.id, agency.kind, ${agencyNameOn('agency.id', '$2::date')} AS name, agency.valid_from::text AS "validFrom",
    agency.valid_until::text AS "validUntil",
    EXISTS (SELECT FROM appointments post WHERE post.agency_id = agency.id AND ${inForce('post', '$2::date')}) AS staffed
  FROM agencies agency WHERE agency.id = ANY ($1::uuid[])`,
};

/** Fact groups of `plan.issue` on which its tasks and reports depend. */
interface IssueFacts {
  readonly expansion: ExpansionFact;
  readonly calendar: CalendarFact;
  readonly movingOn: MovingOnFact | null;
}

/**
 * All that the life of a plan depends on, as of a day of issue: as it was when that is the day on which it was issued, else what it would
 * be now. `at` is the present instant, ISO. Throws an `UnavailableError` without a calendar.
 */
export async function readScene(tx: Tx, plan: PlanDetail, issuedOn: Day, at: string): Promise<Scene> {
  const issued = plan.issuedAt !== null && plan.issuedOn === issuedOn;
  const [facts, [ladder]] = await Promise.all([
    issued ? factsOfIssue(tx, plan.id) : factsToday(tx, plan, issuedOn, at),
    tx.query<{ settings: LadderSettings | null }>(readLadder, [plan.id]),
  ]);
  const named = agenciesOf(plan.content, facts.expansion);
  const [calendar, successions] = await Promise.all([
    issued ? calendars.version(tx, facts.calendar.version) : calendars.newest(tx),
    readSuccessions(tx, named),
  ]);
  const ids = [...new Set([...named, ...successions.map(({ successorId }) => successorId)])];
  const agencies = await tx.query<SceneAgency>(readAgencies, [ids, issuedOn]);
  return {
    ...{ planId: plan.id, revision: plan.revision, content: plan.content, issuedOn, issued, calendar, successions },
    ladder: ladder?.settings ?? usualLadder,
    groups: facts.expansion.groups,
    movingOn: facts.movingOn,
    agencies: new Map(agencies.map((agency) => [agency.id, agency])),
    amendedBy: plan.related.filter(({ relation }) => relation === 'amendedBy').length,
  };
}

async function factsOfIssue(tx: Tx, planId: string): Promise<IssueFacts> {
  const [row] = await tx.query<{ facts: IssueFacts }>(readIssue, [planId]);
  return row!.facts;
}

/** The readers of the command itself, asked without a lock. */
async function factsToday(tx: Tx, { id, state }: PlanDetail, issuedOn: Day, at: string): Promise<IssueFacts> {
  const ask: Ask = {
    instanceId: id,
    kind: 'plan',
    state,
    parentId: null,
    command: { type: 'plan.issue', commandId: newId(), input: { issuedOn }, actor: { system: 'cascade' }, at },
    lock: false,
  };
  const [[expansion], [calendar], [movingOn]] = await Promise.all([
    planParts.facts['expansion']!(tx, [ask]),
    planParts.facts['calendar']!(tx, [ask]),
    taskPartsOfPlans.facts['movingOn']!(tx, [ask]),
  ]);
  return { expansion, calendar, movingOn } as unknown as IssueFacts;
}

/** Every agency that the plan names for something it owes, and the members of its groups. */
function agenciesOf({ tasks, reporting, monitoringAgencyId }: PlanContent, { groups }: ExpansionFact): string[] {
  const refs: AgencyRef[] = [...tasks.flatMap(({ leads }) => leads), ...reporting.flatMap(({ reporters }) => reporters)];
  const named = refs.flatMap((ref) => ('agency' in ref ? [ref.agency] : []));
  return [...new Set([...named, ...Object.values(groups).flat(), ...(monitoringAgencyId === null ? [] : [monitoringAgencyId])])];
}
