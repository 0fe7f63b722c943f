import type { Facts, State } from '../../workflows/kit/definition.js';
import type { Who } from './allowed.js';
import { actorOf, agencies } from './cast.js';
import { usualDelivery } from './delivery.usual.js';
import { usualPlan } from './plan.usual.js';
import { usualReport } from './report.usual.js';
import { usualTask } from './task.usual.js';

/** The facts of a cell: everything that has to hold for this command, by whomever it is lawful for, holds. */
export function usual(definitionId: string, state: State, command: string, who: Who): Facts {
  return {
    actor: actorOf(who),
    standing: { state },
    succession: successionFor(who),
    ...ofKind(definitionId, state, command, who),
  } as unknown as Facts;
}

function ofKind(definitionId: string, state: State, command: string, who: Who): Facts {
  if (definitionId === 'plan/v1/province') return usualPlan(state, command, who, 'province');
  if (definitionId === 'plan/v1/city') return usualPlan(state, command, who, 'city');
  if (definitionId === 'task/v1') return usualTask(state, command, who);
  if (definitionId === 'report/v1') return usualReport(state, command, who);
  return usualDelivery(command);
}

/** by itself where one agency succeeds; where several do, somebody names one of them. */
function successionFor(who: Who) {
  const successors = who === 'system' ? ['agency:successor-1'] : ['agency:successor-1', 'agency:successor-2'];
  return { pending: [{ role: 'lead', agencyId: agencies.lead, successors }] };
}
