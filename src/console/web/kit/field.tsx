import { type ComponentProps, type ReactNode, useId } from 'react';
import style from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the value; announced, and tied to the input. */
  readonly error?: string | undefined;
}

/** A line of text with its label, hint and error. */
export function TextField({ label, hint, error, ...input }: FieldProps & ComponentProps<'input'>) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(tied) => <input {...input} {...tied} className={style.input} />}
    </Labelled>
  );
}

/** Several lines of text. Enter makes a new line and never submits. */
export function TextArea({ label, hint, error, rows = 4, ...input }: FieldProps & ComponentProps<'textarea'>) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(tied) => <textarea {...input} {...tied} rows={rows} className={style.input} />}
    </Labelled>
  );
}

/** One of a few; the browser's own list, which phones and screen readers know. */
export function SelectField({ label, hint, error, children, ...input }: FieldProps & ComponentProps<'select'>) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      {(tied) => (
        <select {...input} {...tied} className={style.input}>
          {children}
        </select>
      )}
    </Labelled>
  );
}

interface Tied {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

function Labelled({ label, hint, error, children }: FieldProps & { readonly children: (tied: Tied) => ReactNode }) {
  const id = useId();
  const described = [hint === undefined ? '' : `${id}-hint`, error === undefined ? '' : `${id}-error`]
    .filter((one) => one !== '')
    .join(' ');
  return (
    <div className={style.field}>
      <label className={style.label} htmlFor={id}>
        {label}
      </label>
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(error === undefined ? {} : { 'aria-invalid': true }),
      })}
      {hint === undefined ? null : (
        <p className={style.hint} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error === undefined ? null : (
        <p className={style.error} id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
