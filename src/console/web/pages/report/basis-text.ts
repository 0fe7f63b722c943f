import type { components } from '../../api/schema.gen';
import { t } from '../../language/language';

/** Where a prefilled answer comes from, so that nobody takes it for new. */
export function basisText(basis: components['schemas']['PrefilledAnswer']['basis']): string {
  switch (basis) {
    case 'draft':
      return t('Từ bản đang soạn.');
    case 'entered':
      return t('Từ tiến độ đã cập nhật trong kỳ.');
    case 'lastReport':
      return t('Từ báo cáo kỳ trước; cần xem lại.');
    case 'state':
      return t('Theo trạng thái của nhiệm vụ.');
    case 'nothing':
      return t('Chưa có thông tin; cần viết.');
  }
}
