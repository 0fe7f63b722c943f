import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { DocumentCourse } from '../../diagram/document-course';
import { HistoryList } from '../../documents/history-list';
import { MoveBar } from '../../documents/move-bar';
import type { Move } from '../../documents/moves';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { DeadlineText, TimelinessBadge } from '../../kit/deadline-badge';
import { Card, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import { t } from '../../language/language';
import style from './document.module.css';

/** Một nhiệm vụ: what it says, where it stands, what may be done, how it came here. */
export function TaskPage() {
  const { id } = useParams({ from: '/framed/tasks/$id' });
  const task = api.useQuery('get', '/api/v1/tasks/{id}', { params: { path: { id } } });
  const stateLabel = useStateLabel();
  const [asked, setAsked] = useState<Move>();
  return (
    <Answer of={task}>
      {(data) => (
        <Page
          title={t('Nhiệm vụ {key}', { key: data.key })}
          about={
            <p className={style.facts}>
              <StateChip label={stateLabel('task', data.state)} />
              {data.timeliness === null ? null : <TimelinessBadge timeliness={data.timeliness} />}
              <DeadlineText day={data.currentDeadline?.lastDay ?? null} />
              <span>{data.lead.name}</span>
              <Link to="/plans/$id" params={{ id: data.planId }}>
                {data.documentNumber ?? t('Kế hoạch')}
              </Link>
            </p>
          }
        >
          <MoveBar kind="task" id={id} asked={asked} onAsked={setAsked} />
          <Card title={t('Nội dung')}>
            <p className={style.text}>{data.text}</p>
          </Card>
          <Card title={t('Luồng xử lý')}>
            <DocumentCourse kind="task" id={id} onMove={setAsked} />
          </Card>
          <Card title={t('Lịch sử')}>
            <HistoryList kind="task" id={id} />
          </Card>
        </Page>
      )}
    </Answer>
  );
}
