import { t } from '../language/language';

/** Says so where changes do not arrive by themselves; nothing else. */
export function LiveSign({ live }: { readonly live: boolean }) {
  return <span role="status">{live ? '' : t('Đang cập nhật mỗi 20 giây')}</span>;
}
