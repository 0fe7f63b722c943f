import { type ReactNode, useEffect } from 'react';
import { t } from '../language/language';
import { Button } from './button';

/** How `api.useInfiniteQuery` reads a list of ours: page after page, each by the `next` of the one before. */
export const byPage = {
  pageParamName: 'after',
  initialPageParam: null,
  getNextPageParam: ({ next }: { readonly next?: string | null }) => next ?? undefined,
} as const;

interface Pages<Page> {
  readonly data: { readonly pages: readonly Page[] } | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasNextPage: boolean;
  readonly isFetchingNextPage: boolean;
  readonly fetchNextPage: () => unknown;
}

/** The pages read so far as one list for `Answer`, and the button that reads on: null at the end of the list. */
export function listOf<Item>(pages: Pages<{ readonly items: readonly Item[] }>) {
  const more: ReactNode = pages.hasNextPage ? (
    <p className="no-print">
      <Button unavailable={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
        {t('Xem thêm')}
      </Button>
    </p>
  ) : null;
  const data = pages.data === undefined ? undefined : { items: pages.data.pages.flatMap(({ items }) => items), more };
  return { data, error: pages.error, refetch: pages.refetch };
}

/** The list once all of it is there, read on without being asked: for pages that count, which may not count a part. */
export function useWhole<Item>(pages: Pages<{ readonly items: readonly Item[] }> & { readonly isError: boolean }) {
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = pages;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !isError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  const { data, error, refetch } = listOf(pages);
  return { data: hasNextPage ? undefined : data, error, refetch };
}
