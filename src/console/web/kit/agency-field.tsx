import { useState } from 'react';
import { api } from '../api/client';
import { t } from '../language/language';
import { SelectField, TextField } from './field';

interface AgencyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error?: string | undefined;
  readonly onChange: (agencyId: string) => void;
}

/** An agency of the register: some letters of its name, then one of those found. */
export function AgencyField({ label, value, error, onChange }: AgencyFieldProps) {
  const [search, setSearch] = useState('');
  const { data } = api.useQuery(
    'get',
    '/api/v1/agencies',
    { params: { query: { q: search, limit: 20 } } },
    { enabled: search.trim().length >= 2 },
  );
  const isFound = value === '' || (data?.items ?? []).some(({ id }) => id === value);
  const known = api.useQuery('get', '/api/v1/agencies/{id}', { params: { path: { id: value } } }, { enabled: !isFound });
  const found = data?.items ?? [];
  return (
    <>
      <TextField
        label={t('Tìm: {label}', { label })}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        hint={t('Gõ ít nhất hai chữ của tên cơ quan.')}
      />
      <SelectField label={label} value={value} error={error} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('— Chọn —')}</option>
        {isFound ? null : <option value={value}>{known.data?.names.at(-1)?.name ?? '…'}</option>}
        {found.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
    </>
  );
}
