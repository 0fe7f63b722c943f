import { Button } from '../kit/button';
import { momentText } from '../language/dates';
import { t } from '../language/language';
import style from './documents.module.css';
import type { Kind } from './kinds';
import { useWholeHistory } from './use-whole-history';

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
  // One goes on from the latest step, or is refused again.
  const { data, isFetching } = useWholeHistory(kind, id, { fresh: true });
  const moves = (data ?? []).filter(({ sequence }) => sequence !== null && sequence > since);
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
