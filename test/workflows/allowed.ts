import type { Kind, Position, State } from '../../workflows/kit/definition.js';
import { deliveryAllowed } from './delivery.allowed.js';
import { cityPlanAllowed, provincePlanAllowed } from './plan.allowed.js';
import { reportAllowed } from './report.allowed.js';
import { taskAllowed } from './task.allowed.js';

/** Where an agency stands to the document of a cell. `stranger` has no part in it at all. */
export const places = ['issuing', 'drafting', 'monitoring', 'lead', 'reporting', 'recipient', 'asked', 'stranger'] as const;
export type Place = (typeof places)[number];

/** Who, as the law writes it: a position at an agency, or the system, which sits nowhere. */
export type Who = `${Exclude<Position, 'system'>}@${Place}` | 'system';

/** Where the command leads, `same` for edges that stay, and everybody who may take it there. */
export type Way = readonly [to: State, ...who: Who[]];

/** State → command → the way. What is not written here is refused. Transcribed by hand, never generated from a definition. */
export type Allowed = Readonly<Record<State, Readonly<Record<string, Way>>>>;

/** One table per definition, by the definition's id. */
export const allowedById: Readonly<Record<string, { readonly kind: Kind; readonly table: Allowed }>> = {
  'plan/v1/province': { kind: 'plan', table: provincePlanAllowed },
  'plan/v1/city': { kind: 'plan', table: cityPlanAllowed },
  'task/v1': { kind: 'task', table: taskAllowed },
  'report/v1': { kind: 'report', table: reportAllowed },
  'delivery/v1': { kind: 'delivery', table: deliveryAllowed },
};
