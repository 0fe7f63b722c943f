import { t } from '../../language/language';
import type { AgencyItem } from './use-agencies';

export type AgencyKind = AgencyItem['kind'];

export const agencyKinds: readonly AgencyKind[] = [
  'ministry',
  'provincialCommittee',
  'cityCommittee',
  'committeeOffice',
  'department',
  'division',
  'districtCommittee',
  'communeCommittee',
  'publicUnit',
  'party',
  'other',
];

export function kindLabel(kind: AgencyKind): string {
  switch (kind) {
    case 'ministry':
      return t('Bộ, cơ quan ngang bộ');
    case 'provincialCommittee':
      return t('UBND tỉnh');
    case 'cityCommittee':
      return t('UBND thành phố');
    case 'committeeOffice':
      return t('Văn phòng UBND');
    case 'department':
      return t('Sở, ban, ngành');
    case 'division':
      return t('Phòng chuyên môn');
    case 'districtCommittee':
      return t('UBND huyện');
    case 'communeCommittee':
      return t('UBND xã, phường');
    case 'publicUnit':
      return t('Đơn vị sự nghiệp');
    case 'party':
      return t('Cơ quan Đảng');
    case 'other':
      return t('Khác');
  }
}
