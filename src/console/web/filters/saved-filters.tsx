import { Link, useRouter } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../api/client';
import { asOf } from '../as-of/as-of';
import { Button } from '../kit/button';
import { t } from '../language/language';
import { ChangeFilters } from './change-filters';
import style from './filters.module.css';
import { SaveFilter } from './save-filter';
import { type Filter, type FilterPage, filterIn, pathOf } from './saved-filter';

interface SavedFiltersProps {
  readonly page: FilterPage;
  /** What the page is filtered by at present. */
  readonly search: Filter;
}

/** Bộ lọc đã lưu: a person's own of this page, each opened by one press; the present one can be added, any of them renamed or deleted. */
export function SavedFilters({ page, search }: SavedFiltersProps) {
  const { options } = useRouter();
  const { data } = api.useQuery('get', '/api/v1/me/saved-filters');
  const [open, setOpen] = useState<'save' | 'change'>();
  if (data === undefined) return null;
  const filters = data.filter((filter) => filter.page === page);
  const present = options.stringifySearch(filterIn(search)).replace(/^\?/, '');
  const saved = filters.some(({ query }) => query === present);
  if (filters.length === 0 && present === '' && open === undefined) return null;
  const close = () => setOpen(undefined);
  return (
    <nav className={`${style.row} no-print`} aria-label={t('Bộ lọc đã lưu')}>
      {filters.map(({ id, name, query }) => (
        <Link
          key={id}
          to={pathOf[page]}
          search={options.parseSearch(query) as never}
          className={style.filter}
          activeOptions={{ exact: true }}
          aria-current={query === present ? 'page' : undefined}
        >
          {name}
        </Link>
      ))}
      {present !== '' && asOf === undefined ? (
        <Button look="quiet" aria-haspopup="dialog" unavailable={saved} onClick={() => setOpen('save')}>
          {saved ? t('Đã lưu bộ lọc này') : t('Lưu bộ lọc này')}
        </Button>
      ) : null}
      {filters.length > 0 && asOf === undefined ? (
        <Button look="quiet" aria-haspopup="dialog" onClick={() => setOpen('change')}>
          {t('Sửa bộ lọc đã lưu')}
        </Button>
      ) : null}
      {open === 'save' ? <SaveFilter page={page} query={present} onClose={close} /> : null}
      {open === 'change' ? <ChangeFilters filters={filters} onClose={close} /> : null}
    </nav>
  );
}
