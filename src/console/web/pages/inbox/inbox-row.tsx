import { DeadlineText, TimelinessBadge } from '../../kit/deadline-badge';
import { StateChip } from '../../kit/state-chip';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './inbox.module.css';
import type { InboxItem } from './inbox-list';

interface InboxRowProps {
  readonly item: InboxItem;
  readonly chosen: boolean;
  /** Where the keys J and K stand. */
  readonly current: boolean;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onOpen: () => void;
}

/** One document that waits: what it is, where it stands, who sent it, how long is left, why it came back. */
export function InboxRow({ item, chosen, current, open, onToggle, onOpen }: InboxRowProps) {
  return (
    <li className={`${style.row} ${current ? style.current : ''} ${open ? style.open : ''}`}>
      <input
        type="checkbox"
        className={style.check}
        checked={chosen}
        onChange={onToggle}
        aria-label={t('Chọn {title}', { title: item.title })}
      />
      <div className={style.what}>
        <button type="button" className={style.title} onClick={onOpen} aria-expanded={open}>
          {item.documentNumber === null ? '' : `${item.documentNumber} · `}
          {item.title}
        </button>
        <p className={style.facts}>
          <StateChip label={item.stateLabel} />
          {item.timeliness === null ? null : <TimelinessBadge timeliness={item.timeliness} />}
          <DeadlineText day={item.deadline} />
        </p>
        <p className={style.quiet}>
          {item.agency} · {item.movedBy ?? t('Hệ thống')} · {momentText(item.since)}
        </p>
        {item.lastReason === null ? null : <p className={style.reason}>{t('Lý do trả lại: {reason}', { reason: item.lastReason })}</p>}
        {item.waitsFor.length === 0 || item.queue !== 'waiting' ? null : (
          <p className={style.quiet}>
            {t('Chờ: {who}', { who: item.waitsFor.map(({ label, agency }) => `${label} (${agency})`).join(', ') })}
          </p>
        )}
      </div>
    </li>
  );
}
