import { t } from '../../language/language';

export type Grouping = 'matrix' | 'agency' | 'plan' | 'field' | 'month';

export function isGrouping(value: unknown): value is Grouping {
  return value === 'matrix' || value === 'agency' || value === 'plan' || value === 'field' || value === 'month';
}

/** By what figures may be set apart. */
export function groupings(): readonly { readonly value: Grouping; readonly label: string }[] {
  return [
    { value: 'matrix', label: t('Cơ quan và kế hoạch') },
    { value: 'agency', label: t('Cơ quan') },
    { value: 'plan', label: t('Kế hoạch') },
    { value: 'field', label: t('Lĩnh vực') },
    { value: 'month', label: t('Tháng đến hạn') },
  ];
}
