import { daysLeft, dayText } from '../language/dates';
import { t } from '../language/language';
import style from './badge.module.css';

export type Timeliness = 'inTime' | 'dueSoon' | 'overdue' | 'doneInTime' | 'doneLate' | 'undated';

/** How something stands to its time: colour, shape and word, so that none is needed alone (WCAG 1.4.1). */
export function TimelinessBadge({ timeliness }: { readonly timeliness: Timeliness }) {
  const { look, sign, word } = looks()[timeliness];
  return (
    <span className={`${style.badge} ${style[look]}`}>
      <span aria-hidden="true">{sign}</span>
      {word}
    </span>
  );
}

/** A last day and how far it is off: "15/11/2026 · còn 3 ngày". */
export function DeadlineText({ day }: { readonly day: string | null }) {
  if (day === null) return <span>{t('Không có thời hạn')}</span>;
  const left = daysLeft(day);
  const rest = left > 0 ? t('còn {left} ngày', { left }) : left === 0 ? t('hôm nay') : t('quá {late} ngày', { late: -left });
  return (
    <span className={left < 0 ? style.lateText : undefined}>
      {dayText(day)} · {rest}
    </span>
  );
}

function looks(): Readonly<Record<Timeliness, { look: string; sign: string; word: string }>> {
  return {
    doneInTime: { look: 'good', sign: '●', word: t('Hoàn thành đúng hạn') },
    doneLate: { look: 'lateDone', sign: '◐', word: t('Hoàn thành quá hạn') },
    inTime: { look: 'inTime', sign: '○', word: t('Trong hạn') },
    dueSoon: { look: 'soon', sign: '△', word: t('Sắp đến hạn') },
    overdue: { look: 'bad', sign: '■', word: t('Quá hạn') },
    undated: { look: 'plain', sign: '–', word: t('Không định kỳ') },
  };
}
