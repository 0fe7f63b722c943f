import { useState } from 'react';
import type { components } from '../../api/schema.gen';
import { SelectField } from '../../kit/field';
import table from '../../kit/table.module.css';
import { t } from '../../language/language';
import { stateLabelIn } from './state-label';
import style from './workflows.module.css';

type Workflow = components['schemas']['WorkflowView'];

/** Where an act leads that moves nothing. */
const stays = 'stays';

/** For one post: from which state, the rows, to which, the columns, it may move a document, and by which act. */
export function TransitionMatrix({ workflow }: { readonly workflow: Workflow }) {
  const positions = [...new Map(workflow.edges.flatMap(({ takers }) => takers.map(({ position, label }) => [position, label] as const)))];
  const [position, setPosition] = useState<string>(positions[0]?.[0] ?? '');
  const taken = workflow.edges.filter(({ takers }) => takers.some((taker) => taker.position === position));
  const order = ['', ...workflow.states.map(({ path }) => path), stays];
  const inOrder = (paths: readonly string[]) => order.filter((path) => paths.includes(path));
  const froms = inOrder(taken.map(({ from }) => from));
  const tos = inOrder(taken.map(({ to }) => to ?? stays));
  const labelOf = (to: string) => (to === stays ? t('giữ nguyên') : stateLabelIn(workflow, to));
  return (
    <div className={style.matrix}>
      <SelectField label={t('Chức vụ')} value={position} onChange={({ target }) => setPosition(target.value)}>
        {positions.map(([one, label]) => (
          <option key={one} value={one}>
            {label}
          </option>
        ))}
      </SelectField>
      <section className={style.scroll} aria-label={t('Ma trận: ai được đi từ đâu đến đâu')}>
        <table className={table.table}>
          <caption className="visually-hidden">{workflow.id}</caption>
          <thead>
            <tr>
              <th scope="col">{t('Từ ↓ đến →')}</th>
              {tos.map((to) => (
                <th key={to} scope="col">
                  {labelOf(to)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {froms.map((from) => (
              <tr key={from}>
                <th scope="row" data-label={t('Từ')}>
                  {stateLabelIn(workflow, from)}
                </th>
                {tos.map((to) => {
                  const acts = taken.filter((edge) => edge.from === from && (edge.to ?? stays) === to);
                  return (
                    <td key={to} data-label={labelOf(to)}>
                      {acts.map(({ label }) => label).join('; ')}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
