import { api } from '../../api/client';

/** Commands that people may give, by the names that the server gives them, with the posts that take them. */
export function useCommandChoices() {
  const { data } = api.useQuery('get', '/api/v1/workflows', {}, { staleTime: Number.POSITIVE_INFINITY });
  const known = new Map<string, { readonly command: string; readonly label: string; readonly positions: Set<string> }>();
  for (const { edges } of data ?? [])
    for (const { command, label, takers } of edges) {
      const one = known.get(command) ?? { command, label, positions: new Set() };
      for (const { position } of takers) one.positions.add(position);
      known.set(command, one);
    }
  return [...known.values()];
}

export function useCommandLabel(): (command: string) => string {
  const choices = useCommandChoices();
  return (command) => choices.find((one) => one.command === command)?.label ?? command;
}
