import { useQuery } from '@tanstack/react-query';
import { server } from '../api/client';
import type { components } from '../api/schema.gen';
import { collectionOf, type Kind } from './kinds';

export type HistoryItem = components['schemas']['HistoryItem'];

/** Every step of a document's history that the reader may see, the first one first; `fresh`: asked for anew, whatever is known of it. */
export function useWholeHistory(kind: Kind, id: string, { fresh = false } = {}) {
  return useQuery({
    ...(fresh ? { staleTime: 0 } : {}),
    queryKey: ['whole history', kind, id],
    queryFn: async () => {
      const items: HistoryItem[] = [];
      let after: string | null = null;
      do {
        const page: { readonly items: HistoryItem[]; readonly next: string | null } | undefined = (
          await server.GET(`/api/v1/${collectionOf[kind]}/{id}/history`, {
            params: { path: { id }, query: { limit: 200, ...(after === null ? {} : { after }) } },
          })
        ).data;
        items.push(...(page?.items ?? []));
        after = page?.next ?? null;
      } while (after !== null);
      return items;
    },
  });
}
