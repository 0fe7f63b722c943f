import { useState } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema.gen';
import { Button } from '../kit/button';
import { Dialog, DialogActions } from '../kit/dialog';
import { Reasons } from '../kit/reasons';
import { t } from '../language/language';
import style from './documents.module.css';
import { collectionOf, type Kind } from './kinds';
import { MoveForm } from './move-form';

type Move = components['schemas']['Move'];

/** What may be done with a document now, and of the rest why not: the moves as the server lists them, those allowed first. */
export function MoveBar({ kind, id }: { readonly kind: Kind; readonly id: string }) {
  const { data } = api.useQuery('get', `/api/v1/${collectionOf[kind]}/{id}/moves`, { params: { path: { id } } });
  const [chosen, setChosen] = useState<Move>();
  if (data === undefined) return null;
  const allowed = data.moves.filter((move) => move.allowed);
  const refused = data.moves.filter((move) => !move.allowed);
  return (
    <section className={`${style.bar} no-print`} aria-label={t('Việc có thể làm')}>
      {allowed.map((move, place) => (
        <Button key={move.type} look={place === 0 ? 'main' : 'plain'} onClick={() => setChosen(move)}>
          {move.label}
        </Button>
      ))}
      {refused.map((move) => (
        <Button key={move.type} className={style.refused} aria-haspopup="dialog" onClick={() => setChosen(move)}>
          {move.label} <span className={style.why}>{t('Vì sao chưa được?')}</span>
        </Button>
      ))}
      {chosen === undefined ? null : (
        <Dialog open onClose={() => setChosen(undefined)} title={chosen.label}>
          {chosen.allowed ? (
            <MoveForm
              kind={kind}
              id={id}
              sequence={data.sequence}
              move={chosen}
              onDone={() => setChosen(undefined)}
              onCancel={() => setChosen(undefined)}
            />
          ) : (
            <>
              <h3>{t('Vì sao chưa được?')}</h3>
              <Reasons reasons={chosen.reasons} />
              <DialogActions>
                <Button onClick={() => setChosen(undefined)}>{t('Đóng')}</Button>
              </DialogActions>
            </>
          )}
        </Dialog>
      )}
    </section>
  );
}
