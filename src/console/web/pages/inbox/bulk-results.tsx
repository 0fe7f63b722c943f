import type { Problem } from '../../api/problem';
import type { BulkResult } from '../../documents/send-commands';
import { Button } from '../../kit/button';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import style from './inbox.module.css';

interface BulkResultsProps {
  readonly results: readonly BulkResult[];
  readonly titleOf: (id: string) => string;
  readonly onRetry: () => void;
  readonly retrying: boolean;
}

/** What came of each document, and a way to try those again that did not come through. */
export function BulkResults({ results, titleOf, onRetry, retrying }: BulkResultsProps) {
  const failed = results.filter(({ outcome }) => outcome !== 'accepted');
  return (
    <>
      <p role="status">
        <strong>{t('Đã xong {done}/{all} hồ sơ.', { done: results.length - failed.length, all: results.length })}</strong>
      </p>
      <ul className={style.results}>
        {results.map(({ index, id, outcome, problem }) => {
          const told = problem as Partial<Problem> | undefined;
          return (
            <li key={`${index} ${id}`}>
              <span aria-hidden="true">{outcome === 'accepted' ? '✓' : '✗'}</span> {titleOf(id ?? '')}
              {outcome === 'accepted' ? null : <p>{told?.title}</p>}
              {told?.reasons === undefined ? null : <Reasons reasons={told.reasons} />}
            </li>
          );
        })}
      </ul>
      {failed.length === 0 ? null : (
        <Button onClick={onRetry} unavailable={retrying}>
          {t('Thử lại {n} hồ sơ chưa xong', { n: failed.length })}
        </Button>
      )}
    </>
  );
}
