import { useState } from 'react';
import type { components } from '../../api/schema.gen';
import { Button } from '../../kit/button';
import table from '../../kit/table.module.css';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './dashboard.module.css';

type Group = components['schemas']['StatisticsGroup'];

const columns = ['openOverdue', 'openInTime', 'doneLate', 'doneInTime', 'undated'] as const;

/** Bản đồ nhiệt: one row per group, each figure also a colour; the worst first, or by any column. */
export function GroupTable({ groups, heading }: { readonly groups: readonly Group[]; readonly heading: string }) {
  const [by, setBy] = useState<(typeof columns)[number]>('openOverdue');
  const rows = [...groups].sort((one, other) => other[by].count - one[by].count || one.name.localeCompare(other.name, 'vi'));
  const most = Math.max(1, ...groups.flatMap((group) => columns.map((column) => group[column].count)));
  return (
    <div className={style.scroll}>
      <table className={table.table}>
        <caption className="visually-hidden">{heading}</caption>
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            {columns.map((column) => (
              <th key={column} scope="col" aria-sort={column === by ? 'descending' : undefined}>
                <Button look="quiet" onClick={() => setBy(column)}>
                  {groups[0]?.[column].label ?? column}
                  {column === by ? ' ▾' : ''}
                </Button>
              </th>
            ))}
            <th scope="col">{t('Hoàn thành trên số đến hạn')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((group) => (
            <tr key={group.key}>
              <th scope="row" data-label={heading}>
                {group.name}
              </th>
              {columns.map((column) => (
                <td
                  key={column}
                  data-label={group[column].label}
                  className={`${style.heat} ${style[column]}`}
                  data-heat={Math.ceil((group[column].count / most) * 4)}
                >
                  {numberText(group[column].count)}
                </td>
              ))}
              <td data-label={t('Hoàn thành trên số đến hạn')}>{group.doneOfDue.text}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
