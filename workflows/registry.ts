import { deliveryConfig } from './delivery/v1/delivery.machine.js';
import { deliveryRules } from './delivery/v1/delivery.rules.js';
import { type Definition, define, type Kind } from './kit/definition.js';
import { planConfig } from './plan/v1/plan.machine.js';
import { planRules } from './plan/v1/plan.rules.js';
import { released } from './released.js';
import { reportConfig } from './report/v1/report.machine.js';
import { reportRules } from './report/v1/report.rules.js';
import { taskConfig } from './task/v1/task.machine.js';
import { taskRules } from './task/v1/task.rules.js';

const rulesHashOf = (id: string): string => released[id]?.rulesHash ?? 'unreleased';

/** Every definition that an instance may have begun under. Append only. */
export const definitions: readonly Definition[] = [
  define('plan/v1/province', 'plan', planConfig('province'), planRules, rulesHashOf('plan/v1/province')),
  define('plan/v1/city', 'plan', planConfig('city'), planRules, rulesHashOf('plan/v1/city')),
  define('task/v1', 'task', taskConfig, taskRules, rulesHashOf('task/v1')),
  define('report/v1', 'report', reportConfig, reportRules, rulesHashOf('report/v1')),
  define('delivery/v1', 'delivery', deliveryConfig, deliveryRules, rulesHashOf('delivery/v1')),
];

/** The definition that a new instance of the kind begins under; for a plan, along the issuing body's route. */
export function currentDefinition(kind: Kind, route?: string): Definition {
  const id = kind === 'plan' ? `plan/v1/${route ?? 'province'}` : `${kind}/v1`;
  const found = definitions.find((definition) => definition.id === id);
  if (found === undefined) throw new Error(`no definition ${id}`);
  return found;
}
