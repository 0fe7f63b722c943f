import { t } from '../../language/language';
import type { TaskItem } from './task-table';
import style from './tasks.module.css';

/** What is said of a task's progress: how far, and in words. */
export interface Progress {
  readonly percent?: number;
  readonly note?: string;
}

interface ProgressCellProps {
  readonly task: TaskItem;
  readonly value: Progress | undefined;
  /** Undefined: nothing is said after all. */
  readonly onChange: (value: Progress | undefined) => void;
}

/** A figure and a note in a row. Enter saves all rows. */
export function ProgressCell({ task, value, onChange }: ProgressCellProps) {
  const set = (next: Progress) => {
    const said = Object.fromEntries(Object.entries({ ...value, ...next }).filter(([, one]) => one !== undefined && one !== ''));
    onChange(Object.keys(said).length === 0 ? undefined : said);
  };
  return (
    <div className={style.progress}>
      <label>
        <span className="visually-hidden">{t('Phần trăm của {key}', { key: task.key })}</span>
        <input
          type="number"
          min={0}
          max={100}
          className={style.percent}
          placeholder={task.percent === null ? '%' : `${task.percent}`}
          value={value?.percent ?? ''}
          onChange={({ target }) => set({ percent: target.value === '' ? undefined : target.valueAsNumber } as Progress)}
        />
      </label>
      <label className={style.note}>
        <span className="visually-hidden">{t('Ghi chú của {key}', { key: task.key })}</span>
        <input placeholder={t('Ghi chú tiến độ')} value={value?.note ?? ''} onChange={({ target }) => set({ note: target.value })} />
      </label>
    </div>
  );
}
