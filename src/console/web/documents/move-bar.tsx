import { useState } from 'react';
import { api } from '../api/client';
import { Button } from '../kit/button';
import { Dialog, DialogActions } from '../kit/dialog';
import { Reasons } from '../kit/reasons';
import { t } from '../language/language';
import style from './documents.module.css';
import { collectionOf, type Kind } from './kinds';
import { MoveForm } from './move-form';
import { type Move, sendsBack } from './moves';

interface MoveBarProps {
  readonly kind: Kind;
  readonly id: string;
  /** The move whose dialog is open, where the page chooses it too, by a key. */
  readonly asked?: Move | undefined;
  readonly onAsked?: (move: Move | undefined) => void;
  readonly onDone?: () => void;
  /** Moves that the page offers in a way of its own. */
  readonly except?: readonly string[];
}

/** What may be done with a document now, and of the rest why not: the moves as the server lists them, those allowed first. */
export function MoveBar({ kind, id, asked, onAsked, onDone, except = [] }: MoveBarProps) {
  const { data } = api.useQuery('get', `/api/v1/${collectionOf[kind]}/{id}/moves`, { params: { path: { id } } });
  const [own, setOwn] = useState<Move>();
  const chosen = onAsked === undefined ? own : asked;
  const choose = onAsked ?? setOwn;
  if (data === undefined) return null;
  const allowed = data.moves.filter(({ allowed: can, type }) => can && !except.includes(type));
  const refused = data.moves.filter((move) => !move.allowed);
  const close = () => choose(undefined);
  return (
    <section className={`${style.bar} no-print`} aria-label={t('Việc có thể làm')}>
      {allowed.map((move, place) => (
        <Button key={move.type} look={sendsBack(move.type) ? 'danger' : place === 0 ? 'main' : 'plain'} onClick={() => choose(move)}>
          {move.label}
        </Button>
      ))}
      {refused.map((move) => (
        <Button key={move.type} className={style.refused} aria-haspopup="dialog" onClick={() => choose(move)}>
          {move.label} <span className={style.why}>{t('Vì sao chưa được?')}</span>
        </Button>
      ))}
      {chosen === undefined ? null : (
        <Dialog open onClose={close} title={chosen.label}>
          {chosen.allowed ? (
            <MoveForm
              kind={kind}
              id={id}
              sequence={data.sequence}
              move={chosen}
              onDone={() => {
                close();
                onDone?.();
              }}
              onCancel={close}
            />
          ) : (
            <>
              <h3>{t('Vì sao chưa được?')}</h3>
              <Reasons reasons={chosen.reasons} />
              <DialogActions>
                <Button onClick={close}>{t('Đóng')}</Button>
              </DialogActions>
            </>
          )}
        </Dialog>
      )}
    </section>
  );
}
