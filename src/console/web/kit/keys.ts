import { useEffect, useRef } from 'react';

/** Single keys of a page: `{ j: next, k: previous }`. Upper and lower case are one. */
export type Keys = Readonly<Record<string, () => unknown>>;

/**
 * Listens to single keys while the component is shown. Silent while somebody types, composes (Telex, VNI), holds a modifier or has a
 * dialog open, and where the person switched shortcuts off (WCAG 2.1.4).
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
      if (localStorage.getItem('shortcuts') === 'off' || isTyping(event.target) || document.querySelector('[role="dialog"]') !== null)
        return;
      const act = latest.current[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}

/** Input methods report the key that ends a composition as 229, some browsers without `isComposing`. */
export function isComposing(event: { isComposing?: boolean; keyCode?: number }): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}
