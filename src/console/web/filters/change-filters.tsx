import { useState } from 'react';
import { server } from '../api/client';
import { ActButton } from '../kit/act-button';
import { Button } from '../kit/button';
import { Dialog, DialogActions } from '../kit/dialog';
import { TextField } from '../kit/field';
import { ProblemBox } from '../kit/problem-box';
import { useAct } from '../kit/use-act';
import { t } from '../language/language';
import style from './filters.module.css';
import type { SavedFilter } from './saved-filter';

/** Renames and deletes saved filters; each at once, by its own button. */
export function ChangeFilters({ filters, onClose }: { readonly filters: readonly SavedFilter[]; readonly onClose: () => void }) {
  return (
    <Dialog open onClose={onClose} title={t('Sửa bộ lọc đã lưu')}>
      {filters.length === 0 ? <p>{t('Không còn bộ lọc nào.')}</p> : null}
      <ul className={style.filters}>
        {filters.map((filter) => (
          <ChangeFilter key={filter.id} filter={filter} />
        ))}
      </ul>
      <DialogActions>
        <Button onClick={onClose}>{t('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function ChangeFilter({ filter: { id, page, name, query } }: { readonly filter: SavedFilter }) {
  const [typed, setTyped] = useState(name);
  const path = { params: { path: { id } } };
  const rename = useAct((next: string) => server.PUT('/api/v1/me/saved-filters/{id}', { ...path, body: { page, name: next, query } }));
  const unchanged = typed.trim() === '' || typed.trim() === name;
  return (
    <li>
      <form
        className={style.change}
        onSubmit={(event) => {
          event.preventDefault();
          if (!unchanged) rename.mutate(typed);
        }}
      >
        <TextField
          label={t('Tên của bộ lọc {name}', { name })}
          maxLength={80}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
        <Button type="submit" aria-label={t('Đổi tên bộ lọc {name}', { name })} unavailable={unchanged || rename.isPending}>
          {t('Đổi tên')}
        </Button>
        <ActButton
          look="danger"
          aria-label={t('Xoá bộ lọc {name}', { name })}
          act={() => server.DELETE('/api/v1/me/saved-filters/{id}', path)}
        >
          {t('Xoá')}
        </ActButton>
      </form>
      {rename.error === null ? null : <ProblemBox error={rename.error} />}
    </li>
  );
}
