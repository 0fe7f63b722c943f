import { type FieldError, MalformedError } from './app-error.js';

/** Deeper than any document of ours; what nests more only means to exhaust a recursive reader. */
const deepest = 32;

/**
 * The same value with every string in Unicode NFC, so that "Kế hoạch" typed on a Mac equals the one typed on Windows.
 * Changes objects and arrays in place. Throws a MalformedError for what nests deeper than 32, for text that PostgreSQL
 * cannot hold: a NUL, or half of a surrogate pair; and for a member called like one that every object has, which
 * would be dropped without a word or, as `constructor`, break the reading.
 */
export function normalise<T>(value: T, path = '', depth = 0): T {
  if (typeof value === 'string') return normaliseText(value, path) as T;
  if (typeof value !== 'object' || value === null || Buffer.isBuffer(value)) return value;
  if (depth >= deepest) throw new MalformedError([fieldError(path, 'tooDeep', `nested deeper than ${deepest}`)], 'malformed.too-deep');

  const container = value as Record<string, unknown>;
  for (const key of Object.keys(container)) {
    const at = path === '' ? key : `${path}.${key}`;
    normaliseText(key, at);
    if (key in Object.prototype) throw new MalformedError([fieldError(at, 'reservedName', `${key} is a reserved name`)]);
    container[key] = normalise(container[key], at, depth + 1);
  }
  return value;
}

function normaliseText(text: string, path: string): string {
  if (!text.includes('\0') && !/\p{Surrogate}/u.test(text)) return text.normalize('NFC');
  throw new MalformedError([fieldError(path, 'unstorableText', 'holds a NUL or half of a surrogate pair')], 'malformed.text');
}

function fieldError(path: string, code: string, message: string): FieldError {
  return { path: path.slice(0, 200), code, message };
}
