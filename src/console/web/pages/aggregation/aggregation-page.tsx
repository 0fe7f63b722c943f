import { useNavigate, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { SelectField } from '../../kit/field';
import { byPage, useWhole } from '../../kit/list';
import { Card, Empty, Page } from '../../kit/page';
import { today } from '../../language/dates';
import { t } from '../../language/language';
import style from './aggregation.module.css';
import { periodsOf, presentPeriod } from './periods-of';
import { RemindAll } from './remind-all';
import { SummaryPart } from './summary-part';
import { UnitReports } from './unit-reports';

/** Tổng hợp: who has and who has not reported in a period; remind all, send back one part, and the summary as a document. */
export function AggregationPage() {
  const search = useSearch({ from: '/framed/aggregation' });
  const navigate = useNavigate({ from: '/aggregation' });
  const plans = useWhole(api.useInfiniteQuery('get', '/api/v1/plans', { params: { query: { limit: 200 } } }, byPage));
  const planId = search.plan ?? plans.data?.items.find(({ state }) => state !== 'draft.composing')?.id;
  const reports = useWhole(
    api.useInfiniteQuery(
      'get',
      '/api/v1/reports',
      { params: { query: { limit: 200, ...(planId === undefined ? {} : { planId }) } } },
      { ...byPage, enabled: planId !== undefined },
    ),
  );
  const periods = periodsOf(reports.data?.items ?? []);
  const period = search.period ?? presentPeriod(reports.data?.items ?? [], today());
  return (
    <Page title={t('Tổng hợp báo cáo')}>
      <search className={style.choose}>
        <SelectField label={t('Kế hoạch')} value={planId ?? ''} onChange={({ target }) => navigate({ search: { plan: target.value } })}>
          {(plans.data?.items ?? []).map(({ id, documentNumber, title }) => (
            <option key={id} value={id}>
              {documentNumber ?? t('Chưa có số')} · {title}
            </option>
          ))}
        </SelectField>
        <SelectField
          label={t('Kỳ báo cáo')}
          value={period ?? ''}
          onChange={({ target }) => navigate({ search: { ...(planId === undefined ? {} : { plan: planId }), period: target.value } })}
        >
          {periods.map((key) => (
            <option key={key} value={key}>
              {key}
            </option>
          ))}
        </SelectField>
      </search>
      <Answer of={reports}>
        {({ items }) => {
          const own = items.filter((report) => report.period.key === period);
          const units = own.filter(({ type }) => type === 'unit');
          const summary = own.find(({ type }) => type === 'summary');
          const waiting = units.filter(({ filedAt }) => filedAt === null);
          if (units.length === 0) return <Empty title={t('Kỳ này chưa mở báo cáo nào.')} />;
          return (
            <>
              <Card title={t('Chưa báo cáo: {n}/{all}', { n: waiting.length, all: units.length })}>
                <UnitReports reports={waiting} empty={t('Mọi cơ quan đã báo cáo.')} />
                {waiting.length === 0 ? null : <RemindAll reports={waiting} />}
              </Card>
              <Card title={t('Đã báo cáo: {n}/{all}', { n: units.length - waiting.length, all: units.length })}>
                <UnitReports reports={units.filter(({ filedAt }) => filedAt !== null)} empty={t('Chưa cơ quan nào báo cáo.')} />
              </Card>
              {summary === undefined ? null : (
                <Card title={t('Báo cáo tổng hợp')}>
                  <SummaryPart id={summary.id} />
                </Card>
              )}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}
