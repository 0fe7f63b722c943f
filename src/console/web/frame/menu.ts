import { t } from '../language/language';

/** The pages for this person, in the order in which people need them. Who may do what there the server decides. */
export function menu(positions: readonly string[]) {
  const [administers, audits] = [positions.includes('administrator'), positions.includes('auditor')];
  const delegates = positions.some((position) => position !== 'administrator' && position !== 'auditor');
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
    ...(positions.includes('clerk') ? [{ to: '/incoming', label: t('Văn bản đến') } as const] : []),
    ...(audits ? [{ to: '/audit', label: t('Tra cứu lịch sử') } as const] : []),
    { to: '/workflows', label: t('Quy trình') },
    ...(administers ? [{ to: '/organisations', label: t('Cơ quan, người dùng, uỷ quyền') } as const] : []),
    ...(!administers && delegates ? [{ to: '/organisations', label: t('Uỷ quyền') } as const] : []),
    ...(administers ? [{ to: '/integrations', label: t('Tích hợp') } as const] : []),
    ...(administers || audits ? [{ to: '/system', label: t('Hệ thống') } as const] : []),
    { to: '/preferences', label: t('Tuỳ chọn') },
  ] as const;
}
