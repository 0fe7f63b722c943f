import { t } from '../language/language';

/** The pages for this person, in the order in which people need them. Who may do what there the server decides. */
export function menu(positions: readonly string[]) {
  const [administers, audits] = [positions.includes('administrator'), positions.includes('auditor')];
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
    { to: '/organisations', label: administers ? t('Cơ quan, người dùng, uỷ quyền') : t('Uỷ quyền') },
    ...(administers ? [{ to: '/integrations', label: t('Tích hợp') } as const] : []),
    ...(administers || audits ? [{ to: '/system', label: t('Hệ thống') } as const] : []),
    { to: '/preferences', label: t('Tuỳ chọn') },
  ] as const;
}
