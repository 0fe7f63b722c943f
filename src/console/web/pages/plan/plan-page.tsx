import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { Tabs } from 'radix-ui';
import { useState } from 'react';
import { api } from '../../api/client';
import { DocumentCourse } from '../../diagram/document-course';
import { HistoryList } from '../../documents/history-list';
import { MoveBar } from '../../documents/move-bar';
import type { Move } from '../../documents/moves';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import tabs from '../../kit/tabs.module.css';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import style from './plan.module.css';
import { PlanContentTab } from './plan-content-tab';
import { PlanFilesTab } from './plan-files-tab';
import { PlanTasksTab } from './plan-tasks-tab';
import { isPlanTab, planTabs, tabLabel } from './tabs';

/** Chi tiết kế hoạch: what it says, where it stands, what may be done, and how it came here. */
export function PlanPage() {
  const { id } = useParams({ from: '/framed/plans/$id' });
  const { tab = 'content' } = useSearch({ from: '/framed/plans/$id' });
  const navigate = useNavigate({ from: '/plans/$id' });
  const plan = api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id } } });
  const moves = api.useQuery('get', '/api/v1/plans/{id}/moves', { params: { path: { id } } });
  const revisable = moves.data?.moves.some(({ type, allowed }) => type === 'plan.revise' && allowed) === true;
  const stateLabel = useStateLabel();
  const [asked, setAsked] = useState<Move>();
  return (
    <Answer of={plan}>
      {(data) => (
        <Page
          title={data.title}
          about={
            <p className={style.facts}>
              <StateChip label={stateLabel('plan', data.state)} />
              <span>{data.documentNumber ?? t('Chưa có số')}</span>
              <span>{data.issuedOn === null ? t('Chưa ban hành') : t('Ban hành ngày {day}', { day: dayText(data.issuedOn) })}</span>
              <span>{data.issuing.name}</span>
            </p>
          }
          actions={
            <>
              <Link to="/plans/$id/compare" params={{ id }} className={buttonClass()}>
                {t('So sánh phiên bản')}
              </Link>
              <a className={buttonClass()} href={`/api/v1/plans/${id}/document.docx`} download>
                {t('Tải bản Word')}
              </a>
              {revisable ? (
                <Link to="/plans/$id/edit" params={{ id }} className={buttonClass('main')}>
                  {t('Soạn thảo')}
                </Link>
              ) : null}
            </>
          }
        >
          <MoveBar kind="plan" id={id} asked={asked} onAsked={setAsked} except={['plan.revise']} />
          {data.related.map((other) => (
            <p key={other.id}>
              {relationText(other.relation)}{' '}
              <Link to="/plans/$id" params={{ id: other.id }}>
                {other.documentNumber ?? t('bản dự thảo')}
              </Link>
            </p>
          ))}
          <Tabs.Root
            value={tab}
            onValueChange={(next) => (isPlanTab(next) ? navigate({ search: { tab: next }, replace: true }) : undefined)}
          >
            <Tabs.List className={tabs.list} aria-label={t('Phần của kế hoạch')}>
              {planTabs.map((one) => (
                <Tabs.Trigger key={one} value={one} className={tabs.trigger}>
                  {tabLabel(one)}
                </Tabs.Trigger>
              ))}
            </Tabs.List>
            <Tabs.Content value="content" className={tabs.content}>
              <PlanContentTab plan={data} />
            </Tabs.Content>
            <Tabs.Content value="tasks" className={tabs.content}>
              <PlanTasksTab plan={data} />
            </Tabs.Content>
            <Tabs.Content value="course" className={tabs.content}>
              <DocumentCourse kind="plan" id={id} onMove={setAsked} />
            </Tabs.Content>
            <Tabs.Content value="history" className={tabs.content}>
              <HistoryList kind="plan" id={id} />
            </Tabs.Content>
            <Tabs.Content value="files" className={tabs.content}>
              <PlanFilesTab plan={data} />
            </Tabs.Content>
          </Tabs.Root>
        </Page>
      )}
    </Answer>
  );
}

function relationText(relation: 'amends' | 'replaces' | 'amendedBy' | 'replacedBy'): string {
  switch (relation) {
    case 'amends':
      return t('Sửa đổi, bổ sung:');
    case 'replaces':
      return t('Thay thế:');
    case 'amendedBy':
      return t('Được sửa đổi, bổ sung bởi:');
    case 'replacedBy':
      return t('Được thay thế bởi:');
  }
}
