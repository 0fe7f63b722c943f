import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { useWholeHistory } from '../../documents/use-whole-history';
import { Answer } from '../../kit/answer';
import { SelectField } from '../../kit/field';
import { Empty, Page } from '../../kit/page';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { namesOf, useAgencies } from '../plan/agencies';
import type { Plan } from '../plan/plan';
import style from './compare.module.css';
import { ContentChange } from './content-change';
import { Remarked } from './remarked';
import { type Revision, revisionsIn } from './revisions';

/** So sánh phiên bản: two contents a plan had, and everything in which they differ. */
export function ComparePage() {
  const { id } = useParams({ from: '/framed/plans/$id/compare' });
  const plan = api.useQuery('get', '/api/v1/plans/{id}', { params: { path: { id } } });
  const history = useWholeHistory('plan', id);
  return (
    <Answer of={plan}>
      {(data) => (
        <Page
          title={t('So sánh phiên bản')}
          about={
            <Link to="/plans/$id" params={{ id }}>
              {data.title}
            </Link>
          }
        >
          <Answer of={history}>{(items) => <Revisions plan={data} revisions={revisionsIn(items)} />}</Answer>
        </Page>
      )}
    </Answer>
  );
}

function Revisions({ plan, revisions }: { readonly plan: Plan; readonly revisions: readonly Revision[] }) {
  const search = useSearch({ from: '/framed/plans/$id/compare' });
  const navigate = useNavigate({ from: '/plans/$id/compare' });
  const latest = revisions.at(-1);
  const before = revisions.at(-2);
  if (latest === undefined || before === undefined)
    return (
      <Empty title={t('Kế hoạch mới có một phiên bản để bạn xem.')}>
        <p>{t('Khi dự thảo được sửa và lưu, các phiên bản sẽ hiện ở đây để so sánh.')}</p>
      </Empty>
    );
  const { from = before.hash, to = latest.hash } = search;
  const picker = (label: string, value: string, name: 'from' | 'to') => (
    <SelectField
      label={label}
      value={value}
      onChange={({ target }) => navigate({ search: { from, to, [name]: target.value }, replace: true })}
    >
      {revisions.map((revision) => (
        <option key={revision.hash} value={revision.hash}>
          {revisionText(revision)}
        </option>
      ))}
    </SelectField>
  );
  return (
    <>
      <div className={style.pickers}>
        {picker(t('Bản trước'), from, 'from')}
        {picker(t('Bản sau'), to, 'to')}
      </div>
      <Remarked
        key={plan.id}
        plan={plan}
        revision={to === latest.hash ? undefined : revisionName(revisions.find(({ hash }) => hash === to))}
      >
        <Compared plan={plan} from={from} to={to} />
      </Remarked>
    </>
  );
}

function Compared({ plan, from, to }: { readonly plan: Plan; readonly from: string; readonly to: string }) {
  const path = (hash: string) => ({ params: { path: { id: plan.id, hash } } });
  const before = api.useQuery('get', '/api/v1/plans/{id}/revisions/{hash}', path(from), { staleTime: Number.POSITIVE_INFINITY });
  const after = api.useQuery('get', '/api/v1/plans/{id}/revisions/{hash}', path(to), { staleTime: Number.POSITIVE_INFINITY });
  const agencies = useAgencies();
  return (
    <Answer of={before}>
      {(old) => (
        <Answer of={after}>
          {(next) => (
            <Answer of={agencies}>
              {(all) => <ContentChange before={old} after={next} names={{ ...namesOf(all), ...plan.agencies }} />}
            </Answer>
          )}
        </Answer>
      )}
    </Answer>
  );
}

const revisionName = (revision: Revision | undefined): string | undefined =>
  revision === undefined ? undefined : t('Bản {n}', { n: revision.no });

function revisionText({ no, at, by, submitted }: Revision): string {
  const text = t('Bản {n} · {at} · {by}', { n: no, at: momentText(at), by: by ?? t('Hệ thống') });
  return submitted ? `${text} · ${t('đã trình')}` : text;
}
