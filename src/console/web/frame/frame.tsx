import { Link, Outlet, useMatches, useRouteContext } from '@tanstack/react-router';
import { asOf } from '../as-of/as-of';
import { AsOfBanner } from '../as-of/as-of-banner';
import { AsOfSwitch } from '../as-of/as-of-switch';
import { PresentOnly } from '../as-of/present-only';
import { t } from '../language/language';
import { LiveSign } from '../live/live-sign';
import { useLive } from '../live/use-live';
import { Finding } from '../palette/finding';
import style from './frame.module.css';
import { LanguageSwitch } from './language-switch';
import { Menu } from './menu-list';
import { SignOut } from './sign-out';
import { SignedOutDialog } from './signed-out-dialog';

/** What stands around every page: the menu, the bar with who one is, and what appears over all pages. */
export function Frame() {
  const { me } = useRouteContext({ from: '/framed' });
  const live = useLive();
  const positions = me.posts.map(({ position }) => position);
  const isOfThePast = useMatches({ select: (matches) => matches.at(-1)?.staticData.past === true });
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
          <LiveSign live={live} />
          <Finding positions={positions} />
          <AsOfSwitch />
          <LanguageSwitch />
          <span className={style.person}>{me.person.name}</span>
          <SignOut />
        </div>
      </header>
      <AsOfBanner />
      <Menu positions={positions} />
      <main className={style.main} id="main" tabIndex={-1}>
        {asOf === undefined || isOfThePast ? <Outlet /> : <PresentOnly />}
      </main>
      <SignedOutDialog />
    </div>
  );
}
