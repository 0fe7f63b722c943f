import { Link } from '@tanstack/react-router';
import { api } from '../api/client';
import { asOf } from '../as-of/as-of';
import { t } from '../language/language';
import style from './frame.module.css';
import { menu } from './menu';

/** The pages, and how much waits for the person. */
export function Menu({ positions }: { readonly positions: readonly string[] }) {
  const counts = api.useQuery('get', '/api/v1/inbox/counts', {}, { enabled: asOf === undefined });
  const waiting = counts.data?.mine ?? 0;
  return (
    <nav className={`${style.menu} no-print`} aria-label={t('Trang')}>
      <ul>
        {menu(positions).map(({ to, label }) => (
          <li key={to}>
            <Link
              to={to}
              className={style.link}
              activeProps={{ 'aria-current': 'page' }}
              activeOptions={{ exact: to === '/', includeSearch: false }}
            >
              {label}
              {to === '/inbox' && waiting > 0 ? <Count of={waiting} /> : null}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ of }: { readonly of: number }) {
  return (
    <span className={style.count} aria-hidden="true">
      {of > 99 ? '99+' : of}
    </span>
  );
}
