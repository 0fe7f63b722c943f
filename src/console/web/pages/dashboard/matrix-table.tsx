import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, type MouseEvent, useMemo, useState } from 'react';
import { Button } from '../../kit/button';
import { t } from '../../language/language';
import style from './matrix.module.css';
import { inOrder, type Matrix, type MatrixOrder, type Standing } from './matrix-order';
import { MatrixRow } from './matrix-row';
import { standings } from './standings';

const steps: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Bản đồ nhiệt cơ quan × kế hoạch. Tab goes from agency to agency, arrows from cell to cell; each leads to the tasks behind it. */
export function MatrixTable({ matrix }: { readonly matrix: Matrix }) {
  const [order, setOrder] = useState<MatrixOrder>('worst');
  const navigate = useNavigate();
  const { plans, rows } = useMemo(() => inOrder(matrix, order), [matrix, order]);
  const looks = Object.entries(standings()) as [Standing, { sign: string; word: string }][];
  const follow = (event: MouseEvent) => {
    const link = (event.target as Element).closest('a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const search = Object.fromEntries(new URL(link.href).searchParams);
    void navigate({ to: link.pathname, search } as never);
  };
  return (
    <>
      <div className={style.above}>
        <ul className={style.legend} aria-label={t('Chú giải')}>
          {looks.map(([standing, { sign, word }]) => (
            <li key={standing} className={style[standing]}>
              <span aria-hidden="true">{sign}</span> {word}
            </li>
          ))}
        </ul>
        <Button aria-pressed={order === 'worst'} onClick={() => setOrder(order === 'worst' ? 'name' : 'worst')}>
          {order === 'worst' ? t('Xếp theo tên') : t('Xếp chậm nhất lên đầu')}
        </Button>
      </div>
      <div className={style.scroll}>
        <table className={style.matrix} onClick={follow} onKeyDown={moveBetweenCells}>
          <caption className="visually-hidden">{t('Nhiệm vụ theo cơ quan và kế hoạch')}</caption>
          <thead>
            <tr>
              <th scope="col" className={style.corner}>
                {t('Cơ quan')}
              </th>
              {plans.map(({ id, documentNumber, title }) => (
                <th key={id} scope="col" title={title}>
                  <a href={`/plans/${id}`} tabIndex={-1}>
                    {documentNumber ?? t('Chưa có số')}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ agency, cells }) => (
              <MatrixRow key={agency.id} agency={agency} plans={plans} cells={cells} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** To the next cell in that direction that has something. */
function moveBetweenCells(event: KeyboardEvent): void {
  const step = steps[event.key];
  const cell = (event.target as Element).closest('td, th');
  if (step === undefined || !(cell instanceof HTMLTableCellElement)) return;
  event.preventDefault();
  const table = cell.closest('table')!;
  let row = (cell.parentElement as HTMLTableRowElement).rowIndex;
  let column = cell.cellIndex;
  for (;;) {
    row += step[0];
    column += step[1];
    const next = table.rows[row]?.cells[column];
    if (next === undefined) return;
    const link = next.querySelector('a');
    if (link === null) continue;
    link.focus();
    return;
  }
}
