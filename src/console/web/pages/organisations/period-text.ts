import { dayText } from '../../language/dates';
import { t } from '../../language/language';

/** From its first day until the day before it ended. */
export function periodText(from: string, until: string | null): string {
  return until === null
    ? t('từ {from}', { from: dayText(from) })
    : t('từ {from} đến trước {until}', { from: dayText(from), until: dayText(until) });
}
