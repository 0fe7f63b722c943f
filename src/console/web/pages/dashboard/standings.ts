import { t } from '../../language/language';
import type { Standing } from './matrix-order';

/** Shape and word of each standing, worst first; the colour is the style's. */
export function standings(): Readonly<Record<Standing, { readonly sign: string; readonly word: string }>> {
  return {
    overdue: { sign: '■', word: t('Quá hạn') },
    dueSoon: { sign: '△', word: t('Sắp đến hạn') },
    open: { sign: '○', word: t('Trong hạn') },
    doneLate: { sign: '◐', word: t('Hoàn thành quá hạn') },
    done: { sign: '●', word: t('Hoàn thành đúng hạn') },
    undated: { sign: '–', word: t('Không định kỳ') },
  };
}
