import { Button } from '../kit/button';
import { t } from '../language/language';
import { asOf, goToTime } from './as-of';
import style from './as-of.module.css';
import { asOfText } from './as-of-switch';

/** Over every page, as long as what it shows is of a time that has passed. */
export function AsOfBanner() {
  if (asOf === undefined) return null;
  return (
    <section className={style.banner} aria-label={t('Thời điểm đang xem')}>
      <p>
        <strong>{t('Đang xem tại {time}', { time: asOfText(asOf) })}</strong> {t('Chỉ để xem: không sửa, không quyết định được gì.')}
      </p>
      <Button className="no-print" onClick={() => goToTime(undefined)}>
        {t('Về hiện tại')}
      </Button>
    </section>
  );
}
