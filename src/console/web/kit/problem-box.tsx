import { ProblemError } from '../api/problem';
import { t } from '../language/language';
import { Button } from './button';
import style from './page.module.css';
import { Reasons } from './reasons';

/** What went wrong, in the words of the server, with every reason and the number to quote when asking for help. */
export function ProblemBox({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const problem = error instanceof ProblemError ? error.problem : undefined;
  const title =
    problem === undefined
      ? String(error)
      : problem.status === 0
        ? t('Không kết nối được máy chủ. Nội dung bạn nhập vẫn còn.')
        : problem.title;
  return (
    <div className={style.problem} role="alert">
      <strong>{title}</strong>
      {problem === undefined || problem.reasons.length === 0 ? null : <Reasons reasons={problem.reasons} />}
      {(problem?.errors ?? []).map(({ path, message }) => (
        <p key={`${path} ${message}`}>{message}</p>
      ))}
      {problem?.traceId === undefined ? null : <p className={style.trace}>{t('Mã tra cứu: {id}', { id: problem.traceId })}</p>}
      {onRetry === undefined ? null : <Button onClick={onRetry}>{t('Thử lại')}</Button>}
    </div>
  );
}
