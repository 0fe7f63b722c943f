import { t } from '../language/language';
import style from './diagram.module.css';

/** What lines and edges of the drawing say; hidden from screen readers with it. */
export function Legend() {
  return (
    <ul className={style.legend} aria-hidden="true">
      <li>
        <span className={style.sample} /> {t('đã qua')}
      </li>
      <li>
        <span className={`${style.sample} ${style.openSample}`} /> {t('làm được ngay')}
      </li>
      <li>
        <span className={`${style.sample} ${style.blockedSample}`} /> {t('chưa được')}
      </li>
      <li>
        <span className={`${style.sample} ${style.aheadSample}`} /> {t('về sau')}
      </li>
    </ul>
  );
}
