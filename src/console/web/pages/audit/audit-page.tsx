import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { collectionOf } from '../../documents/kinds';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { SelectField, TextField } from '../../kit/field';
import { Empty, Page } from '../../kit/page';
import table from '../../kit/table.module.css';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './audit.module.css';
import type { AuditSearch } from './audit-search';

/** Tra cứu lịch sử: every attempt on every document, and from each the way into its replay. */
export function AuditPage() {
  const search = useSearch({ from: '/framed/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const [typed, setTyped] = useState<AuditSearch>(search);
  const found = api.useQuery('get', '/api/v1/audit/search', { params: { query: { ...search, limit: 50 } } });
  const workflows = api.useQuery('get', '/api/v1/workflows', {}, { staleTime: Number.POSITIVE_INFINITY });
  const commands = new Map((workflows.data ?? []).flatMap(({ edges }) => edges.map(({ command, label }) => [command, label] as const)));
  const set = (name: keyof AuditSearch, value: string) => setTyped((before) => ({ ...before, [name]: value === '' ? undefined : value }));
  return (
    <Page
      title={t('Tra cứu lịch sử')}
      about={`${t('Mọi việc đã làm và mọi việc bị từ chối, mới nhất ở trên.')} ${t('Gõ có dấu hay không dấu đều được.')}`}
    >
      <search>
        <form
          className={style.form}
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ search: typed });
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
        </form>
      </search>
      <Answer of={found}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty title={t('Không tìm thấy việc nào như vậy.')} />
          ) : (
            <table className={table.table}>
              <caption className="visually-hidden">{t('Tra cứu lịch sử')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Lúc')}</th>
                  <th scope="col">{t('Hồ sơ')}</th>
                  <th scope="col">{t('Việc')}</th>
                  <th scope="col">{t('Người làm')}</th>
                  <th scope="col">{t('Lý do')}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <tr key={item.entryId}>
                    <td data-label={t('Lúc')}>{momentText(item.at)}</td>
                    <td data-label={t('Hồ sơ')}>
                      {item.document.documentNumber ?? t('Chưa có số')} · {item.document.title}
                    </td>
                    <td data-label={t('Việc')}>
                      <Link
                        to="/replay/$kind/$id"
                        params={{ kind: collectionOf[item.document.kind], id: item.document.id }}
                        search={{ at: item.entryId }}
                      >
                        {item.label}
                      </Link>
                      {item.outcome === 'refused' ? ` (${t('bị từ chối')})` : ''}
                    </td>
                    <td data-label={t('Người làm')}>
                      {[item.by.name ?? t('Hệ thống'), item.by.position, item.by.agency].filter((one) => one !== null).join(', ')}
                    </td>
                    <td data-label={t('Lý do')}>
                      {[(item.input as { readonly reason?: string } | null)?.reason, ...item.reasons.map(({ text }) => text)]
                        .filter((one) => one !== undefined)
                        .join(' ')}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </Page>
  );
}
