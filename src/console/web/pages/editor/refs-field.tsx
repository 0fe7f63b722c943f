import { type KeyboardEvent, useId, useState } from 'react';
import { Button } from '../../kit/button';
import field from '../../kit/field.module.css';
import { isComposing } from '../../kit/keys';
import { t } from '../../language/language';
import { namesOf, useAgencies } from '../plan/agencies';
import { type AgencyRef, refText } from '../plan/agency-ref';
import { groups } from './agency-groups';
import style from './editor.module.css';
import { folded } from './folded';

type Ref = AgencyRef;

interface RefsFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly value: readonly Ref[];
  readonly onChange: (value: Ref[]) => void;
  /** One agency by name, and no groups. */
  readonly single?: boolean;
}

const mostShown = 12;

/** Agencies and groups of them: some letters with or without tone marks, then one of those found; each chosen one can be taken out. */
export function RefsField({ label, hint, value, onChange, single = false }: RefsFieldProps) {
  const id = useId();
  const { data: agencies = [] } = useAgencies();
  const [typed, setTyped] = useState('');
  const [place, setPlace] = useState(0);
  const names = namesOf(agencies);
  const wanted = folded(typed.trim());
  const chosen = new Set(value.map((ref) => JSON.stringify(ref)));
  const offered: Ref[] = [
    ...(single ? [] : groups),
    ...agencies.filter(({ validUntil }) => validUntil === null).map((one) => ({ agency: one.id })),
  ];
  const found =
    wanted === ''
      ? []
      : offered.filter((ref) => !chosen.has(JSON.stringify(ref)) && folded(refText(ref, names)).includes(wanted)).slice(0, mostShown);
  const open = found.length > 0;
  const choose = (ref: Ref | undefined) => {
    if (ref === undefined) return;
    onChange(single ? [ref] : [...value, ref]);
    setTyped('');
    setPlace(0);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event.nativeEvent) || !open) return;
    if (event.key === 'ArrowDown') setPlace((before) => Math.min(found.length - 1, before + 1));
    else if (event.key === 'ArrowUp') setPlace((before) => Math.max(0, before - 1));
    else if (event.key === 'Enter') choose(found[place]);
    else if (event.key === 'Escape') setTyped('');
    else return;
    event.preventDefault();
  };
  return (
    <div className={field.field}>
      <label className={field.label} htmlFor={id}>
        {label}
      </label>
      {value.length === 0 ? null : (
        <ul className={style.chips} aria-label={label}>
          {value.map((ref) => (
            <li key={JSON.stringify(ref)} className={style.chip}>
              {refText(ref, names)}
              <Button
                look="quiet"
                aria-label={t('Bỏ {name}', { name: refText(ref, names) })}
                onClick={() => onChange(value.filter((other) => other !== ref))}
              >
                ✕
              </Button>
            </li>
          ))}
        </ul>
      )}
      <input
        id={id}
        className={field.input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? `${id}-list` : undefined}
        aria-activedescendant={open ? `${id}-${place}` : undefined}
        aria-describedby={`${id}-hint`}
        autoComplete="off"
        placeholder={single && value.length > 0 ? t('Gõ để đổi cơ quan khác') : undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setPlace(0);
        }}
        onKeyDown={onKeyDown}
      />
      {open ? (
        <div className={style.options} id={`${id}-list`} role="listbox" aria-label={label}>
          {found.map((ref, index) => (
            <div
              key={JSON.stringify(ref)}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === place}
              onMouseDown={(event) => {
                event.preventDefault();
                choose(ref);
              }}
            >
              {refText(ref, names)}
            </div>
          ))}
        </div>
      ) : null}
      <p className={field.hint} id={`${id}-hint`} aria-live="polite">
        {wanted !== '' && !open ? t('Không có cơ quan nào có tên như vậy.') : (hint ?? t('Gõ vài chữ của tên, có dấu hay không dấu.'))}
      </p>
    </div>
  );
}
