import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { components } from '../../api/schema.gen';
import { useKeys } from '../../kit/keys';
import { t } from '../../language/language';
import { type BulkAct, BulkBar } from './bulk-bar';
import style from './inbox.module.css';
import { InboxRow } from './inbox-row';
import { Preview } from './preview';

export type InboxItem = components['schemas']['InboxItem'];

interface InboxListProps {
  readonly items: readonly InboxItem[];
  /** The item shown beside the list. */
  readonly openId: string | undefined;
  readonly onOpen: (id: string | undefined) => void;
  readonly onAct: (act: BulkAct) => void;
  /** Reads on. */
  readonly more: ReactNode;
}

/** The rows of a queue: chosen for one act on all of them, or opened one after the other. J K move, X chooses, Enter opens. */
export function InboxList({ items, openId, onOpen, onAct, more }: InboxListProps) {
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [at, setAt] = useState(0);
  const rows = useRef<HTMLUListElement>(null);
  const here = items[Math.min(at, items.length - 1)];
  const selection = items.filter(({ id }) => chosen.has(id));
  const toggle = (id: string) =>
    setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set([...before, id])));
  const step = (by: number) => setAt((before) => Math.max(0, Math.min(items.length - 1, Math.min(before, items.length - 1) + by)));
  const open = useOpened(items, openId);

  useKeys({
    j: { label: t('Hồ sơ sau'), act: () => step(1) },
    k: { label: t('Hồ sơ trước'), act: () => step(-1) },
    x: { label: t('Chọn, bỏ chọn hồ sơ'), act: () => here !== undefined && toggle(here.id) },
    Enter: { label: t('Mở hồ sơ đang chọn'), act: () => here !== undefined && onOpen(here.id) },
  });
  useEffect(() => {
    rows.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);

  return (
    <div className={open === undefined ? style.alone : style.beside}>
      <div className={style.listPart}>
        <label className={style.all}>
          <input
            type="checkbox"
            checked={selection.length === items.length}
            onChange={(event) => setChosen(event.target.checked ? new Set(items.map(({ id }) => id)) : new Set())}
          />
          {t('Chọn tất cả ({n})', { n: items.length })}
        </label>
        {selection.length === 0 ? null : <BulkBar selection={selection} onAct={onAct} />}
        <ul className={style.rows} ref={rows}>
          {items.map((item) => (
            <InboxRow
              key={item.id}
              item={item}
              chosen={chosen.has(item.id)}
              current={item === here}
              open={item.id === openId}
              onToggle={() => toggle(item.id)}
              onOpen={() => {
                setAt(items.indexOf(item));
                onOpen(item.id);
              }}
            />
          ))}
        </ul>
        {more}
      </div>
      {open === undefined ? null : (
        <Preview key={open.item.id} item={open.item} onClose={() => onOpen(undefined)} onDone={() => onOpen(open.next)} />
      )}
    </div>
  );
}

/** The item beside the list and the one after it; both stay when it leaves the list, which it does as soon as it is done. */
function useOpened(items: readonly InboxItem[], openId: string | undefined) {
  const last = useRef<{ readonly item: InboxItem; readonly next: string | undefined }>(undefined);
  const item = items.find(({ id }) => id === openId);
  if (item !== undefined) last.current = { item, next: nextAfter(items, item.id) };
  return last.current?.item.id === openId ? last.current : undefined;
}

/** The item to go on with when this one is done: the next, else the one before. */
function nextAfter(items: readonly InboxItem[], id: string): string | undefined {
  const place = items.findIndex((item) => item.id === id);
  return (items[place + 1] ?? items[place - 1])?.id;
}
