import { Link, Outlet, useRouteContext } from '@tanstack/react-router';
import { t } from '../language/language';
import style from './frame.module.css';
import { LanguageSwitch } from './language-switch';
import { menu } from './menu';
import { SignOut } from './sign-out';
import { SignedOutDialog } from './signed-out-dialog';

/** What stands around every page: the menu, the bar with who one is, and what appears over all pages. */
export function Frame() {
  const { me } = useRouteContext({ from: '/framed' });
  return (
    <div className={style.frame}>
      <a className={style.skip} href="#main">
        {t('Đến nội dung chính')}
      </a>
      <header className={`${style.bar} no-print`}>
        <Link to="/" className={style.name}>
          {t('Kế hoạch')}
        </Link>
        <div className={style.end}>
          <LanguageSwitch />
          <span className={style.person}>{me.person.name}</span>
          <SignOut />
        </div>
      </header>
      <nav className={`${style.menu} no-print`} aria-label={t('Trang')}>
        <ul>
          {menu(me.posts.map(({ position }) => position)).map(({ to, label }) => (
            <li key={to}>
              <Link to={to} className={style.link} activeProps={{ 'aria-current': 'page' }} activeOptions={{ exact: to === '/' }}>
                {label}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main className={style.main} id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <SignedOutDialog />
    </div>
  );
}
