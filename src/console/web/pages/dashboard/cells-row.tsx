import type { components } from '../../api/schema.gen';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './dashboard.module.css';

type Cells = components['schemas']['Cells'];

/** The four official cells, each with its share and what it is a share of. */
export function CellsRow({ cells }: { readonly cells: Cells }) {
  const shown = [
    { cell: cells.doneInTime, look: style.good, sign: '●' },
    { cell: cells.doneLate, look: style.lateDone, sign: '◐' },
    { cell: cells.openInTime, look: style.inTime, sign: '○' },
    { cell: cells.openOverdue, look: style.bad, sign: '■' },
  ];
  return (
    <>
      <dl className={style.cells}>
        {shown.map(({ cell, look, sign }) => (
          <div key={cell.label} className={`${style.cell} ${look}`}>
            <dt>
              <span aria-hidden="true">{sign}</span> {cell.label}
            </dt>
            <dd>
              <strong className={style.number}>{numberText(cell.count)}</strong>
              <span>{cell.share?.text}</span>
            </dd>
          </div>
        ))}
      </dl>
      <p>
        {cells.doneOfDue.text} · {t('Không định kỳ: {n}', { n: cells.undated.count })} · {t('Đã hủy: {n}', { n: cells.cancelled.count })}
      </p>
    </>
  );
}
