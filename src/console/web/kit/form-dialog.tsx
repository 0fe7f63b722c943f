import type { ReactNode } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import { t } from '../language/language';
import { Button } from './button';
import { Dialog, DialogActions } from './dialog';
import style from './form-dialog.module.css';
import { ProblemBox } from './problem-box';
import type { useAct } from './use-act';

interface FormDialogProps<Values extends FieldValues, Input, Answer> {
  readonly title: string;
  readonly about?: string;
  /** What the main button says. */
  readonly submit: string;
  readonly form: UseFormReturn<Values>;
  readonly act: ReturnType<typeof useAct<Input, Answer>>;
  /** What is sent of what was typed. */
  readonly input: (values: Values) => Input;
  readonly onClose: () => void;
  /** When it is done; the dialog then closes. */
  readonly onDone?: (answer: Answer) => void;
  readonly children: ReactNode;
}

/** A form in a window: whatever the server refuses stands above its buttons with every reason, and what was typed stays. */
export function FormDialog<Values extends FieldValues, Input, Answer>(props: FormDialogProps<Values, Input, Answer>) {
  const { title, about, submit, form, act, input, onClose, onDone, children } = props;
  const send = form.handleSubmit((values) =>
    act.mutate(input(values), {
      onSuccess: (answer) => {
        onDone?.(answer);
        onClose();
      },
    }),
  );
  return (
    <Dialog open onClose={onClose} title={title} {...(about === undefined ? {} : { about })}>
      <form className={style.form} onSubmit={send} noValidate>
        {children}
        {act.error === null ? null : <ProblemBox error={act.error} />}
        <DialogActions>
          <Button onClick={onClose}>{t('Không làm')}</Button>
          <Button type="submit" look="main" unavailable={act.isPending}>
            {submit}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

/** What a field says that has to be filled in; undefined while it is. */
export function needed(error: unknown): string | undefined {
  return error === undefined ? undefined : t('Cần có thông tin này.');
}
