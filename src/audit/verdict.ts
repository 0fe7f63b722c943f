/**
 * What an examination of foreign bytes answers: what they say, or the first reason why they cannot be believed, and in which
 * part of them it shows. Answered and never thrown: bad bytes are what an examination is for.
 */
export type Verdict<T, Fault extends string> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly fault: Fault; readonly where?: string };

export function sound<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function unsound<Fault extends string>(fault: Fault, where?: string): { ok: false; fault: Fault; where?: string } {
  return where === undefined ? { ok: false, fault } : { ok: false, fault, where };
}
