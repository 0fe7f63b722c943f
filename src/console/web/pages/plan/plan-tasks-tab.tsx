import { Link } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { TimelinessBadge } from '../../kit/deadline-badge';
import { byPage, listOf } from '../../kit/list';
import { Empty } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { refText } from './agency-ref';
import type { Plan } from './plan';

/** The tasks a plan gives: once it is issued as they stand with each agency, before that as its text says them. */
export function PlanTasksTab({ plan }: { readonly plan: Plan }) {
  return plan.issuedOn === null ? <DraftTasks plan={plan} /> : <IssuedTasks planId={plan.id} />;
}

function DraftTasks({ plan: { content, agencies } }: { readonly plan: Plan }) {
  if (content.tasks.length === 0) return <Empty title={t('Dự thảo chưa có nhiệm vụ nào.')} />;
  return (
    <table className={table.table}>
      <caption className="visually-hidden">{t('Nhiệm vụ')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('Mục')}</th>
          <th scope="col">{t('Nhiệm vụ')}</th>
          <th scope="col">{t('Chủ trì')}</th>
          <th scope="col">{t('Phối hợp')}</th>
          <th scope="col">{t('Thời hạn')}</th>
        </tr>
      </thead>
      <tbody>
        {content.tasks.map((task) => (
          <tr key={task.key}>
            <td data-label={t('Mục')}>{task.key}</td>
            <td data-label={t('Nhiệm vụ')}>{task.text}</td>
            <td data-label={t('Chủ trì')}>{task.leads.map((ref) => refText(ref, agencies)).join('; ')}</td>
            <td data-label={t('Phối hợp')}>{task.coordinators.map((ref) => refText(ref, agencies)).join('; ')}</td>
            <td data-label={t('Thời hạn')}>{task.deadline?.source ?? t('Chưa ghi thời hạn')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function IssuedTasks({ planId }: { readonly planId: string }) {
  const tasks = listOf(api.useInfiniteQuery('get', '/api/v1/tasks', { params: { query: { planId, limit: 100 } } }, byPage));
  const stateLabel = useStateLabel();
  return (
    <Answer of={tasks}>
      {({ items, more }) => (
        <>
          <table className={table.table}>
            <caption className="visually-hidden">{t('Nhiệm vụ')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('Mục')}</th>
                <th scope="col">{t('Nhiệm vụ')}</th>
                <th scope="col">{t('Chủ trì')}</th>
                <th scope="col">{t('Trạng thái')}</th>
                <th scope="col">{t('Thời hạn')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map((task) => (
                <tr key={task.id}>
                  <td data-label={t('Mục')}>{task.key}</td>
                  <td data-label={t('Nhiệm vụ')}>
                    <Link to={`/tasks/${task.id}` as string}>{task.text}</Link>
                  </td>
                  <td data-label={t('Chủ trì')}>{task.lead.name}</td>
                  <td data-label={t('Trạng thái')}>
                    <StateChip label={stateLabel('task', task.state)} />
                  </td>
                  <td data-label={t('Thời hạn')}>
                    {task.currentDeadline === null ? t('Không có thời hạn') : dayText(task.currentDeadline.lastDay)}{' '}
                    {task.timeliness === null ? null : <TimelinessBadge timeliness={task.timeliness} />}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {more}
        </>
      )}
    </Answer>
  );
}
