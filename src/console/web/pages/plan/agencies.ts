import { useQuery } from '@tanstack/react-query';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';

export type Agency = components['schemas']['AgencyItem'];

/** Ten minutes: agencies come and go by decree. */
const staleMs = 600_000;

/** The register of agencies, also those that are no more: whatever a revision names has a name. */
export function useAgencies() {
  return useQuery({
    queryKey: ['all agencies'],
    staleTime: staleMs,
    queryFn: async () => {
      const agencies: Agency[] = [];
      let after: string | null = null;
      do {
        const page: { readonly items: Agency[]; readonly next: string | null } | undefined = (
          await server.GET('/api/v1/agencies', {
            params: { query: { limit: 200, closed: true, ...(after === null ? {} : { after }) } },
          })
        ).data;
        agencies.push(...(page?.items ?? []));
        after = page?.next ?? null;
      } while (after !== null);
      return agencies;
    },
  });
}

/** Names by id. */
export const namesOf = (agencies: readonly Agency[]): Readonly<Record<string, string>> =>
  Object.fromEntries(agencies.map(({ id, name }) => [id, name]));
