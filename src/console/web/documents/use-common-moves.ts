import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client';
import type { components } from '../api/schema.gen';
import type { Kind } from './kinds';

export type CommonMove = components['schemas']['CommonMove'];

/** Asked by address, whose length has its limits. */
const askedAtOnce = 100;

/** The moves open to all of these documents, and for which of them each is allowed; undefined until all are known. */
export function useCommonMoves(kind: Kind, ids: readonly string[]): readonly CommonMove[] | undefined {
  const parts = Array.from({ length: Math.ceil(ids.length / askedAtOnce) }, (_, place) =>
    ids.slice(place * askedAtOnce, (place + 1) * askedAtOnce),
  );
  const answers = useQueries({
    queries: parts.map((part) => api.queryOptions('get', '/api/v1/moves', { params: { query: { kind, ids: part.join(',') } } })),
  });
  const moves = answers.flatMap(({ data }) => (data === undefined ? [] : [data.moves]));
  return moves.length < parts.length ? undefined : together(moves);
}

/** Those in every part, with the documents of all parts. */
function together([first = [], ...rest]: readonly (readonly CommonMove[])[]): readonly CommonMove[] {
  return first.flatMap((move) => {
    const others = rest.map((part) => part.find(({ type }) => type === move.type));
    if (others.some((other) => other === undefined)) return [];
    const same = [move, ...others.flatMap((other) => other ?? [])];
    return [{ ...move, allowed: same.flatMap(({ allowed }) => allowed), refused: same.flatMap(({ refused }) => refused) }];
  });
}
