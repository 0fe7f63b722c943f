import type { Move } from '../documents/moves';
import type { HistoryItem } from '../documents/use-whole-history';
import { Button } from '../kit/button';
import { momentText } from '../language/dates';
import { t } from '../language/language';
import style from './diagram.module.css';
import type { Workflow } from './drawing-of';
import { targetOf } from './drawing-of';

interface CourseListProps {
  readonly workflow: Workflow;
  readonly state: string;
  readonly steps: readonly HistoryItem[];
  readonly moves: readonly Move[];
  readonly onMove?: ((move: Move) => void) | undefined;
}

/** The drawing in words: the states passed, the present one, then every way on from it, open or not and why. */
export function CourseList({ workflow, state, steps, moves, onMove }: CourseListProps) {
  const labelOf = (path: string) => workflow.states.find((one) => one.path === path)?.label ?? path;
  return (
    <div className={style.part}>
      <h3>{t('Đã qua')}</h3>
      <ol className={style.list}>
        {steps.map(({ entryId, from, to, label, at, by }) => (
          <li key={entryId} className={style.passed}>
            <span>
              <strong>{label}</strong> · {from.label} → {to?.label}
            </span>
            <span className={style.quiet}>
              {momentText(at)} · {by.name ?? t('Hệ thống')}
            </span>
          </li>
        ))}
        <li className={style.here} aria-current="step">
          <strong>{t('Đang ở: {state}', { state: labelOf(state) })}</strong>
        </li>
      </ol>
      {moves.length === 0 ? null : (
        <>
          <h3>{t('Các bước từ đây')}</h3>
          <ul className={style.list}>
            {[...moves]
              .sort((one, other) => Number(other.allowed) - Number(one.allowed))
              .map((move) => (
                <MoveItem
                  key={move.type}
                  move={move}
                  to={targetOf(workflow, state, move.type)}
                  from={state}
                  labelOf={labelOf}
                  onMove={onMove}
                />
              ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface MoveItemProps {
  readonly move: Move;
  readonly from: string;
  readonly to: string;
  readonly labelOf: (path: string) => string;
  readonly onMove?: ((move: Move) => void) | undefined;
}

function MoveItem({ move, from, to, labelOf, onMove }: MoveItemProps) {
  const [reason, ...others] = move.reasons;
  return (
    <li className={move.allowed ? style.openStep : style.blockedStep}>
      {move.allowed ? (
        <Button aria-haspopup="dialog" onClick={() => onMove?.(move)}>
          {move.label}
        </Button>
      ) : (
        <strong>{move.label}</strong>
      )}
      <span className={style.quiet}>{to === from ? t('giữ nguyên trạng thái') : t('đến: {state}', { state: labelOf(to) })}</span>
      {move.allowed || reason === undefined ? null : (
        <>
          <span>
            {reason.text} {others.length === 0 ? '' : t('(và {n} lý do khác)', { n: others.length })}
          </span>
          <button type="button" className={style.why} aria-haspopup="dialog" onClick={() => onMove?.(move)}>
            {t('Vì sao chưa được?')} <span className="visually-hidden">{move.label}</span>
          </button>
        </>
      )}
    </li>
  );
}
