import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../kit/button';
import { DialogActions } from '../../kit/dialog';
import { ProblemBox } from '../../kit/problem-box';
import { t } from '../../language/language';
import type { MergerStep } from './merger';
import style from './organisations.module.css';

interface MergeRunProps {
  readonly steps: readonly MergerStep[];
  readonly onBack: () => void;
  readonly onClose: () => void;
}

/** Does the acts one after the other, stops where one is refused and says why; what was done is not done again. */
export function MergeRun({ steps, onBack, onClose }: MergeRunProps) {
  const client = useQueryClient();
  const [done, setDone] = useState<ReadonlySet<string>>(new Set());
  const [failed, setFailed] = useState<{ readonly key: string; readonly error: unknown }>();
  const [busy, setBusy] = useState(false);
  const isWhole = steps.every(({ key }) => done.has(key));
  const run = async () => {
    setBusy(true);
    setFailed(undefined);
    for (const { key, act } of steps) {
      if (done.has(key)) continue;
      try {
        await act();
        setDone((before) => new Set([...before, key]));
      } catch (error) {
        setFailed({ key, error });
        break;
      }
    }
    setBusy(false);
    void client.invalidateQueries();
  };
  return (
    <>
      <ol className={style.steps} aria-live="polite">
        {steps.map(({ key, label }) => (
          <li key={key}>
            {label} — <strong>{done.has(key) ? t('đã làm') : failed?.key === key ? t('bị từ chối') : t('chưa làm')}</strong>
            {failed?.key === key ? <ProblemBox error={failed.error} /> : null}
          </li>
        ))}
      </ol>
      <DialogActions>
        {isWhole ? (
          <Button look="main" onClick={onClose}>
            {t('Đóng')}
          </Button>
        ) : (
          <>
            <Button onClick={onBack} unavailable={busy || done.size > 0}>
              {t('Quay lại')}
            </Button>
            {done.size > 0 ? <Button onClick={onClose}>{t('Đóng')}</Button> : null}
            <Button look="main" onClick={run} unavailable={busy}>
              {failed === undefined ? t('Thực hiện {n} việc', { n: steps.length - done.size }) : t('Làm tiếp')}
            </Button>
          </>
        )}
      </DialogActions>
    </>
  );
}
