import { useQuery } from '@tanstack/react-query';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';

export type AgencyItem = components['schemas']['AgencyItem'];

/** The whole register as of a day, page by page; with those that do not exist then, when asked. */
export function useAgencies(on: string, closed: boolean) {
  return useQuery({
    queryKey: ['all agencies', on, closed],
    queryFn: async () => {
      const items: AgencyItem[] = [];
      let after: string | null = null;
      do {
        const page: { readonly items: AgencyItem[]; readonly next: string | null } | undefined = (
          await server.GET('/api/v1/agencies', { params: { query: { on, closed, limit: 200, ...(after === null ? {} : { after }) } } })
        ).data;
        items.push(...(page?.items ?? []));
        after = page?.next ?? null;
      } while (after !== null);
      return items;
    },
  });
}
