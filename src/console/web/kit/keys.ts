import { useEffect, useRef } from 'react';

/** What a key does; with a name, it is listed in the help and found in the palette. */
export type KeyAct = (() => unknown) | { readonly label: string; readonly act: () => unknown };

/** Keys of a page: `{ j: next, 'g i': toInbox }`, one after the other where there are two. Upper and lower case are one. */
export type Keys = Readonly<Record<string, KeyAct>>;

/** Everything that listens now, in the order in which it appeared. */
const listeners = new Set<{ current: Keys }>();

/** How long the second key of two may take. */
const secondKeyMs = 1_500;

/**
 * Listens to single keys while the component is shown. Silent while somebody types, composes (Telex, VNI), holds a modifier or has a
 * dialog open, and where the person switched shortcuts off (WCAG 2.1.4).
 */
export function useKeys(keys: Keys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    listeners.add(latest);
    if (listeners.size === 1) document.addEventListener('keydown', onKey);
    return () => {
      listeners.delete(latest);
      if (listeners.size === 0) document.removeEventListener('keydown', onKey);
    };
  }, []);
}

/** The named keys in force, those of the page before those of the frame. */
export function keysInForce(): readonly { readonly keys: string; readonly label: string; readonly act: () => unknown }[] {
  return [...listeners]
    .flatMap(({ current }) => Object.entries(current))
    .flatMap(([keys, does]) => (typeof does === 'function' ? [] : [{ keys, ...does }]))
    .reverse();
}

/** Single keys can be switched off, in this browser. */
export function singleKeys(): boolean {
  return localStorage.getItem('shortcuts') !== 'off';
}

export function setSingleKeys(on: boolean): void {
  localStorage.setItem('shortcuts', on ? 'on' : 'off');
}

let first: { readonly key: string; readonly at: number } | undefined;

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isComposing(event)) return;
  if (!singleKeys() || isTyping(event.target) || document.querySelector('[role="dialog"]') !== null) return;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // Enter on a link or a button presses that.
  if (key === 'Enter' && event.target instanceof HTMLElement && event.target.closest('a, button, summary') !== null) return;
  const before = first !== undefined && event.timeStamp - first.at < secondKeyMs ? first.key : undefined;
  first = { key, at: event.timeStamp };
  const found = (before === undefined ? undefined : doing(`${before} ${key}`)) ?? doing(key);
  if (found === undefined) return;
  first = undefined;
  event.preventDefault();
  if (typeof found === 'function') found();
  else found.act();
}

/** What appeared last has its say first: a page before the frame. */
function doing(keys: string): KeyAct | undefined {
  for (const { current } of [...listeners].reverse()) if (current[keys] !== undefined) return current[keys];
  return undefined;
}

/** Input methods report the key that ends a composition as 229, some browsers without `isComposing`. */
export function isComposing(event: { isComposing?: boolean; keyCode?: number }): boolean {
  return event.isComposing === true || event.keyCode === 229;
}

function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'file'].includes(target.type);
  return target instanceof HTMLElement && (target.isContentEditable || ['TEXTAREA', 'SELECT'].includes(target.tagName));
}
