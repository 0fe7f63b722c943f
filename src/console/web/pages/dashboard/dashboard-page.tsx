import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { asOf } from '../../as-of/as-of';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { SelectField } from '../../kit/field';
import { Card, Empty, Page } from '../../kit/page';
import { t } from '../../language/language';
import { CellsRow } from './cells-row';
import style from './dashboard.module.css';
import { GroupTable } from './group-table';
import { type Grouping, groupings, isGrouping } from './groupings';
import { LateList } from './late-list';
import { MatrixTable } from './matrix-table';

/** Bảng điều hành: the four official cells with their denominators, who is behind with what, and what is late. */
export function DashboardPage() {
  const { by = 'matrix' } = useSearch({ from: '/framed/dashboard' });
  const navigate = useNavigate({ from: '/dashboard' });
  const groupBy = by === 'matrix' ? 'agency' : by;
  const statistics = api.useQuery('get', '/api/v1/statistics', { params: { query: { groupBy } } });
  const time = asOf === undefined ? '' : `&asOf=${encodeURIComponent(asOf)}`;
  return (
    <Page
      title={t('Bảng điều hành')}
      about={statistics.data === undefined ? undefined : statistics.data.asOfText}
      actions={
        <a className={buttonClass()} href={`/api/v1/statistics/statistics.xlsx?groupBy=${groupBy}${time}`} download>
          {t('Xuất Excel')}
        </a>
      }
    >
      <Answer of={statistics}>
        {({ total, groups }) => (
          <>
            <CellsRow cells={total} />
            <search className={style.by}>
              <SelectField
                label={t('Xem theo')}
                value={by}
                onChange={({ target }) => navigate({ search: isGrouping(target.value) ? { by: target.value } : {} })}
              >
                {groupings().map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </SelectField>
            </search>
            {groups.length === 0 ? (
              <Empty title={t('Chưa có nhiệm vụ nào để thống kê.')} />
            ) : by === 'matrix' ? (
              <MatrixPart />
            ) : (
              <GroupTable groups={groups} heading={headingOf(by)} />
            )}
          </>
        )}
      </Answer>
      <Card title={t('Nhiệm vụ quá hạn')}>
        <LateList />
      </Card>
    </Page>
  );
}

function MatrixPart() {
  const matrix = api.useQuery('get', '/api/v1/statistics/matrix');
  return <Answer of={matrix}>{(data) => <MatrixTable matrix={data} />}</Answer>;
}

function headingOf(by: Grouping): string {
  return groupings().find(({ value }) => value === by)!.label;
}
