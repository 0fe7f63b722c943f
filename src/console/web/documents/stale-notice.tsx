import { api } from '../api/client';
import { Button } from '../kit/button';
import { momentText } from '../language/dates';
import { t } from '../language/language';
import style from './documents.module.css';
import { collectionOf, type Kind } from './kinds';

interface StaleNoticeProps {
  readonly kind: Kind;
  readonly id: string;
  /** The sequence the person had seen. */
  readonly since: number;
  /** The person has looked, and goes on from this sequence. */
  readonly onSeen: (sequence: number) => void;
}

/** Somebody else was faster: what they did meanwhile, and a way to go on with what was typed. */
export function StaleNotice({ kind, id, since, onSeen }: StaleNoticeProps) {
  // Asked for anew, whatever is known of it: one goes on from the latest step or is refused again.
  const { data, isFetching } = api.useQuery(
    'get',
    `/api/v1/${collectionOf[kind]}/{id}/history`,
    { params: { path: { id }, query: { limit: 200 } } },
    { staleTime: 0 },
  );
  const moves = (data?.items ?? []).filter(({ sequence }) => sequence !== null && sequence > since);
  const latest = moves.at(-1)?.sequence ?? since;
  return (
    <section className={style.stale} role="alert">
      <strong>{t('Hồ sơ đã thay đổi sau khi bạn mở. Nội dung bạn nhập vẫn còn.')}</strong>
      <ul>
        {moves.map((item) => (
          <li key={item.entryId}>
            {momentText(item.at)} · {item.by.name ?? t('Hệ thống')} · {item.label}
            {item.to === null ? '' : ` → ${item.to.label}`}
          </li>
        ))}
      </ul>
      <Button unavailable={isFetching} onClick={() => onSeen(latest)}>
        {t('Tôi đã xem, cho tôi làm tiếp')}
      </Button>
    </section>
  );
}
