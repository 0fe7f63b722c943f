import { Link } from '@tanstack/react-router';
import type { components } from '../../api/schema.gen';
import { useStateLabel } from '../../documents/use-labels';
import { TimelinessBadge } from '../../kit/deadline-badge';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';

export type ReportItem = components['schemas']['ReportItem'];

/** The reports of agencies in one period. */
export function UnitReports({ reports, empty }: { readonly reports: readonly ReportItem[]; readonly empty: string }) {
  const stateLabel = useStateLabel();
  if (reports.length === 0) return <p>{empty}</p>;
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{t('Báo cáo của các cơ quan')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Cơ quan')}</th>
          <th scope="col">{t('Trạng thái')}</th>
          <th scope="col">{t('Thời hạn')}</th>
        </tr>
      </thead>
      <tbody>
        {reports.map((report) => (
          <tr key={report.id}>
            <th scope="row" data-label={t('Cơ quan')}>
              <Link to="/reports/$id" params={{ id: report.id }}>
                {report.agency.name}
              </Link>
            </th>
            <td data-label={t('Trạng thái')}>
              <StateChip label={stateLabel('report', report.state)} />
            </td>
            <td data-label={t('Thời hạn')}>
              {report.dueOn === null ? '' : dayText(report.dueOn)}{' '}
              {report.timeliness === null ? null : <TimelinessBadge timeliness={report.timeliness} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
