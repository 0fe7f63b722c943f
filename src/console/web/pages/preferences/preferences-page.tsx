import { useState } from 'react';
import { asOf } from '../../as-of/as-of';
import { setSingleKeys, singleKeys } from '../../kit/keys';
import { Card, Page } from '../../kit/page';
import { chooseLanguage, type Language, language, t } from '../../language/language';
import { chooseDensity, density } from './density';
import { NoticePreferences } from './notice-preferences';
import style from './preferences.module.css';

/** Tuỳ chọn: of this browser language, density and single keys; of the person how notices reach them. */
export function PreferencesPage() {
  const [keys, setKeys] = useState(singleKeys());
  const [dense, setDense] = useState(density());
  return (
    <Page title={t('Tuỳ chọn')}>
      <Card title={t('Ngôn ngữ')}>
        {(['vi', 'en'] as const).map((one: Language) => (
          <label key={one} className={style.choice}>
            <input
              type="radio"
              name="language"
              checked={language() === one}
              onChange={() => chooseLanguage(one).then(() => window.location.reload())}
            />
            {one === 'vi' ? 'Tiếng Việt' : 'English'}
          </label>
        ))}
      </Card>
      <Card title={t('Mật độ hiển thị')}>
        {(['roomy', 'compact'] as const).map((one) => (
          <label key={one} className={style.choice}>
            <input
              type="radio"
              name="density"
              checked={dense === one}
              onChange={() => {
                chooseDensity(one);
                setDense(one);
              }}
            />
            {one === 'roomy' ? t('Thoáng') : t('Dày: nhiều dòng hơn trên một trang')}
          </label>
        ))}
      </Card>
      <Card title={t('Phím tắt')}>
        <label className={style.choice}>
          <input
            type="checkbox"
            checked={keys}
            onChange={({ target }) => {
              setSingleKeys(target.checked);
              setKeys(target.checked);
            }}
          />
          {t('Dùng phím tắt một chữ')}
        </label>
        <p>{t('Bấm phím ? ở bất kỳ trang nào để xem các phím. Ctrl K luôn dùng được.')}</p>
      </Card>
      {asOf === undefined ? (
        <Card title={t('Thông báo')}>
          <NoticePreferences />
        </Card>
      ) : null}
    </Page>
  );
}
