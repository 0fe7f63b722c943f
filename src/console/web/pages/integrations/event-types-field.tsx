import { api } from '../../api/client';
import { t } from '../../language/language';
import style from './integrations.module.css';

interface EventTypesFieldProps {
  /** `['*']`: everything, now and later. */
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Of what it is told: everything, or types chosen from the catalogue. */
export function EventTypesField({ value, onChange }: EventTypesFieldProps) {
  const types = api.useQuery('get', '/api/v1/webhooks/event-types', {}, { staleTime: Number.POSITIVE_INFINITY });
  const all = value.includes('*');
  const toggle = (name: string, on: boolean) => onChange(on ? [...value, name] : value.filter((one) => one !== name));
  return (
    <fieldset className={style.choices}>
      <legend>{t('Sự kiện được báo')}</legend>
      <label className={style.choice}>
        <input type="checkbox" checked={all} onChange={({ target }) => onChange(target.checked ? ['*'] : [])} />
        {t('Mọi sự kiện, kể cả loại có sau này')}
      </label>
      {all
        ? null
        : (types.data ?? []).map(({ name, label }) => (
            <label key={name} className={style.choice}>
              <input type="checkbox" checked={value.includes(name)} onChange={({ target }) => toggle(name, target.checked)} />
              <span>
                {label} <code className={style.quiet}>{name}</code>
              </span>
            </label>
          ))}
    </fieldset>
  );
}
