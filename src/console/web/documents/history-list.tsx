import { useState } from 'react';
import { Answer } from '../kit/answer';
import { Button } from '../kit/button';
import { Reasons } from '../kit/reasons';
import { momentText } from '../language/dates';
import { t } from '../language/language';
import style from './documents.module.css';
import type { Kind } from './kinds';
import { type HistoryItem, useWholeHistory } from './use-whole-history';

/** As many steps as are drawn at once. */
const pageSize = 100;

/** Dòng thời gian: every step and every refused attempt, the latest first; who, in which capacity, from where to where, and why. */
export function HistoryList({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const [shown, setShown] = useState<'all' | 'moves'>('all');
  const [most, setMost] = useState(pageSize);
  const history = useWholeHistory(kind, id);
  return (
    <Answer of={history}>
      {(items) => {
        const chosen =
          shown === 'all' ? items : items.filter(({ outcome, to, from }) => outcome === 'accepted' && to?.state !== from.state);
        return (
          <>
            <label className={style.filter}>
              <input type="checkbox" checked={shown === 'moves'} onChange={(event) => setShown(event.target.checked ? 'moves' : 'all')} />
              {t('Chỉ các bước chuyển trạng thái')}
            </label>
            <ol className={style.timeline}>
              {chosen
                .slice(-most)
                .reverse()
                .map((item) => (
                  <Step key={item.entryId} item={item} />
                ))}
            </ol>
            {chosen.length <= most ? null : (
              <p className="no-print">
                <Button onClick={() => setMost(most + pageSize)}>{t('Xem thêm')}</Button>
              </p>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Step({ item }: { readonly item: HistoryItem }) {
  const { by, to, from, outcome, label, at, reasons } = item;
  const reason = (item.input as { readonly reason?: unknown } | null)?.reason;
  return (
    <li className={outcome === 'refused' ? style.refusedStep : style.step}>
      <p>
        <strong>{label}</strong>
        {outcome === 'refused' ? ` — ${t('chưa được')}` : ''}
        {outcome === 'accepted' && to !== null && to.state !== from.state ? ` · ${from.label} → ${to.label}` : ''}
      </p>
      <p className={style.quiet}>
        {momentText(at)} · {capacity(by)}
      </p>
      {typeof reason === 'string' ? <p className={style.said}>{reason}</p> : null}
      {reasons.length === 0 ? null : <Reasons reasons={reasons} />}
    </li>
  );
}

/** Who, in which post of which agency, and for whom. */
function capacity(by: HistoryItem['by']): string {
  if (by.name === null) return t('Hệ thống');
  const post = [by.position, by.agency].filter((one) => one !== null).join(', ');
  const name = post === '' ? by.name : `${by.name} (${post})`;
  return by.onBehalfOf === null ? name : `${name} · ${t('thay {name}', { name: by.onBehalfOf })}`;
}
