import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { SelectField } from '../../kit/field';
import { Page } from '../../kit/page';
import { t } from '../../language/language';
import { CellsRow } from './cells-row';
import style from './dashboard.module.css';
import { GroupTable } from './group-table';
import { type Grouping, groupings, isGrouping } from './groupings';

/** Bảng điều hành: the four official cells with their denominators, and who is behind, worst first. */
export function DashboardPage() {
  const { by = 'agency' } = useSearch({ from: '/framed/dashboard' });
  const navigate = useNavigate({ from: '/dashboard' });
  const statistics = api.useQuery('get', '/api/v1/statistics', { params: { query: { groupBy: by } } });
  return (
    <Page
      title={t('Bảng điều hành')}
      about={statistics.data === undefined ? undefined : statistics.data.asOfText}
      actions={
        <a className={buttonClass()} href={`/api/v1/statistics/statistics.xlsx?groupBy=${by}`} download>
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
            <GroupTable groups={groups} heading={headingOf(by)} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function headingOf(by: Grouping): string {
  return groupings().find(({ value }) => value === by)!.label;
}
