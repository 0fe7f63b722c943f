import { Button } from '../kit/button';
import { Dialog, DialogActions } from '../kit/dialog';
import { keysInForce, singleKeys } from '../kit/keys';
import { t } from '../language/language';
import { KeyCaps } from './key-caps';
import style from './palette.module.css';

/** Which keys act where one is. */
export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={t('Phím tắt ở trang này')} about={t('Tắt khi đang gõ. Có thể tắt hẳn ở trang Tuỳ chọn.')}>
      <dl className={style.keys}>
        <div>
          <dt>
            <KeyCaps keys="Ctrl K" />
          </dt>
          <dd>{t('Tìm kế hoạch, trang và việc của trang')}</dd>
        </div>
        {(singleKeys() ? keysInForce() : []).map(({ keys, label }) => (
          <div key={keys}>
            <dt>
              <KeyCaps keys={keys} />
            </dt>
            <dd>{label}</dd>
          </div>
        ))}
      </dl>
      <DialogActions>
        <Button look="main" onClick={onClose}>
          {t('Đóng')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
