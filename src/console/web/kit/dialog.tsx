import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import style from './dialog.module.css';

interface DialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** One sentence under the title; read out with it. */
  readonly about?: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A window over the page. Focus goes into it and back to where it came from; Escape closes it. */
export function Dialog({ open, onClose, title, about, wide = false, children }: DialogProps) {
  return (
    <Radix.Root open={open} onOpenChange={(next) => (next ? undefined : onClose())}>
      <Radix.Portal>
        <Radix.Overlay className={style.overlay} />
        <Radix.Content
          className={`${style.content} ${wide ? style.wide : ''}`}
          {...(about === undefined ? { 'aria-describedby': undefined } : {})}
        >
          <Radix.Title asChild>
            <h2>{title}</h2>
          </Radix.Title>
          {about === undefined ? null : <Radix.Description>{about}</Radix.Description>}
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** The row of buttons at the end of a dialog; the main one stands last. */
export function DialogActions({ children }: { readonly children: ReactNode }) {
  return <div className={style.actions}>{children}</div>;
}
