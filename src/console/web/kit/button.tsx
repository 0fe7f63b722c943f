import type { ComponentProps } from 'react';
import style from './button.module.css';

export type ButtonLook = 'plain' | 'main' | 'danger' | 'quiet';

/** The class of a button, for links that look like one. */
export const buttonClass = (look: ButtonLook = 'plain'): string => `${style.button} ${look === 'plain' ? '' : style[look]}`;

/** A button that stays where it is, and can be focused, while it cannot be pressed: `unavailable` says so to everybody. */
export function Button({ look = 'plain', unavailable = false, onClick, className = '', ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={`${buttonClass(look)} ${className}`}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
    />
  );
}

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled'> {
  readonly look?: ButtonLook;
  readonly unavailable?: boolean;
}
