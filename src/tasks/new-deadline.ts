import { Calendars, type DeadlineContext, type DeadlineRule } from '../calendar/index.js';
import type { Ask, FactReader } from '../engine/index.js';
import { type DeadlineFact, deadlineFact } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';

/** Calendar versions never change, so one process reads each once. */
export const calendars = new Calendars();

interface Source {
  readonly rule: DeadlineRule;
  readonly issuedOn: string;
  readonly lastDay: string | null;
  readonly newDate: string | null;
  readonly granted: number;
}

/** An amendment may have set another rule since; an extension moves the date and leaves the rule. */
const readSources: Statement = {
  name: 'task-deadline-sources',
  text: `
  SELECT coalesce(
      (SELECT rule FROM deadlines WHERE task_id = task.id AND origin <> 'extension' AND rule ->> 'kind' = task.deadline_kind ORDER BY no DESC LIMIT 1),
      kept.deadline) AS rule,
    task.issued_on::text AS "issuedOn",
    (SELECT last_day::text FROM deadlines WHERE task_id = task.id ORDER BY no DESC LIMIT 1) AS "lastDay",
    (SELECT new_date::text FROM extension_requests WHERE task_id = task.id AND outcome IS NULL ORDER BY no DESC LIMIT 1) AS "newDate",
    (SELECT count(*)::int FROM extension_requests WHERE task_id = task.id AND outcome = 'granted') AS granted
  FROM unnest($1::uuid[]) WITH ORDINALITY AS asked (id, place)
  JOIN tasks task ON task.id = asked.id JOIN plan_tasks kept ON kept.plan_id = task.plan_id AND kept.key = task.key
  ORDER BY asked.place`,
};

/**
 * Group `deadline`: the deadline that this command adds, computed with the newest calendar; null when it adds none. No rule reads it; it
 * stands among the facts so that the entry explains the row. A time that cannot be computed is refused.
 */
export const readNewDeadlines: FactReader = async (tx, asks) => {
  const [calendar, sources] = await Promise.all([calendars.newest(tx), tx.query<Source>(readSources, [idsOf(asks)])]);
  return sources.map((source, place) => {
    const context = { issuedOn: source.issuedOn, calendar };
    return newDeadlineOf(asks[place]!, source, context);
  });
};

/**
 * Hạn kỳ tiếp theo của nhiệm vụ định kỳ: the first after the one given last, also when that has passed meanwhile: it was due, and stays
 * late. Null when none follows, and for every other kind.
 */
export function nextDeadline(rule: DeadlineRule, lastDay: Day | null, context: DeadlineContext): DeadlineFact | null {
  return rule.kind === 'recurring' ? deadlineFact(rule, { ...context, ...(lastDay === null ? {} : { after: lastDay }) }) : null;
}

function newDeadlineOf({ command }: Ask, { rule, lastDay, newDate, granted }: Source, context: DeadlineContext): DeadlineFact | null {
  switch (command.type) {
    case 'task.begin': {
      const trigger = command.input['trigger'] as { date?: string } | undefined;
      return rule.kind === 'event' && trigger?.date !== undefined ? deadlineFact(rule, { ...context, triggeredOn: trigger.date }) : null;
    }
    case 'task.resume':
      return nextDeadline(rule, lastDay, context);
    case 'task.grantExtension':
      return newDate === null ? null : deadlineFact({ kind: 'date', on: newDate, source: `Gia hạn lần ${granted + 1}` }, context);
    default:
      return null;
  }
}
