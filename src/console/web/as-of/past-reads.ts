import type { paths } from '../api/schema.gen';

/** Routes that answer as of a time: those whose query names it. */
type PastPath = { [Path in keyof paths]: 'asOf' extends QueryNames<paths[Path]> ? Path : never }[keyof paths];

type QueryNames<Route> = Route extends { readonly get: { readonly parameters: { readonly query?: infer Query } } }
  ? [Query] extends [undefined]
    ? never
    : keyof NonNullable<Query>
  : never;

/** Every one of them is told the time; the compiler refuses one too many and one too few. */
const past: Readonly<Record<PastPath, true>> = {
  '/api/v1/plans': true,
  '/api/v1/plans/{id}': true,
  '/api/v1/plans/{id}/history': true,
  '/api/v1/tasks': true,
  '/api/v1/tasks/{id}': true,
  '/api/v1/tasks/{id}/history': true,
  '/api/v1/reports': true,
  '/api/v1/reports/{id}': true,
  '/api/v1/reports/{id}/history': true,
  '/api/v1/deliveries': true,
  '/api/v1/deliveries/{id}': true,
  '/api/v1/deliveries/{id}/history': true,
  '/api/v1/statistics': true,
  '/api/v1/statistics/matrix': true,
  '/api/v1/statistics/reports': true,
  '/api/v1/statistics/dissemination': true,
  '/api/v1/statistics/statistics.xlsx': true,
  '/api/v1/statistics/reports/statistics.xlsx': true,
  '/api/v1/statistics/dissemination/statistics.xlsx': true,
};

export function knowsThePast(path: string): boolean {
  return path in past;
}

/** What makes no sense of a time that has passed: what waits, what may be done, what would be written next. */
export function isOfThePresent(path: string): boolean {
  return /\/(inbox|moves|notices|prefill|proposal)(\/|$)/.test(path);
}
