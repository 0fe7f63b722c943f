import { fieldMessage } from './field-error-texts.js';
import type { Language } from './language.js';

export type AppErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'notFound'
  | 'refused'
  | 'reused'
  | 'tooLarge'
  | 'unsupported'
  | 'throttled'
  | 'unavailable';

/**
 * An answer we chose to give, not a fault. Carries typed parts and a sentence for the log; the filter alone turns `kind`
 * into a status and `code` into a sentence for the reader.
 */
export abstract class AppError extends Error {
  abstract readonly kind: AppErrorKind;

  /** Stable, for machines: `input.malformed`. */
  abstract readonly code: string;

  readonly details?: Record<string, unknown>;

  /** When to try again; the answer then carries `Retry-After`. */
  readonly retryAfterSeconds?: number;

  /** The entry of the log that keeps the attempt, once there is one: its receipt. */
  entryId?: string;

  /** Members to add to the problem document, worded for the reader. A `title` here replaces the usual one. */
  problem?(language: Language): Record<string, unknown>;
}

/** One field of a request that has the wrong shape. */
export interface FieldError {
  /** Where it stands in the request: `input.evidence.0`. */
  path: string;

  /** What is wrong with it, stable: `isUuid`. */
  code: string;

  /** The same for a developer, in English. */
  message: string;
}

/** The request has the wrong shape; there is nothing to judge and nothing is recorded. Names every field at once. */
export class MalformedError extends AppError {
  readonly kind = 'malformed';

  constructor(
    readonly errors: readonly FieldError[],
    readonly code = 'malformed',
  ) {
    super(errors.length === 0 ? code : errors.map(({ path, message }) => `${path}: ${message}`).join('; '));
  }

  override problem(language: Language): Record<string, unknown> {
    return { errors: this.errors.map((error) => ({ ...error, message: fieldMessage(error, language) })) };
  }
}

/** There is no such thing, or this person may not know that there is. */
export class NotFoundError extends AppError {
  readonly kind = 'notFound';
  readonly code = 'not-found';

  constructor(what = 'resource', id?: string) {
    super(id === undefined ? `${what} not found` : `${what} ${id} not found`);
  }
}

/** Nobody is signed in, or the sign-in failed. */
export class UnauthenticatedError extends AppError {
  readonly kind = 'unauthenticated';

  constructor(readonly code = 'unauthenticated') {
    super(code);
  }
}

/** Somebody is signed in, and this door is not for them at all (an `Origin` of another site, an administrator's route). */
export class ForbiddenError extends AppError {
  readonly kind = 'forbidden';

  constructor(readonly code = 'forbidden') {
    super(code);
  }
}

/** Too many attempts. The answer carries `Retry-After`. */
export class ThrottledError extends AppError {
  readonly kind = 'throttled';
  readonly code = 'throttled';

  constructor(override readonly retryAfterSeconds: number) {
    super(`throttled for ${retryAfterSeconds} s`);
  }
}

/** Something this answer cannot do without does not work at the moment; the caller may try again. */
export class UnavailableError extends AppError {
  readonly kind = 'unavailable';

  constructor(
    readonly code = 'unavailable',
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}
