import { t } from '../language/language';

/** The pages of the menu, in the order in which people need them. */
/** The pages for this person: searching the log is for auditors alone. */
export function menu(positions: readonly string[]) {
  return [
    { to: '/', label: t('Trang của tôi') },
    { to: '/inbox', label: t('Hộp việc') },
    { to: '/plans', label: t('Kế hoạch') },
    { to: '/tasks', label: t('Nhiệm vụ') },
    { to: '/dissemination', label: t('Quán triệt, triển khai') },
    { to: '/reports', label: t('Báo cáo định kỳ') },
    { to: '/aggregation', label: t('Tổng hợp báo cáo') },
    { to: '/dashboard', label: t('Bảng điều hành') },
    { to: '/deadlines', label: t('Lịch thời hạn') },
    ...(positions.includes('auditor') ? [{ to: '/audit', label: t('Tra cứu lịch sử') } as const] : []),
    { to: '/workflows', label: t('Quy trình') },
    { to: '/preferences', label: t('Tuỳ chọn') },
  ] as const;
}
