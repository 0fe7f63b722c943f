import type { Query } from '@tanstack/react-query';

/** Documents that moved since what is shown was asked for; `all`: any may have. */
export type MovedDocuments = ReadonlySet<string> | 'all';

/** What no document's move changes. */
const lasting = /^\/api\/v1\/(me(\/|$)|workflows|agencies|people|audit|calendar|events)/;
/** Counted over everything anew each time, so asked for less often. */
const heavy = /^\/api\/v1\/statistics/;

/** Whether the answer to a query may be another one now: a document's own where it moved, every list and count. */
export function isConcerned({ queryKey }: Query, moved: MovedDocuments, alsoHeavy: boolean): boolean {
  const [, path, init] = queryKey as readonly [string, string, { params?: { path?: { id?: string } } } | undefined];
  if (typeof path !== 'string' || lasting.test(path) || (!alsoHeavy && heavy.test(path))) return false;
  const id = init?.params?.path?.id;
  // What hangs below a plan counts in it.
  return moved === 'all' || id === undefined || moved.has(id) || path.startsWith('/api/v1/plans/');
}
