import { memo } from 'react';
import { t } from '../../language/language';
import style from './matrix.module.css';
import { type Counts, type Matrix, standingOf } from './matrix-order';
import { standings } from './standings';

interface MatrixRowProps {
  readonly agency: Matrix['agencies'][number];
  readonly plans: Matrix['plans'];
  readonly cells: readonly (Counts | undefined)[];
}

/** What one agency has to do in every plan. Plain links: thousands of the router's would hold the page up; the table follows them itself. */
export const MatrixRow = memo(function MatrixRow({ agency, plans, cells }: MatrixRowProps) {
  const looks = standings();
  return (
    <tr>
      <th scope="row" className={style.agency}>
        <a href={`/tasks?lead=${agency.id}`}>{agency.name}</a>
      </th>
      {plans.map((plan, column) => {
        const counts = cells[column];
        if (counts === undefined) return <td key={plan.id} className={style.none} />;
        const [standing, count] = standingOf(counts);
        const { sign, word } = looks[standing];
        const all = Object.values(counts).reduce((sum, each) => sum + each, 0);
        const about = t('{agency}, {plan}: {word} {count}/{all} nhiệm vụ', {
          agency: agency.name,
          plan: plan.documentNumber ?? plan.title,
          word,
          count,
          all,
        });
        return (
          <td key={plan.id} className={style[standing]}>
            <a href={`/tasks?lead=${agency.id}&plan=${plan.id}`} tabIndex={-1} title={about} aria-label={about}>
              {sign} {count}
            </a>
          </td>
        );
      })}
    </tr>
  );
});
