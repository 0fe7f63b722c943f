import { useNavigate } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Button } from '../kit/button';
import { useKeys } from '../kit/keys';
import { t } from '../language/language';
import { KeyHelp } from './key-help';
import style from './palette.module.css';

const Palette = lazy(async () => ({ default: (await import('./palette')).Palette }));

/** What is found from everywhere: the palette by Ctrl-K, the keys by ?, the four pages of the day by G and a letter. */
export function Finding({ positions }: { readonly positions: readonly string[] }) {
  const [open, setOpen] = useState<'palette' | 'help'>();
  const navigate = useNavigate();
  useKeys({
    'g i': { label: t('Đến Hộp việc'), act: () => navigate({ to: '/inbox' }) },
    'g k': { label: t('Đến Kế hoạch'), act: () => navigate({ to: '/plans' }) },
    'g n': { label: t('Đến Nhiệm vụ'), act: () => navigate({ to: '/tasks' }) },
    'g b': { label: t('Đến Báo cáo'), act: () => navigate({ to: '/reports' }) },
    '/': { label: t('Tìm trong trang'), act: () => searchFieldOf(document) ?? setOpen('palette') },
    '?': { label: t('Xem các phím tắt'), act: () => setOpen('help') },
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      if (document.querySelector('[role="dialog"]') === null) setOpen('palette');
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const close = () => setOpen(undefined);
  return (
    <>
      <Button look="quiet" aria-haspopup="dialog" aria-keyshortcuts="Control+K" onClick={() => setOpen('palette')}>
        {t('Tìm')} <span className={style.shortcut}>Ctrl K</span>
      </Button>
      {open === 'help' ? <KeyHelp onClose={close} /> : null}
      {open === 'palette' ? (
        <Suspense>
          <Palette positions={positions} onClose={close} />
        </Suspense>
      ) : null}
    </>
  );
}

/** Moves to the page's own search field; undefined where it has none. */
function searchFieldOf(page: Document): true | undefined {
  const field = page.querySelector<HTMLInputElement>('main input[type="search"]');
  field?.focus();
  return field === null ? undefined : true;
}
