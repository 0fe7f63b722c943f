import { useState } from 'react';
import { api } from '../../api/client';
import { SelectField, TextField } from '../../kit/field';
import { t } from '../../language/language';

/** To which plan a new one stands, and how. */
export interface Relation {
  readonly kind: 'amends' | 'replaces';
  readonly planId: string;
}

interface RelationFieldProps {
  readonly value: Relation | undefined;
  readonly onChange: (value: Relation | undefined) => void;
}

const fewestLetters = 2;

/** Whether the plan amends or replaces another, and which: found by number or words, with or without tone marks. */
export function RelationField({ value, onChange }: RelationFieldProps) {
  const [kind, setKind] = useState<Relation['kind'] | ''>('');
  const [typed, setTyped] = useState('');
  const { data } = api.useQuery(
    'get',
    '/api/v1/plans',
    { params: { query: { q: typed, limit: 20 } } },
    { enabled: kind !== '' && typed.trim().length >= fewestLetters },
  );
  return (
    <>
      <SelectField
        label={t('Quan hệ với kế hoạch đã ban hành')}
        value={kind}
        onChange={({ target }) => {
          setKind(target.value === 'amends' || target.value === 'replaces' ? target.value : '');
          onChange(undefined);
        }}
      >
        <option value="">{t('Kế hoạch mới')}</option>
        <option value="amends">{t('Sửa đổi, bổ sung một kế hoạch')}</option>
        <option value="replaces">{t('Thay thế một kế hoạch')}</option>
      </SelectField>
      {kind === '' ? null : (
        <>
          <TextField
            label={t('Tìm kế hoạch đó theo số hoặc trích yếu')}
            type="search"
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <SelectField
            label={t('Kế hoạch được sửa đổi hoặc thay thế')}
            value={value?.planId ?? ''}
            onChange={({ target }) => onChange(target.value === '' ? undefined : { kind, planId: target.value })}
          >
            <option value="">{t('— Chọn —')}</option>
            {(data?.items ?? []).map((plan) => (
              <option key={plan.id} value={plan.id}>
                {plan.documentNumber ?? t('Chưa có số')} · {plan.title}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </>
  );
}
