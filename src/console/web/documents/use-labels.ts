import { api } from '../api/client';
import type { Kind } from './kinds';

/** The names of states, as the server words them; a state's own path until they are there. */
export function useStateLabel(): (kind: Kind, state: string) => string {
  const { data } = api.useQuery('get', '/api/v1/workflows', {}, { staleTime: Number.POSITIVE_INFINITY });
  return (kind, state) => {
    for (const workflow of data ?? []) {
      const found = workflow.kind === kind ? workflow.states.find(({ path }) => path === state) : undefined;
      if (found !== undefined) return found.label;
    }
    return state;
  };
}
