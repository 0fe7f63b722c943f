import { keepPreviousData } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { api } from '../../api/client';
import { useStateLabel } from '../../documents/use-labels';
import { SavedFilters } from '../../filters/saved-filters';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { SelectField, TextField } from '../../kit/field';
import { byPage, listOf } from '../../kit/list';
import { Empty, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import style from './plans.module.css';

const states = ['draft', 'issued', 'disseminated', 'inProgress', 'reported', 'summarised', 'closed'];
const typingMs = 250;

/** Kế hoạch: found by number or words of the title, with or without tone marks. */
export function PlansPage() {
  const search = useSearch({ from: '/framed/plans' });
  const navigate = useNavigate({ from: '/plans' });
  const stateLabel = useStateLabel();
  const [typed, setTyped] = useState(search.q ?? '');
  const asked = useRef(typed);
  const plans = api.useInfiniteQuery(
    'get',
    '/api/v1/plans',
    { params: { query: { ...search, limit: 50 } } },
    { ...byPage, placeholderData: keepPreviousData },
  );

  // Another filter was opened, or the browser went back.
  useEffect(() => {
    const { q = '' } = search;
    if (q === asked.current) return;
    asked.current = q;
    setTyped(q);
  }, [search]);
  useEffect(() => {
    const waiting = setTimeout(() => {
      if (typed === asked.current) return;
      asked.current = typed;
      const { q: _, ...rest } = search;
      void navigate({ search: typed === '' ? rest : { ...rest, q: typed }, replace: true });
    }, typingMs);
    return () => clearTimeout(waiting);
  }, [typed, search, navigate]);

  return (
    <Page
      title={t('Kế hoạch')}
      actions={
        <Link to="/plans/new" className={buttonClass('main')}>
          {t('Soạn kế hoạch')}
        </Link>
      }
    >
      <search className={style.filters}>
        <TextField
          label={t('Tìm theo số hoặc trích yếu')}
          hint={t('Gõ có dấu hay không dấu đều được.')}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <SelectField
          label={t('Trạng thái')}
          value={search.state ?? ''}
          onChange={({ target }) => {
            const { state: _, ...rest } = search;
            void navigate({ search: target.value === '' ? rest : { ...rest, state: target.value } });
          }}
        >
          <option value="">{t('Tất cả')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {stateLabel('plan', state)}
            </option>
          ))}
        </SelectField>
      </search>
      <SavedFilters page="plans" search={search} />
      <Answer of={listOf(plans)}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={t('Không có kế hoạch nào như vậy.')}>
              <p>{t('Thử ít chữ hơn, hoặc bỏ bộ lọc trạng thái.')}</p>
            </Empty>
          ) : (
            <>
              <table className={table.table}>
                <caption className="visually-hidden">{t('Kế hoạch')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('Số, ký hiệu')}</th>
                    <th scope="col">{t('Trích yếu')}</th>
                    <th scope="col">{t('Trạng thái')}</th>
                    <th scope="col">{t('Cơ quan ban hành')}</th>
                    <th scope="col">{t('Ngày ban hành')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((plan) => (
                    <tr key={plan.id}>
                      <td data-label={t('Số, ký hiệu')}>{plan.documentNumber ?? t('Chưa có số')}</td>
                      <td data-label={t('Trích yếu')}>
                        <Link to="/plans/$id" params={{ id: plan.id }}>
                          {plan.title}
                        </Link>
                      </td>
                      <td data-label={t('Trạng thái')}>
                        <StateChip label={stateLabel('plan', plan.state)} />
                      </td>
                      <td data-label={t('Cơ quan ban hành')}>{plan.issuing.name}</td>
                      <td data-label={t('Ngày ban hành')}>{plan.issuedOn === null ? '' : dayText(plan.issuedOn)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {more}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
