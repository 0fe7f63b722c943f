import type { ReactNode } from 'react';
import { Loading } from './page';
import { ProblemBox } from './problem-box';

interface Asked<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** Shows what a query answered; until then that it is on its way, or why it failed and a way to ask again. */
export function Answer<T>({ of, children }: { readonly of: Asked<T>; readonly children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  return of.error == null ? <Loading /> : <ProblemBox error={of.error} onRetry={() => of.refetch()} />;
}
