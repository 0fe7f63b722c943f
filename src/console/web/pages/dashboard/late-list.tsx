import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { asOf } from '../../as-of/as-of';
import { Answer } from '../../kit/answer';
import { DeadlineText } from '../../kit/deadline-badge';
import table from '../../kit/table.module.css';
import { t } from '../../language/language';
import { type BulkAct, BulkBar } from '../inbox/bulk-bar';
import { BulkSheet } from '../inbox/bulk-sheet';
import style from './dashboard.module.css';

/** Acts of a leader on what is late. */
const acts = ['task.remind', 'task.requestExplanation'];
const shown = 50;

/** What is overdue, with a reminder or a question to who is late: to one, or to many at once. */
export function LateList() {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [act, setAct] = useState<BulkAct>();
  const late = api.useQuery('get', '/api/v1/tasks', { params: { query: { timeliness: ['overdue'], limit: shown } } });
  const toggle = (id: string) =>
    setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  return (
    <>
      <Answer of={late}>
        {({ items, next }) => {
          const selection = items
            .filter(({ id }) => chosen.has(id))
            .map(({ id, key, text }) => ({ id, kind: 'task' as const, title: `${key} ${text}` }));
          if (items.length === 0) return <p>{t('Không có nhiệm vụ nào quá hạn.')}</p>;
          return (
            <>
              {asOf === undefined ? (
                <label className={style.all}>
                  <input
                    type="checkbox"
                    checked={selection.length === items.length}
                    onChange={({ target }) => setChosen(target.checked ? new Set(items.map(({ id }) => id)) : new Set())}
                  />
                  {t('Chọn tất cả ({n})', { n: items.length })}
                </label>
              ) : null}
              {selection.length === 0 ? null : <BulkBar selection={selection} only={acts} onAct={setAct} />}
              <table className={table.table}>
                <caption className="visually-hidden">{t('Nhiệm vụ quá hạn')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('Nhiệm vụ')}</th>
                    <th scope="col">{t('Cơ quan')}</th>
                    <th scope="col">{t('Thời hạn')}</th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((task) => (
                    <tr key={task.id}>
                      <th scope="row" data-label={t('Nhiệm vụ')}>
                        <span className={style.task}>
                          {asOf === undefined ? (
                            <input
                              type="checkbox"
                              checked={chosen.has(task.id)}
                              aria-label={t('Chọn {title}', { title: `${task.key}, ${task.lead.name}` })}
                              onChange={() => toggle(task.id)}
                            />
                          ) : null}
                          <Link to="/tasks/$id" params={{ id: task.id }}>
                            {task.key} {task.text}
                          </Link>
                        </span>
                      </th>
                      <td data-label={t('Cơ quan')}>{task.lead.name}</td>
                      <td data-label={t('Thời hạn')}>
                        <DeadlineText day={task.currentDeadline?.lastDay ?? null} />
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {next === null ? null : (
                <Link to="/tasks" search={{ timeliness: 'overdue' }}>
                  {t('Xem mọi nhiệm vụ quá hạn')}
                </Link>
              )}
            </>
          );
        }}
      </Answer>
      {act === undefined ? null : (
        <BulkSheet
          act={act}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined);
            setChosen(new Set());
          }}
        />
      )}
    </>
  );
}
