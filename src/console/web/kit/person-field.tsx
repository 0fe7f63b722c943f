import { useState } from 'react';
import { api } from '../api/client';
import { t } from '../language/language';
import { SelectField, TextField } from './field';

interface PersonFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (personId: string) => void;
}

/** Somebody of the register: some letters of the name, then one of those found. */
export function PersonField({ label, value, error, onChange }: PersonFieldProps) {
  const [search, setSearch] = useState('');
  const { data } = api.useQuery(
    'get',
    '/api/v1/people',
    { params: { query: { q: search, limit: 20 } } },
    { enabled: search.trim().length >= 2 },
  );
  const isFound = value === '' || (data?.items ?? []).some(({ id }) => id === value);
  const known = api.useQuery('get', '/api/v1/people/{id}', { params: { path: { id: value } } }, { enabled: !isFound });
  return (
    <>
      <TextField
        label={t('Tìm: {label}', { label })}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        hint={t('Gõ ít nhất hai chữ của họ tên.')}
      />
      <SelectField label={label} value={value} error={error} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('— Chọn —')}</option>
        {isFound ? null : <option value={value}>{known.data?.name ?? '…'}</option>}
        {(data?.items ?? []).map(({ id, name, email }) => (
          <option key={id} value={id}>
            {email === null ? name : `${name} (${email})`}
          </option>
        ))}
      </SelectField>
    </>
  );
}
