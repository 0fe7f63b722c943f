import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { collectionOf } from '../../documents/kinds';
import { SavedFilters } from '../../filters/saved-filters';
import { Answer } from '../../kit/answer';
import { byPage, listOf } from '../../kit/list';
import { Empty, Page } from '../../kit/page';
import table from '../../kit/table.module.css';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { AuditForm } from './audit-form';
import { askedOf } from './audit-search';

/** Tra cứu lịch sử: every attempt on every document, and from each the way into its replay. */
export function AuditPage() {
  const search = useSearch({ from: '/framed/audit' });
  const navigate = useNavigate({ from: '/audit' });
  const found = listOf(
    api.useInfiniteQuery('get', '/api/v1/audit/search', { params: { query: { ...askedOf(search), limit: 50 } } }, byPage),
  );
  return (
    <Page
      title={t('Tra cứu lịch sử')}
      about={`${t('Mọi việc đã làm và mọi việc bị từ chối, mới nhất ở trên.')} ${t('Gõ có dấu hay không dấu đều được.')}`}
    >
      <AuditForm key={JSON.stringify(search)} search={search} onSearch={(wanted) => navigate({ search: wanted })} />
      <SavedFilters page="audit" search={search} />
      <Answer of={found}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={t('Không tìm thấy việc nào như vậy.')} />
          ) : (
            <>
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
              {more}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
