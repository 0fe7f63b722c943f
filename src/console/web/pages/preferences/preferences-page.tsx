import { useState } from 'react';
import { Card, Page } from '../../kit/page';
import { chooseLanguage, type Language, language, t } from '../../language/language';
import style from './preferences.module.css';

/** Tuỳ chọn of this browser: language, and whether single keys act. */
export function PreferencesPage() {
  const [keys, setKeys] = useState(localStorage.getItem('shortcuts') !== 'off');
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
      <Card title={t('Phím tắt')}>
        <label className={style.choice}>
          <input
            type="checkbox"
            checked={keys}
            onChange={({ target }) => {
              localStorage.setItem('shortcuts', target.checked ? 'on' : 'off');
              setKeys(target.checked);
            }}
          />
          {t('Dùng phím tắt một chữ (J, K, X, A, R)')}
        </label>
      </Card>
    </Page>
  );
}
