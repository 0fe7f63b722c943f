import type { Problem } from '../../api/problem';
import type { BulkResult } from '../../documents/send-commands';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import type { TaskItem } from './task-table';

/** What came of saving: how many are kept, and of each that is not why. */
export function SaveResult({ results, items }: { readonly results: readonly BulkResult[]; readonly items: readonly TaskItem[] }) {
  const failed = results.filter(({ outcome }) => outcome !== 'accepted');
  return (
    <div role="status">
      <p>
        <strong>{t('Đã lưu {done}/{all} nhiệm vụ.', { done: results.length - failed.length, all: results.length })}</strong>
      </p>
      {failed.map(({ index, id, problem }) => {
        const told = problem as Partial<Problem> | undefined;
        return (
          <details key={`${index}`} open>
            <summary>
              {items.find((item) => item.id === id)?.key}: {told?.title}
            </summary>
            <Reasons reasons={told?.reasons ?? []} />
          </details>
        );
      })}
    </div>
  );
}
