import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { DocumentCourse } from '../../diagram/document-course';
import { HistoryList } from '../../documents/history-list';
import { MoveBar } from '../../documents/move-bar';
import type { Move } from '../../documents/moves';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { DeadlineText, TimelinessBadge } from '../../kit/deadline-badge';
import { Card, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import { t } from '../../language/language';
import style from './report.module.css';
import { ReportEditor } from './report-editor';

/** Một báo cáo: written from what was entered and said before, where it may be written; else what it says. */
export function ReportPage() {
  const { id } = useParams({ from: '/framed/reports/$id' });
  const report = api.useQuery('get', '/api/v1/reports/{id}', { params: { path: { id } } });
  const moves = api.useQuery('get', '/api/v1/reports/{id}/moves', { params: { path: { id } } });
  const stateLabel = useStateLabel();
  const [asked, setAsked] = useState<Move>();
  const draft = moves.data?.moves.find(({ type, allowed }) => type === 'report.draft' && allowed);
  return (
    <Answer of={report}>
      {(data) => (
        <Page
          title={
            data.type === 'summary'
              ? t('Báo cáo tổng hợp kỳ {key}', { key: data.period.key })
              : t('Báo cáo kỳ {key}', { key: data.period.key })
          }
          about={
            <p className={style.facts}>
              <StateChip label={stateLabel('report', data.state)} />
              {data.timeliness === null ? null : <TimelinessBadge timeliness={data.timeliness} />}
              <DeadlineText day={data.dueOn} />
              <span>{data.agency.name}</span>
              <Link to="/plans/$id" params={{ id: data.planId }}>
                {data.documentNumber ?? t('Kế hoạch')}
              </Link>
            </p>
          }
          actions={
            <>
              <a className={buttonClass()} href={`/api/v1/reports/${id}/document.docx`} download>
                {t('Xuất Word')}
              </a>
              <a className={buttonClass()} href={`/api/v1/reports/${id}/document.xlsx`} download>
                {t('Xuất Excel')}
              </a>
            </>
          }
        >
          <MoveBar kind="report" id={id} asked={asked} onAsked={setAsked} except={['report.draft']} />
          {draft !== undefined && moves.data !== undefined && data.type === 'unit' ? (
            <ReportEditor id={id} sequence={moves.data.sequence} move={draft} submit={data.state} />
          ) : null}
          <Card title={t('Luồng xử lý')}>
            <DocumentCourse kind="report" id={id} onMove={setAsked} />
          </Card>
          <Card title={t('Lịch sử')}>
            <HistoryList kind="report" id={id} />
          </Card>
        </Page>
      )}
    </Answer>
  );
}
