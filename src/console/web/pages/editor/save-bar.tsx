import { useEffect, useRef, useState } from 'react';
import type { Move } from '../../documents/moves';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { isComposing } from '../../kit/keys';
import { Reasons } from '../../kit/reasons';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './editor.module.css';
import type { Draft } from './use-draft';

interface SaveBarProps {
  readonly draft: Draft;
  readonly revise: Move | undefined;
  readonly submit: Move | undefined;
  readonly busy: boolean;
  readonly onSave: () => void;
  readonly onSubmit: () => void;
  readonly onDiscard: () => void;
}

/** Save, submit, and how what was typed stands. Ctrl+S saves, but never while a syllable is composed. */
export function SaveBar({ draft, revise, submit, busy, onSave, onSubmit, onDiscard }: SaveBarProps) {
  const [why, setWhy] = useState(false);
  const may = revise?.allowed === true;
  const save = () => (may ? (draft.dirty && !busy ? onSave() : undefined) : setWhy(true));
  const latest = useRef(save);
  latest.current = save;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || isComposing(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <div className={style.bar}>
      <p role="status" className={style.standing}>
        {busy ? t('Đang lưu…') : draft.dirty ? t('Có nội dung chưa lưu; trình duyệt này đang giữ hộ.') : t('Mọi nội dung đã lưu.')}
        {draft.restoredAt === undefined ? '' : ` ${t('Đã lấy lại phần bạn gõ lúc {at}.', { at: momentText(draft.restoredAt) })}`}
      </p>
      {draft.dirty ? (
        <Button look="quiet" onClick={onDiscard}>
          {t('Bỏ phần chưa lưu')}
        </Button>
      ) : null}
      <Button unavailable={may && (busy || !draft.dirty)} title="Ctrl+S" onClick={save}>
        {may ? t('Lưu') : t('Lưu · Vì sao chưa được?')}
      </Button>
      <Button look="main" unavailable={busy || !may || submit === undefined} onClick={onSubmit}>
        {t('Trình duyệt')}
      </Button>
      {why ? (
        <Dialog open title={t('Vì sao chưa được?')} onClose={() => setWhy(false)}>
          {revise === undefined ? <p>{t('Ở bước này nội dung kế hoạch không sửa được nữa.')}</p> : <Reasons reasons={revise.reasons} />}
          <DialogActions>
            <Button onClick={() => setWhy(false)}>{t('Đóng')}</Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </div>
  );
}
