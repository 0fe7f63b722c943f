import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { collectionOf } from '../../documents/kinds';
import { MoveBar } from '../../documents/move-bar';
import { type Move, moveBack, moveOn } from '../../documents/moves';
import { Button } from '../../kit/button';
import { useKeys } from '../../kit/keys';
import { StateChip } from '../../kit/state-chip';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './inbox.module.css';
import type { InboxItem } from './inbox-list';

interface PreviewProps {
  readonly item: InboxItem;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** One document beside the list: where it stands, how it came here, and what may be done. A takes it on, R sends it back. */
export function Preview({ item, onClose, onDone }: PreviewProps) {
  const { kind, id } = item;
  const [asked, setAsked] = useState<Move>();
  const heading = useRef<HTMLHeadingElement>(null);
  const moves = api.useQuery('get', `/api/v1/${collectionOf[kind]}/{id}/moves`, { params: { path: { id } } });
  const history = api.useQuery('get', `/api/v1/${collectionOf[kind]}/{id}/history`, { params: { path: { id } } });
  const all = moves.data?.moves ?? [];
  const on = moveOn(all, item.commands);
  const back = moveBack(all);
  useKeys({
    a: { label: t('Duyệt, chuyển bước hồ sơ đang mở'), act: () => setAsked(on) },
    r: { label: t('Trả lại hồ sơ đang mở'), act: () => setAsked(back) },
    Escape: { label: t('Đóng hồ sơ đang mở'), act: onClose },
  });
  useEffect(() => heading.current?.focus({ preventScroll: false }), []);
  return (
    <section className={style.preview} aria-label={t('Xem nhanh')}>
      <div className={style.previewHead}>
        <h2 ref={heading} tabIndex={-1}>
          {item.title}
        </h2>
        <Button look="quiet" onClick={onClose}>
          {t('Đóng')}
        </Button>
      </div>
      <p className={style.facts}>
        <StateChip label={item.stateLabel} />
        <Link to={`/${collectionOf[kind]}/${id}` as string}>{t('Mở hồ sơ đầy đủ')}</Link>
      </p>
      <MoveBar kind={kind} id={id} asked={asked} onAsked={setAsked} onDone={onDone} />
      <h3>{t('Gần đây')}</h3>
      <ol className={style.steps}>
        {(history.data?.items ?? [])
          .slice(-5)
          .reverse()
          .map((step) => (
            <li key={step.entryId}>
              {momentText(step.at)} · {step.by.name ?? t('Hệ thống')} · {step.label}
              {step.outcome === 'refused' ? ` (${t('chưa được')})` : ''}
            </li>
          ))}
      </ol>
    </section>
  );
}
