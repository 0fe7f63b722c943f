import type { Timeliness } from '../../kit/deadline-badge';
import { t } from '../../language/language';

const all = ['overdue', 'dueSoon', 'inTime', 'doneInTime', 'doneLate', 'undated'] as const;

export function isTimeliness(value: unknown): value is Timeliness {
  return (all as readonly unknown[]).includes(value);
}

/** How something may stand to its time, the worst first. */
export function timelinessChoices(): readonly { readonly value: Timeliness; readonly label: string }[] {
  const labels: Readonly<Record<Timeliness, string>> = {
    overdue: t('Quá hạn'),
    dueSoon: t('Sắp đến hạn'),
    inTime: t('Trong hạn'),
    doneInTime: t('Hoàn thành đúng hạn'),
    doneLate: t('Hoàn thành quá hạn'),
    undated: t('Không định kỳ'),
  };
  return all.map((value) => ({ value, label: labels[value] }));
}
