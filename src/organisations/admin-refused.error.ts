import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';
import { type AdminCode, type AdminDenial, wordAdminDenial } from './administration.texts.js';

/** An act of administration was refused, for all these reasons. 403 where it was not the person's to do at all, else 409. */
export class AdminRefusedError extends AppError {
  readonly kind: 'forbidden' | 'refused';
  readonly code: string;

  constructor(readonly reasons: readonly AdminDenial[]) {
    super(`refused: ${reasons.map(({ code }) => code).join(', ')}`);
    const { head } = wordAdminDenial(reasons[0]!, 'en');
    this.kind = head === 'authority' ? 'forbidden' : 'refused';
    this.code = head === 'authority' ? 'admin.forbidden' : 'admin.refused';
  }

  override problem(language: Language): Record<string, unknown> {
    return { reasons: this.reasons.map((reason) => ({ ...reason, ...wordAdminDenial(reason, language) })) };
  }
}

/** Refuses unless there is no reason to. */
export function refuseFor(reasons: readonly (AdminDenial | undefined)[]): void {
  const found = reasons.filter((reason) => reason !== undefined);
  if (found.length > 0) throw new AdminRefusedError(found);
}

/** The reason, unless the condition holds. */
export const unless = (holds: boolean, code: AdminCode, params: AdminDenial['params'] = {}): AdminDenial | undefined =>
  holds ? undefined : { code, params };
