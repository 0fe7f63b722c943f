import type { components } from '../api/schema.gen';

export type SavedFilter = components['schemas']['SavedFilter'];
export type FilterPage = SavedFilter['page'];

/** Where the filters of a page are opened. */
export const pathOf = { inbox: '/inbox', plans: '/plans', tasks: '/tasks', audit: '/audit' } as const satisfies Record<FilterPage, string>;

/** The values of a filter, as they stand in the address. */
export type Filter = Readonly<Record<string, unknown>>;

/** One order, so that the same filter is the same query; without the time in view, which is no part of it. */
export function filterIn(search: Filter): Filter {
  const values = Object.entries(search).filter(([name, value]) => name !== 'asOf' && value !== undefined && value !== '');
  return Object.fromEntries(values.sort(([one], [other]) => (one < other ? -1 : 1)));
}
