import { type ComponentProps, type ReactNode, useState } from 'react';
import { t } from '../language/language';
import { Button, type ButtonLook } from './button';
import { Dialog, DialogActions } from './dialog';
import { ProblemBox } from './problem-box';
import { useAct } from './use-act';

interface ActButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'onClick'> {
  readonly look?: ButtonLook;
  readonly act: () => Promise<unknown>;
  /** What is asked before; without it the press is the act. */
  readonly question?: string;
  readonly onDone?: () => void;
  readonly children: ReactNode;
}

/** A button that acts at once, or after a question. What is refused is told with every reason in a window, which takes the focus. */
export function ActButton({ act, question, onDone, children, look = 'plain', ...rest }: ActButtonProps) {
  const [asking, setAsking] = useState(false);
  const doing = useAct(act);
  const send = () =>
    doing.mutate(undefined, {
      onSuccess: () => {
        setAsking(false);
        onDone?.();
      },
      onError: () => setAsking(true),
    });
  const close = () => {
    setAsking(false);
    doing.reset();
  };
  return (
    <>
      <Button {...rest} look={look} unavailable={doing.isPending} onClick={question === undefined ? send : () => setAsking(true)}>
        {children}
      </Button>
      {asking ? (
        <Dialog open onClose={close} title={question ?? t('Chưa làm được')}>
          {doing.error === null ? null : <ProblemBox error={doing.error} />}
          <DialogActions>
            <Button onClick={close}>{question === undefined ? t('Đóng') : t('Không làm')}</Button>
            <Button look={look === 'danger' ? 'danger' : 'main'} unavailable={doing.isPending} onClick={send}>
              {question === undefined ? t('Thử lại') : children}
            </Button>
          </DialogActions>
        </Dialog>
      ) : null}
    </>
  );
}
