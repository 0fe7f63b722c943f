import { type Kind, kinds } from '../../documents/kinds';
import { sendsBack } from '../../documents/moves';
import { type CommonMove, useCommonMoves } from '../../documents/use-common-moves';
import { Button } from '../../kit/button';
import { t } from '../../language/language';
import style from './inbox.module.css';

/** A document that was chosen. */
export interface Chosen {
  readonly id: string;
  readonly kind: Kind;
  readonly title: string;
}

/** One move on everything chosen of a kind. */
export interface BulkAct {
  readonly kind: Kind;
  readonly move: CommonMove;
  readonly selection: readonly Chosen[];
}

interface BulkBarProps {
  readonly selection: readonly Chosen[];
  /** The moves that the page is for; all unless said. */
  readonly only?: readonly string[];
  /** The sheet that this opens belongs outside of the list: what is done leaves the list, and the results are to stay. */
  readonly onAct: (act: BulkAct) => void;
}

/** What may be done with everything chosen at once, by kind: each move says for how many of them it is allowed. */
export function BulkBar({ selection, only, onAct }: BulkBarProps) {
  return (
    <div className={style.bulk}>
      <p aria-live="polite">{t('Đã chọn {n} hồ sơ', { n: selection.length })}</p>
      {kinds.map((kind) => {
        const ids = selection.filter((item) => item.kind === kind).map(({ id }) => id);
        return ids.length === 0 ? null : (
          <BulkMoves key={kind} kind={kind} ids={ids} only={only} onChoose={(move) => onAct({ kind, move, selection })} />
        );
      })}
    </div>
  );
}

function BulkMoves({
  kind,
  ids,
  only,
  onChoose,
}: {
  readonly kind: Kind;
  readonly ids: readonly string[];
  readonly only: readonly string[] | undefined;
  readonly onChoose: (move: CommonMove) => void;
}) {
  const common = useCommonMoves(kind, ids);
  const moves = (common ?? []).filter(({ type, allowed }) => (only === undefined ? allowed.length > 0 : only.includes(type)));
  return (
    <>
      {moves.map((move, place) => (
        <Button key={move.type} look={sendsBack(move.type) ? 'danger' : place === 0 ? 'main' : 'plain'} onClick={() => onChoose(move)}>
          {move.label} ({move.allowed.length}/{ids.length})
        </Button>
      ))}
      {common !== undefined && moves.length === 0 ? <p>{t('Không có việc chung nào làm được cho các hồ sơ đã chọn.')}</p> : null}
    </>
  );
}
