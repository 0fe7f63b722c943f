import { useState } from 'react';
import { api } from '../../api/client';
import { AgencyField } from '../../kit/agency-field';
import { Button } from '../../kit/button';
import { SelectField, TextField } from '../../kit/field';
import { PersonField } from '../../kit/person-field';
import { t } from '../../language/language';
import style from './audit.module.css';
import type { AuditSearch } from './audit-search';

interface AuditFormProps {
  readonly search: AuditSearch;
  readonly onSearch: (search: AuditSearch) => void;
}

/** By number or words, act, outcome and reason; by whom, for which agency and when one level below. All that is given must hold. */
export function AuditForm({ search, onSearch }: AuditFormProps) {
  const [typed, setTyped] = useState<AuditSearch>(search);
  const workflows = api.useQuery('get', '/api/v1/workflows', {}, { staleTime: Number.POSITIVE_INFINITY });
  const commands = new Map((workflows.data ?? []).flatMap(({ edges }) => edges.map(({ command, label }) => [command, label] as const)));
  const set = (name: keyof AuditSearch, value: string) => setTyped((before) => ({ ...before, [name]: value === '' ? undefined : value }));
  const narrowed = [search.person, search.agency, search.from, search.to].some((one) => one !== undefined);
  return (
    <search>
      <form
        className={style.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(typed);
        }}
      >
        <TextField label={t('Số hoặc trích yếu kế hoạch')} value={typed.q ?? ''} onChange={({ target }) => set('q', target.value)} />
        <SelectField label={t('Việc')} value={typed.command ?? ''} onChange={({ target }) => set('command', target.value)}>
          <option value="">{t('Tất cả')}</option>
          {[...commands].map(([command, label]) => (
            <option key={command} value={command}>
              {label} ({command})
            </option>
          ))}
        </SelectField>
        <SelectField label={t('Kết quả')} value={typed.outcome ?? ''} onChange={({ target }) => set('outcome', target.value)}>
          <option value="">{t('Tất cả')}</option>
          <option value="accepted">{t('Đã làm')}</option>
          <option value="refused">{t('Bị từ chối')}</option>
        </SelectField>
        <TextField label={t('Mã lý do')} value={typed.reason ?? ''} onChange={({ target }) => set('reason', target.value)} />
        <Button type="submit" look="main">
          {t('Tìm')}
        </Button>
        <details className={style.narrower} open={narrowed}>
          <summary>{t('Theo người, cơ quan, thời gian')}</summary>
          <div className={style.fields}>
            <div>
              <PersonField label={t('Người làm')} value={typed.person ?? ''} onChange={(value) => set('person', value)} />
            </div>
            <div>
              <AgencyField label={t('Cơ quan')} value={typed.agency ?? ''} onChange={(value) => set('agency', value)} />
            </div>
            <div>
              <TextField label={t('Từ ngày')} type="date" value={typed.from ?? ''} onChange={({ target }) => set('from', target.value)} />
              <TextField label={t('Đến hết ngày')} type="date" value={typed.to ?? ''} onChange={({ target }) => set('to', target.value)} />
            </div>
          </div>
        </details>
      </form>
    </search>
  );
}
