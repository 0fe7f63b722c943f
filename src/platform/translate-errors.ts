import { HttpException } from '@nestjs/common';
import { AppError, type AppErrorKind, MalformedError, UnavailableError } from './app-error.js';
import { sqlState } from './transaction.js';

/** What was thrown as an answer we would give; undefined when it is a fault. Never rethrows. */
export function translate(thrown: unknown): AppError | undefined {
  if (thrown instanceof AppError) return thrown;
  if (unstorable.includes(sqlState(thrown) ?? '')) return new MalformedError([], 'malformed.text');
  if (isUnavailable(thrown)) return new UnavailableError('unavailable.database', { cause: thrown });
  if (thrown instanceof HttpException) return ofStatus(thrown.getStatus(), thrown);
  const { statusCode } = Object(thrown) as { statusCode?: unknown };
  return typeof statusCode === 'number' ? ofStatus(statusCode, thrown) : undefined;
}

/** An exception of Nest or Fastify in our words. */
class HttpError extends AppError {
  constructor(
    readonly kind: AppErrorKind,
    readonly code: string,
    cause: unknown,
  ) {
    super(code, { cause });
  }
}

function ofStatus(status: number, thrown: unknown): AppError | undefined {
  if (badJson.some((code) => codesOf(thrown).includes(code))) return new MalformedError([], 'malformed.json');
  const answer = byStatus[status];
  if (answer !== undefined) return new HttpError(answer.kind, answer.code, thrown);
  // A pipe of Nest names what it expected, which is worth telling: "Validation failed (uuid is expected)".
  return status < 500 ? new MalformedError([{ path: '', code: 'malformed', message: (thrown as Error).message }]) : undefined;
}

const byStatus: Readonly<Record<number, { kind: AppErrorKind; code: string }>> = {
  401: { kind: 'unauthenticated', code: 'unauthenticated' },
  403: { kind: 'forbidden', code: 'forbidden' },
  404: { kind: 'notFound', code: 'not-found.route' },
  413: { kind: 'tooLarge', code: 'too-large' },
  415: { kind: 'unsupported', code: 'unsupported' },
  429: { kind: 'throttled', code: 'throttled' },
  503: { kind: 'unavailable', code: 'unavailable' },
};

const badJson = ['FST_ERR_CTP_EMPTY_JSON_BODY', 'FST_ERR_CTP_INVALID_JSON_BODY'];

/** Nest keeps Fastify's error as the cause of its own. */
function codesOf(thrown: unknown): unknown[] {
  return [thrown, (thrown as Error).cause].map((error) => (Object(error) as { code?: unknown }).code);
}

/** character_not_in_repertoire and untranslatable_character: text with a NUL, which no PostgreSQL text can hold. */
const unstorable = ['22021', '22P05'];

/**
 * Classes connection_exception, insufficient_resources (a full disk) and system_error, a server that is going down or has become a
 * standby, and a table that may not be written (insufficient_privilege): what cannot be written down is not answered otherwise.
 */
function isUnavailable(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  const code = String((thrown as { code?: unknown }).code ?? '');
  return (
    /^(08|53|58)...$|^57P0[123]$|^25006$|^42501$|^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/.test(code) ||
    /^Connection terminated|is not queryable$|^timeout exceeded when trying to connect$/.test(thrown.message)
  );
}
