import { t } from '../language/language';

/** The pages of the menu, in the order in which people need them. */
export function menu() {
  return [
    { to: '/', label: t('Trang của tôi') },
    { to: '/inbox', label: t('Hộp việc') },
    { to: '/plans', label: t('Kế hoạch') },
  ] as const;
}
