import { Button } from '../../kit/button';
import { language, t } from '../../language/language';
import type { Decision, ImportItem } from './import';
import style from './imports.module.css';
import { itemLines } from './item-text';

interface ItemCardProps {
  readonly item: ImportItem;
  readonly names: Readonly<Record<string, string>>;
  readonly selected: boolean;
  readonly closed: boolean;
  readonly onSelect: () => void;
  readonly onDecide: (action: Decision['action']) => void;
  readonly onCorrect: () => void;
}

/** One item of the proposal: what it would be, what is doubtful or open about it, and what was decided. */
export function ItemCard({ item, names, selected, closed, onSelect, onDecide, onCorrect }: ItemCardProps) {
  const lines = itemLines(item, names);
  const title = lines[0]?.text === '' ? t('(chưa rõ)') : (lines[0]?.text ?? '');
  return (
    <li className={`${style.item} ${selected ? style.chosen : ''} ${item.included ? '' : style.left}`} id={`item ${item.key}`}>
      <p className={style.marks}>
        <span className={style.state}>{stateText(item)}</span>
        {item.doubtful ? <span className={style.doubtful}>{t('△ Chưa chắc')}</span> : null}
      </p>
      <button type="button" className={style.show} aria-pressed={selected} onClick={onSelect}>
        {lines[0]?.label === '' ? '' : `${lines[0]?.label}. `}
        {title.length > 220 ? `${title.slice(0, 220)}…` : title}
      </button>
      <dl className={style.lines}>
        {lines.slice(1).map(({ label, text }) => (
          <div key={label + text}>
            <dt>{label}</dt>
            <dd>{text === '' ? <em>{t('chưa rõ')}</em> : <span lang="vi">{text}</span>}</dd>
          </div>
        ))}
      </dl>
      {[...item.questions, ...item.warnings].map(({ code, text }) => (
        <p key={code + text.vi} className={style.question}>
          {text[language()]}
        </p>
      ))}
      {closed ? null : (
        <div className={style.acts}>
          {item.state === 'accepted' ? null : <Button onClick={() => onDecide('accept')}>{t('Nhận')}</Button>}
          <Button onClick={onCorrect}>{t('Sửa')}</Button>
          {item.state === 'dropped' ? null : <Button onClick={() => onDecide('drop')}>{t('Bỏ')}</Button>}
          {item.state === 'proposed' ? null : (
            <Button look="quiet" onClick={() => onDecide('reset')}>
              {t('Như đề xuất')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}

function stateText({ state, included }: ImportItem): string {
  switch (state) {
    case 'accepted':
      return t('✓ Đã nhận');
    case 'corrected':
      return t('✎ Đã sửa');
    case 'dropped':
      return t('✗ Đã bỏ');
    case 'proposed':
      return included ? t('Đề xuất, sẽ vào dự thảo') : t('Đề xuất, chưa vào dự thảo');
  }
}
