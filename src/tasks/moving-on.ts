import type { JsonObject } from '../../workflows/kit/definition.js';
import type { FactReader } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';

/**
 * Group `movingOn` of `plan.issue`: open tasks of the plan that this one replaces, by key and present lead. They go on as they
 * stand, so the leads named here get none anew. Null when nothing is replaced. No rule reads it; `createTasks` does.
 */
export interface MovingOnFact extends JsonObject {
  /** The plan replaced. */
  readonly planId: string;
  /** Agencies that lead any of the tasks, each once. */
  readonly leads: readonly string[];
  /** By task key the places of its leads in that list, `0-12,14`: thousands of tasks must fit into one entry. */
  readonly tasks: { readonly [key: string]: string };
}

const readMovingOn: Statement = {
  name: 'plan-tasks-moving-on',
  text: `
  SELECT plan.replaces_id AS "planId", coalesce(open.tasks, '[]') AS tasks
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place) JOIN plans plan ON plan.id = asked.id
  LEFT JOIN plan_revisions revision ON revision.hash = plan.revision
  LEFT JOIN LATERAL (
    SELECT jsonb_agg(jsonb_build_array(task.key, task.lead_agency_id) ORDER BY task.key, task.lead_agency_id) AS tasks
    FROM tasks task JOIN instances standing ON standing.id = task.id
    WHERE task.plan_id = plan.replaces_id AND standing.state NOT IN ('closed', 'cancelled')
      AND task.key IN (SELECT given ->> 'key' FROM jsonb_array_elements(revision.content -> 'tasks') AS given)) open ON true
  ORDER BY asked.place`,
};

export const readTasksMovingOn: FactReader = async (tx, asks) => {
  const rows = await tx.query<{ planId: string | null; tasks: readonly [string, string][] }>(readMovingOn, [idsOf(asks)]);
  return rows.map(({ planId, tasks }) => (planId === null ? null : movingOnOf(planId, tasks)));
};

/** The fact, of open tasks as key and present lead. */
export function movingOnOf(planId: string, tasks: readonly (readonly [key: string, lead: string])[]): MovingOnFact {
  const leads = [...new Set(tasks.map(([, lead]) => lead))].sort();
  const placeOf = new Map(leads.map((lead, place) => [lead, place]));
  const placesByKey = new Map<string, Set<number>>();
  for (const [key, lead] of tasks) placesByKey.set(key, (placesByKey.get(key) ?? new Set()).add(placeOf.get(lead)!));
  return { planId, leads, tasks: Object.fromEntries([...placesByKey].map(([key, places]) => [key, rangesOf([...places])])) };
}

/** Whether the task of that key goes on with that lead. */
export function movesOn({ leads, tasks }: MovingOnFact, key: string, lead: string): boolean {
  const place = leads.indexOf(lead);
  if (place < 0 || !Object.hasOwn(tasks, key)) return false;
  return tasks[key]!.split(',').some((range) => {
    const [from, to = from] = range.split('-').map(Number);
    return from! <= place && place <= to!;
  });
}

/** `0-12,14` of the numbers 0 to 12 and 14. */
function rangesOf(places: readonly number[]): string {
  const ranges: [from: number, to: number][] = [];
  for (const place of [...places].sort((one, other) => one - other)) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === place - 1) last[1] = place;
    else ranges.push([place, place]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(',');
}
