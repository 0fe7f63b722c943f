import { useNavigate, useRouter } from '@tanstack/react-router';
import { Command } from 'cmdk';
import { useEffect, useState } from 'react';
import { api } from '../api/client';
import { useStateLabel } from '../documents/use-labels';
import { pathOf } from '../filters/saved-filter';
import { menu } from '../frame/menu';
import { Dialog } from '../kit/dialog';
import { isComposing, keysInForce, singleKeys } from '../kit/keys';
import { t } from '../language/language';
import { KeyCaps } from './key-caps';
import style from './palette.module.css';
import { holdsWords } from './toneless';

const typingMs = 150;

/** Keys of `finding.tsx`: what they lead to stands in the palette anyway. */
const ownKeys = /^(g .|\/|\?)$/;

/** Bảng lệnh: pages, saved filters, what the present page does by keys, and plans by number or words of their title, tone marks or not. */
export function Palette({ positions, onClose }: { readonly positions: readonly string[]; readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [sought, setSought] = useState('');
  const [actions] = useState(() => (singleKeys() ? keysInForce() : []).filter(({ keys }) => !ownKeys.test(keys)));
  const navigate = useNavigate();
  const { options } = useRouter();
  const filters = api.useQuery('get', '/api/v1/me/saved-filters');
  const stateLabel = useStateLabel();
  useEffect(() => {
    const waiting = setTimeout(() => setSought(typed.trim()), typingMs);
    return () => clearTimeout(waiting);
  }, [typed]);
  const plans = api.useQuery(
    'get',
    '/api/v1/plans',
    { params: { query: { q: sought, limit: 8 } } },
    { enabled: sought.length >= 2, placeholderData: (before) => before },
  );
  const pages = menu(positions).filter(({ label }) => holdsWords(label, typed));
  const acts = actions.filter(({ label }) => holdsWords(label, typed));
  const saved = (filters.data ?? []).filter(({ name }) => holdsWords(name, typed));
  const found = sought.length >= 2 ? (plans.data?.items ?? []) : [];
  const choose = (act: () => unknown) => {
    onClose();
    act();
  };
  return (
    <Dialog open onClose={onClose} title={t('Tìm và mở')} wide>
      <Command shouldFilter={false} label={t('Tìm và mở')} onKeyDown={(event) => isComposing(event.nativeEvent) && event.preventDefault()}>
        <Command.Input
          className={style.input}
          value={typed}
          onValueChange={setTyped}
          placeholder={t('Số, trích yếu kế hoạch, tên trang…')}
          aria-label={t('Số, trích yếu kế hoạch, tên trang…')}
        />
        <Command.List className={style.list} label={t('Kết quả tìm')}>
          <Command.Empty>{plans.isFetching ? t('Đang tải…') : t('Không thấy gì khớp.')}</Command.Empty>
          {found.length === 0 ? null : (
            <Command.Group heading={t('Kế hoạch')} className={style.group}>
              {found.map(({ id, documentNumber, title, state }) => (
                <Command.Item
                  key={id}
                  value={id}
                  className={style.item}
                  onSelect={() => choose(() => navigate({ to: '/plans/$id', params: { id } }))}
                >
                  <span>
                    <strong>{documentNumber ?? t('Chưa có số')}</strong> {title}
                  </span>
                  <span className={style.quiet}>{stateLabel('plan', state)}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {acts.length === 0 ? null : (
            <Command.Group heading={t('Trên trang này')} className={style.group}>
              {acts.map(({ keys, label, act }) => (
                <Command.Item key={keys} value={`key ${keys}`} className={style.item} onSelect={() => choose(act)}>
                  <span>{label}</span>
                  <span>
                    <KeyCaps keys={keys} />
                  </span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {saved.length === 0 ? null : (
            <Command.Group heading={t('Bộ lọc đã lưu')} className={style.group}>
              {saved.map(({ id, page, name, query }) => (
                <Command.Item
                  key={id}
                  value={id}
                  className={style.item}
                  onSelect={() => choose(() => navigate({ to: pathOf[page], search: options.parseSearch(query) as never }))}
                >
                  <span>{name}</span>
                  <span className={style.quiet}>{menu(positions).find(({ to }) => to === pathOf[page])?.label}</span>
                </Command.Item>
              ))}
            </Command.Group>
          )}
          {pages.length === 0 ? null : (
            <Command.Group heading={t('Đi đến')} className={style.group}>
              {pages.map(({ to, label }) => (
                <Command.Item key={to} value={to} className={style.item} onSelect={() => choose(() => navigate({ to }))}>
                  {label}
                </Command.Item>
              ))}
            </Command.Group>
          )}
        </Command.List>
      </Command>
    </Dialog>
  );
}
