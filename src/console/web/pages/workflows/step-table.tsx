import type { components } from '../../api/schema.gen';
import table from '../../kit/table.module.css';
import { t } from '../../language/language';
import { stateLabelIn } from './state-label';

/** Every way of a definition, one a row. */
export function StepTable({ workflow }: { readonly workflow: components['schemas']['WorkflowView'] }) {
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{workflow.id}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Từ')}</th>
          <th scope="col">{t('Việc')}</th>
          <th scope="col">{t('Đến')}</th>
          <th scope="col">{t('Ai làm')}</th>
        </tr>
      </thead>
      <tbody>
        {workflow.edges.map((edge) => (
          <tr key={`${edge.from} ${edge.command}`}>
            <td data-label={t('Từ')}>{stateLabelIn(workflow, edge.from)}</td>
            <td data-label={t('Việc')}>
              {edge.label} <code>{edge.command}</code>
            </td>
            <td data-label={t('Đến')}>{edge.to === null ? t('giữ nguyên') : stateLabelIn(workflow, edge.to)}</td>
            <td data-label={t('Ai làm')}>{edge.takers.map(({ label }) => label).join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
