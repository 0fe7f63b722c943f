import { type Ref, useContext, useState } from 'react';
import { MoveForm } from '../../documents/move-form';
import type { Move } from '../../documents/moves';
import { Button } from '../../kit/button';
import { Dialog } from '../../kit/dialog';
import { TextArea } from '../../kit/field';
import { Reasons } from '../../kit/reasons';
import { t } from '../../language/language';
import style from './compare.module.css';
import { RemarkOn } from './passage-button';
import { type Passage, reasonOf, said, shortened } from './remarks';
import type { useRemarks } from './use-remarks';

interface RemarksPanelProps {
  readonly ref: Ref<HTMLElement>;
  readonly planId: string;
  readonly sequence: number;
  /** The move that sends the plan back, allowed or not; undefined where the plan is past all of them. */
  readonly way: Move | undefined;
  readonly notes: ReturnType<typeof useRemarks>;
  readonly selected: () => Passage | undefined;
}

/** Nhận xét để trả lại: what was written on passages, each kept while it is typed, and the one move that takes them all along. */
export function RemarksPanel({ ref, planId, sequence, way, notes, selected }: RemarksPanelProps) {
  const { remarks } = notes;
  // Kept, since the plan is past it before its answer has been seen to the end.
  const [sending, setSending] = useState<Move>();
  const close = () => setSending(undefined);
  return (
    <section ref={ref} className={`${style.remarks} no-print`} aria-label={t('Nhận xét của bạn')}>
      <h2>{t('Nhận xét của bạn')}</h2>
      {way?.allowed === true || remarks.length > 0 ? (
        <p className={style.quiet}>{t('Nhận xét đi cùng lý do khi trả lại; trước đó chỉ mình bạn thấy, trên máy này.')}</p>
      ) : null}
      {remarks.length === 0 ? null : (
        <ol className={style.remarkList}>
          {remarks.map(({ place, quote, text }, at) => (
            <li key={`${place} ${quote}`} className={style.remark}>
              <p className={style.quiet}>{place}</p>
              <blockquote className={style.quote}>{shortened(quote)}</blockquote>
              <TextArea
                label={t('Nhận xét {n}', { n: at + 1 })}
                rows={3}
                value={text}
                onChange={({ target }) => notes.write(at, target.value)}
              />
              <Button look="quiet" aria-label={t('Bỏ nhận xét {n}', { n: at + 1 })} onClick={() => notes.remove(at)}>
                {t('Bỏ')}
              </Button>
            </li>
          ))}
        </ol>
      )}
      <SelectedButton selected={selected} />
      {way?.allowed === true ? (
        <Button look="danger" aria-haspopup="dialog" unavailable={said(remarks).length === 0} onClick={() => setSending(way)}>
          {t('{move} kèm {n} nhận xét', { move: way.label, n: said(remarks).length })}
        </Button>
      ) : (
        <>
          <h3>{t('Vì sao chưa trả lại được?')}</h3>
          {way === undefined ? <p>{t('Kế hoạch đã qua các bước có thể trả lại.')}</p> : <Reasons reasons={way.reasons} />}
        </>
      )}
      {sending === undefined ? null : (
        <Dialog open onClose={close} title={sending.label} wide>
          <MoveForm
            kind="plan"
            id={planId}
            sequence={sequence}
            move={sending}
            begun={{ reason: reasonOf(remarks) }}
            onDone={() => {
              close();
              notes.clear();
            }}
            onCancel={close}
          />
        </Dialog>
      )}
    </section>
  );
}

/** For passages that did not change: what the person selected of the comparison. */
function SelectedButton({ selected }: { readonly selected: () => Passage | undefined }) {
  const remarkOn = useContext(RemarkOn);
  const [nothing, setNothing] = useState(false);
  if (remarkOn === undefined) return null;
  const onClick = () => {
    const passage = selected();
    setNothing(passage === undefined);
    if (passage !== undefined) remarkOn(passage);
  };
  return (
    <>
      {/* Pressing the pointer down would end the selection. */}
      <Button onMouseDown={(event) => event.preventDefault()} onClick={onClick}>
        {t('Nhận xét về chữ đang chọn')}
      </Button>
      <p role="status">{nothing ? t('Hãy chọn một đoạn chữ trong phần so sánh trước.') : ''}</p>
    </>
  );
}
