import { useState } from 'react';
import { TextField } from '../../kit/field';
import { t } from '../../language/language';

/** `11-15` from 15/11; undefined for what is no day of a year. */
function monthDayOf(text: string): string | undefined {
  const [, day, month] = /^(\d{1,2})\/(\d{1,2})$/.exec(text.trim()) ?? [];
  if (day === undefined || month === undefined || Number(day) < 1 || Number(day) > 31 || Number(month) < 1 || Number(month) > 12)
    return undefined;
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const shown = (value: string): string => value.split('-').reverse().join('/');

interface MonthDayFieldProps {
  readonly label: string;
  /** `MM-DD`, or empty. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A day of every year, written as 15/11. What cannot be read stays in the field and says so. */
export function MonthDayField({ label, value, onChange }: MonthDayFieldProps) {
  const [typed, setTyped] = useState(shown(value));
  const wrong = typed.trim() !== '' && monthDayOf(typed) === undefined;
  return (
    <TextField
      label={label}
      inputMode="numeric"
      placeholder="15/11"
      value={typed}
      error={wrong ? t('Ghi ngày và tháng, như 15/11.') : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(monthDayOf(target.value) ?? '');
      }}
    />
  );
}

interface MonthDaysFieldProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Several of them, with semicolons between. */
export function MonthDaysField({ label, value, onChange }: MonthDaysFieldProps) {
  const [typed, setTyped] = useState(value.map(shown).join('; '));
  const days = typed.split(/[;,]/).filter((part) => part.trim() !== '');
  const wrong = days.some((day) => monthDayOf(day) === undefined);
  return (
    <TextField
      label={label}
      placeholder="15/6; 15/12"
      hint={t('Nhiều ngày thì cách nhau bằng dấu chấm phẩy.')}
      value={typed}
      error={wrong ? t('Ghi ngày và tháng, như 15/11.') : undefined}
      onChange={({ target }) => {
        setTyped(target.value);
        onChange(target.value.split(/[;,]/).flatMap((part) => monthDayOf(part) ?? []));
      }}
    />
  );
}
