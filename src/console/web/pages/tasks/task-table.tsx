import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { useCommands } from '../../documents/use-commands';
import { useStateLabel } from '../../documents/use-labels';
import { Button } from '../../kit/button';
import { TimelinessBadge } from '../../kit/deadline-badge';
import { ProblemBox } from '../../kit/problem-box';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { type Progress, ProgressCell } from './progress-cell';
import { SaveResult } from './save-result';
import style from './tasks.module.css';

export type TaskItem = components['schemas']['TaskItem'];

/** Tasks as rows; where progress may be said it is said in the row, and everything said is saved at once. */
export function TaskTable({ items }: { readonly items: readonly TaskItem[] }) {
  const [entered, setEntered] = useState<Readonly<Record<string, Progress>>>({});
  const stateLabel = useStateLabel();
  const save = useCommands();
  const able = useUpdatable(items);
  const changed = items.filter(({ id }) => entered[id] !== undefined && able.has(id));
  const send = () => {
    const intents = changed.map(({ id }) => {
      const { sequence, actingAs } = able.get(id)!;
      return { kind: 'task' as const, id, type: 'task.update', expectedSequence: sequence, actingAs, input: { ...entered[id] } };
    });
    save.mutate(intents, {
      onSuccess: (results) => {
        const done = new Set(results.filter(({ outcome }) => outcome === 'accepted').map(({ id }) => id));
        setEntered((before) => Object.fromEntries(Object.entries(before).filter(([id]) => !done.has(id))));
      },
    });
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <table className={table.table}>
        <caption className="visually-hidden">{t('Nhiệm vụ')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Kế hoạch')}</th>
            <th scope="col">{t('Nhiệm vụ')}</th>
            <th scope="col">{t('Trạng thái')}</th>
            <th scope="col">{t('Thời hạn')}</th>
            <th scope="col">{t('Tiến độ')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((task) => (
            <tr key={task.id}>
              <td data-label={t('Kế hoạch')}>
                <Link to="/plans/$id" params={{ id: task.planId }}>
                  {task.documentNumber}
                </Link>{' '}
                {task.key}
              </td>
              <td data-label={t('Nhiệm vụ')}>
                <Link to={`/tasks/${task.id}` as string}>{task.text}</Link>
                <p className={style.quiet}>{task.lead.name}</p>
              </td>
              <td data-label={t('Trạng thái')}>
                <StateChip label={stateLabel('task', task.state)} />
              </td>
              <td data-label={t('Thời hạn')}>
                {task.currentDeadline === null ? t('Không có thời hạn') : dayText(task.currentDeadline.lastDay)}{' '}
                {task.timeliness === null ? null : <TimelinessBadge timeliness={task.timeliness} />}
              </td>
              <td data-label={t('Tiến độ')}>
                {able.has(task.id) ? (
                  <ProgressCell
                    task={task}
                    value={entered[task.id]}
                    onChange={(next) => setEntered((before) => withProgress(before, task.id, next))}
                  />
                ) : (
                  `${task.percent ?? '—'}${task.percent === null ? '' : '%'}`
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {save.error === null ? null : <ProblemBox error={save.error} />}
      {save.data === undefined ? null : <SaveResult results={save.data} items={items} />}
      {able.size === 0 ? null : (
        <div className={style.save}>
          <Button type="submit" look="main" unavailable={changed.length === 0 || save.isPending}>
            {t('Lưu tiến độ {n} nhiệm vụ', { n: changed.length })}
          </Button>
        </div>
      )}
    </form>
  );
}

/** Those of which progress may be said now. Documents in one state have their moves in common, so each state is asked for by itself. */
function useUpdatable(items: readonly TaskItem[]) {
  const idsOf = (state: string) => items.filter((item) => item.state === state).map(({ id }) => id);
  const states = [...new Set(items.map(({ state }) => state))];
  const answers = useQueries({
    queries: states.map((state) =>
      api.queryOptions('get', '/api/v1/moves', { params: { query: { kind: 'task', ids: idsOf(state).join(',') } } }),
    ),
  });
  const updates = answers.flatMap(({ data }) => data?.moves.find(({ type }) => type === 'task.update')?.allowed ?? []);
  return new Map(updates.map((one) => [one.id, one]));
}

function withProgress(
  before: Readonly<Record<string, Progress>>,
  id: string,
  next: Progress | undefined,
): Readonly<Record<string, Progress>> {
  if (next !== undefined) return { ...before, [id]: next };
  return Object.fromEntries(Object.entries(before).filter(([one]) => one !== id));
}
