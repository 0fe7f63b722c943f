import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { TimelinessBadge } from '../../kit/deadline-badge';
import { SelectField } from '../../kit/field';
import { byPage, listOf } from '../../kit/list';
import { Empty, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { isTimeliness, timelinessChoices } from '../tasks/timeliness-choices';

/** Báo cáo định kỳ: those owed and those handed in, as far as I may see them. */
export function ReportsPage() {
  const search = useSearch({ from: '/framed/reports' });
  const navigate = useNavigate({ from: '/reports' });
  const stateLabel = useStateLabel();
  const reports = api.useInfiniteQuery(
    'get',
    '/api/v1/reports',
    { params: { query: { limit: 100, ...(search.timeliness === undefined ? {} : { timeliness: [search.timeliness] }) } } },
    byPage,
  );
  return (
    <Page title={t('Báo cáo định kỳ')}>
      <search>
        <SelectField
          label={t('Tiến độ so với thời hạn')}
          value={search.timeliness ?? ''}
          onChange={({ target }) => navigate({ search: isTimeliness(target.value) ? { timeliness: target.value } : {} })}
        >
          <option value="">{t('Tất cả')}</option>
          {timelinessChoices().map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </search>
      <Answer of={listOf(reports)}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={t('Không có báo cáo nào như vậy.')} />
          ) : (
            <>
              <table className={table.table}>
                <caption className="visually-hidden">{t('Báo cáo định kỳ')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('Kỳ')}</th>
                    <th scope="col">{t('Kế hoạch')}</th>
                    <th scope="col">{t('Cơ quan')}</th>
                    <th scope="col">{t('Trạng thái')}</th>
                    <th scope="col">{t('Thời hạn')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((report) => (
                    <tr key={report.id}>
                      <td data-label={t('Kỳ')}>
                        <Link to="/reports/$id" params={{ id: report.id }}>
                          {report.type === 'summary'
                            ? t('Tổng hợp kỳ {key}', { key: report.period.key })
                            : t('Kỳ {key}', { key: report.period.key })}
                        </Link>
                      </td>
                      <td data-label={t('Kế hoạch')}>
                        <Link to="/plans/$id" params={{ id: report.planId }}>
                          {report.documentNumber}
                        </Link>
                      </td>
                      <td data-label={t('Cơ quan')}>{report.agency.name}</td>
                      <td data-label={t('Trạng thái')}>
                        <StateChip label={stateLabel('report', report.state)} />
                      </td>
                      <td data-label={t('Thời hạn')}>
                        {report.dueOn === null ? t('Không có thời hạn') : dayText(report.dueOn)}{' '}
                        {report.timeliness === null ? null : <TimelinessBadge timeliness={report.timeliness} />}
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
