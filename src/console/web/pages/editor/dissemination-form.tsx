import { TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import style from './editor.module.css';
import type { FormProps } from './general-form';

/** When agencies are to spread the plan, where it says so. */
export function DisseminationForm({ content: { dissemination }, change }: FormProps) {
  return (
    <div className={style.form}>
      <label className={field.check}>
        <input
          type="checkbox"
          checked={dissemination !== null}
          onChange={({ target }) => change({ dissemination: target.checked ? { from: null, to: today(), source: '' } : null })}
        />
        {t('Kế hoạch nêu thời gian quán triệt')}
      </label>
      {dissemination === null ? null : (
        <>
          <div className={style.row}>
            <TextField
              label={t('Từ ngày (không bắt buộc)')}
              type="date"
              value={dissemination.from ?? ''}
              max={dissemination.to}
              onChange={({ target }) => change({ dissemination: { ...dissemination, from: target.value === '' ? null : target.value } })}
            />
            <TextField
              label={t('Đến hết ngày')}
              type="date"
              value={dissemination.to}
              min={dissemination.from ?? undefined}
              onChange={({ target }) =>
                target.value === '' ? undefined : change({ dissemination: { ...dissemination, to: target.value } })
              }
            />
          </div>
          <TextField
            label={t('Nguyên văn')}
            value={dissemination.source}
            onChange={({ target }) => change({ dissemination: { ...dissemination, source: target.value } })}
          />
        </>
      )}
    </div>
  );
}
