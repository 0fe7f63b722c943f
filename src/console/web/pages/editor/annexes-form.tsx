import { fileAddress } from '../../documents/files';
import { Button } from '../../kit/button';
import { FileField } from '../../kit/file-field';
import { t } from '../../language/language';
import style from './editor.module.css';
import type { FormProps } from './general-form';

/** Files that belong to the plan; each is named by its own bytes. */
export function AnnexesForm({ content: { annexes }, change }: FormProps) {
  return (
    <div className={style.form}>
      <ul>
        {annexes.map((hash, place) => (
          <li key={hash}>
            <a href={fileAddress(hash)} download>
              {t('Phụ lục {n}', { n: place + 1 })}
            </a>{' '}
            <code>{hash.slice(0, 12)}…</code>{' '}
            <Button
              look="quiet"
              onClick={() => change({ annexes: annexes.filter((one) => one !== hash) })}
              aria-label={t('Bỏ phụ lục {n}', { n: place + 1 })}
            >
              {t('Bỏ')}
            </Button>
          </li>
        ))}
      </ul>
      {/* What is stored moves into the list at once, and the field is ready for the next. */}
      <FileField
        key={annexes.length}
        label={t('Thêm phụ lục')}
        onChange={([hash]) => (hash === undefined || annexes.includes(hash) ? undefined : change({ annexes: [...annexes, hash] }))}
      />
    </div>
  );
}
