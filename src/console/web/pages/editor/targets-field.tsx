import { Button } from '../../kit/button';
import { SelectField, TextField } from '../../kit/field';
import field from '../../kit/field.module.css';
import { t } from '../../language/language';
import type { PlanTask } from '../plan/plan';
import style from './editor.module.css';
import { freeKey } from './empty-content';

type Target = PlanTask['targets'][number];

const operators = ['>=', '>', '=', '<=', '<'] as const;

/** Chỉ tiêu of a task: "từ 25% trở lên" is ≥ 25 %. */
export function TargetsField({ value, onChange }: { readonly value: readonly Target[]; readonly onChange: (value: Target[]) => void }) {
  const change = (place: number, part: Partial<Target>) =>
    onChange(value.map((one, index) => (index === place ? { ...one, ...part } : one)));
  return (
    <fieldset className={field.group}>
      <legend>{t('Chỉ tiêu')}</legend>
      {value.map((target, place) => (
        <div key={target.key} className={style.target}>
          <TextField label={t('Tên chỉ tiêu')} value={target.text} onChange={(event) => change(place, { text: event.target.value })} />
          <SelectField
            label={t('So với')}
            value={target.operator}
            onChange={(event) => change(place, { operator: operators.find((one) => one === event.target.value) ?? '>=' })}
          >
            {operators.map((operator) => (
              <option key={operator} value={operator}>
                {operatorText(operator)}
              </option>
            ))}
          </SelectField>
          <TextField
            label={t('Giá trị')}
            type="number"
            step="any"
            value={String(target.value)}
            onChange={(event) => change(place, { value: event.target.value === '' ? 0 : event.target.valueAsNumber })}
          />
          <TextField label={t('Đơn vị tính')} value={target.unit} onChange={(event) => change(place, { unit: event.target.value })} />
          <Button
            look="quiet"
            aria-label={t('Bỏ chỉ tiêu {n}', { n: place + 1 })}
            onClick={() => onChange(value.filter((_, index) => index !== place))}
          >
            ✕
          </Button>
        </div>
      ))}
      <div>
        <Button onClick={() => onChange([...value, { key: freeKey(value), text: '', unit: '%', operator: '>=', value: 0 }])}>
          {t('Thêm chỉ tiêu')}
        </Button>
      </div>
    </fieldset>
  );
}

function operatorText(operator: (typeof operators)[number]): string {
  switch (operator) {
    case '>=':
      return t('từ … trở lên');
    case '>':
      return t('trên');
    case '=':
      return t('bằng');
    case '<=':
      return t('không quá');
    case '<':
      return t('dưới');
  }
}
