import { useState } from 'react';
import type { components } from '../../api/schema.gen';
import { MoveField } from '../../documents/move-fields';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { ProblemBox } from '../../kit/problem-box';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import type { BulkAct } from './bulk-bar';
import { BulkResults } from './bulk-results';
import style from './inbox.module.css';
import { useBulk } from './use-bulk';

export type Able = components['schemas']['Able'];

interface BulkSheetProps {
  readonly act: BulkAct;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One act on many documents: which can and which cannot, and why; then what came of each, and those that failed again. */
export function BulkSheet({ act: { kind, move, selection }, onClose, onDone }: BulkSheetProps) {
  const [input, setInput] = useState<Readonly<Record<string, unknown>>>({});
  const bulk = useBulk(kind, move.type);
  const titleOf = (id: string) => selection.find((item) => item.id === id)?.title ?? id;
  const lacking = move.inputs.some(({ name, optional, min }) => !optional && String(input[name] ?? '').trim().length < (min ?? 1));
  if (bulk.results !== undefined)
    return (
      <Dialog open onClose={onDone} title={move.label} wide>
        <BulkResults results={bulk.results} titleOf={titleOf} onRetry={bulk.retry} retrying={bulk.isPending} />
        <DialogActions>
          <Button look="main" onClick={onDone}>
            {t('Xong')}
          </Button>
        </DialogActions>
      </Dialog>
    );
  return (
    <Dialog open onClose={onClose} title={move.label} wide>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long list is scrolled by keys as well (WCAG 2.1.1). */}
      <section className={style.split} aria-label={t('Được và chưa được')} tabIndex={0}>
        <section>
          <h3>{t('Được ({n})', { n: move.allowed.length })}</h3>
          <ul>
            {move.allowed.map(({ id }) => (
              <li key={id}>{titleOf(id)}</li>
            ))}
          </ul>
        </section>
        {move.refused.length === 0 ? null : (
          <section>
            <h3>{t('Chưa được ({n})', { n: move.refused.length })}</h3>
            {move.refused.map(({ id, reasons }) => (
              <details key={id}>
                <summary>{titleOf(id)}</summary>
                <Reasons reasons={reasons} />
              </details>
            ))}
          </section>
        )}
      </section>
      {move.inputs.map(({ name, label, optional, schema }) => (
        <MoveField
          key={name}
          label={optional ? t('{label} (không bắt buộc)', { label }) : label}
          shape={schema}
          value={input[name]}
          onChange={(value) => setInput((before) => ({ ...before, [name]: value }))}
        />
      ))}
      {bulk.error === null ? null : <ProblemBox error={bulk.error} />}
      <DialogActions>
        <Button onClick={onClose}>{t('Không làm')}</Button>
        <Button
          look="main"
          unavailable={bulk.isPending || lacking || move.allowed.length === 0}
          onClick={() => bulk.send(move.allowed, input)}
        >
          {t('{label} {n} hồ sơ', { label: move.label, n: move.allowed.length })}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
