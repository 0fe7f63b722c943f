import type { components } from '../../api/schema.gen';
import { t } from '../../language/language';

/** One agency, or all of a kind below the issuing body. */
export type AgencyRef = components['schemas']['PlanTask']['leads'][number];

/** The name of an agency on the document's date, or of a group. */
export function refText(ref: AgencyRef, names: Readonly<Record<string, string>>): string {
  if ('agency' in ref) return names[ref.agency] ?? ref.agency;
  switch (ref.kind) {
    case 'ministry':
      return t('Các bộ, ngành');
    case 'provincialCommittee':
      return t('Ủy ban nhân dân các tỉnh');
    case 'cityCommittee':
      return t('Ủy ban nhân dân các thành phố');
    case 'committeeOffice':
      return t('Văn phòng Ủy ban nhân dân');
    case 'department':
      return t('Các sở, ban, ngành');
    case 'division':
      return t('Các phòng chuyên môn');
    case 'districtCommittee':
      return t('Ủy ban nhân dân các huyện, thị xã, thành phố');
    case 'communeCommittee':
      return t('Ủy ban nhân dân các xã, phường');
    case 'publicUnit':
      return t('Các đơn vị sự nghiệp');
    case 'party':
      return t('Các cơ quan Đảng, đoàn thể');
    default:
      return t('Các cơ quan khác');
  }
}
