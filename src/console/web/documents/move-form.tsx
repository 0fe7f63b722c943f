import { useState } from 'react';
import { Button } from '../kit/button';
import { DialogActions } from '../kit/dialog';
import { ProblemBox } from '../kit/problem-box';
import { t } from '../language/language';
import style from './documents.module.css';
import type { Kind } from './kinds';
import { MoveField } from './move-fields';
import type { Move } from './moves';
import { StaleNotice } from './stale-notice';
import { isStale, useCommand } from './use-command';

interface MoveFormProps {
  readonly kind: Kind;
  readonly id: string;
  /** The sequence the person saw. */
  readonly sequence: number;
  readonly move: Move;
  /** What some of its inputs hold already, to be gone on with. */
  readonly begun?: Readonly<Record<string, unknown>>;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

/**
 * Gives one command with what it takes. Whatever the server refuses stands above the buttons, and what was typed stays; when somebody
 * else was faster, it is shown what they did, and the same can be given again on top of it.
 */
export function MoveForm({ kind, id, sequence, move, begun = {}, onDone, onCancel }: MoveFormProps) {
  const [input, setInput] = useState(begun);
  const [seen, setSeen] = useState(sequence);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const command = useCommand();
  const stale = isStale(command.error);
  const send = () => {
    const lacking = move.inputs.filter(({ name, optional, min }) => !optional && lacks(input[name], min)).map(({ name }) => name);
    setMissing(lacking);
    if (lacking.length > 0) return;
    command.mutate(
      { kind, id, type: move.type, expectedSequence: seen, actingAs: move.actingAs, input: { ...sent(input), ...move.given } },
      { onSuccess: onDone },
    );
  };
  return (
    <form
      className={style.form}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {move.inputs.map(({ name, label, optional, min, schema }) => (
        <MoveField
          key={name}
          label={optional ? t('{label} (không bắt buộc)', { label }) : label}
          shape={schema}
          value={input[name]}
          error={missing.includes(name) ? lackText(min) : undefined}
          onChange={(value) => setInput((before) => ({ ...before, [name]: value }))}
        />
      ))}
      {stale ? <StaleNotice kind={kind} id={id} since={seen} onSeen={setSeen} /> : null}
      {command.error === null || stale ? null : <ProblemBox error={command.error} />}
      <DialogActions>
        <Button onClick={onCancel}>{t('Không làm')}</Button>
        <Button type="submit" look="main" autoFocus={move.inputs.every(({ optional }) => optional)} unavailable={command.isPending}>
          {move.label}
        </Button>
      </DialogActions>
    </form>
  );
}

/** Text is measured without the blanks around it, as the server measures it. */
function lacks(value: unknown, min: number | null): boolean {
  if (typeof value === 'string') return value.trim().length < (min ?? 1);
  return value === undefined || (Array.isArray(value) && value.length < (min ?? 1));
}

function lackText(min: number | null): string {
  return min === null ? t('Cần có thông tin này.') : t('Cần ít nhất {min} ký tự.', { min });
}

function sent(input: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined && value !== ''));
}
