import { useState } from 'react';
import { t } from '../language/language';
import { Button } from './button';
import style from './told-once.module.css';

/** Browsers have a clipboard over https alone; elsewhere one press selects the whole secret. */
const canCopy = 'clipboard' in navigator;

/** A secret that the server, or this page, tells a single time: to be copied now. */
export function ToldOnce({ label, secret }: { readonly label: string; readonly secret: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className={style.box} role="status">
      <p>
        <strong>{label}</strong> {t('Chỉ hiện một lần này; hãy chép lại ngay.')}
      </p>
      <div className={style.line}>
        <code className={style.secret}>{secret}</code>
        {canCopy ? (
          <Button onClick={() => void navigator.clipboard.writeText(secret).then(() => setCopied(true))}>
            {copied ? t('Đã chép') : t('Chép')}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
