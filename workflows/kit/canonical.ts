import { hash } from 'node:crypto';
import type { Json } from './definition.js';

/**
 * The one canonical text of a JSON value: RFC 8785 over strings in Unicode normal form C, so that Vietnamese typed in either
 * form hashes alike. Throws on what JSON cannot say: NaN, infinities, undefined, lone surrogates, two keys that become one.
 */
export function canonical(value: Json): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return text(value);
  if (Array.isArray(value)) return `[${Array.from(value, (item: Json) => canonical(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not a JSON value: ${typeof value}`);
  // A Date, a Map or bytes have no members of their own and would all pass as {}.
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError(`not a JSON value: ${Object.prototype.toString.call(value)}`);
  const members = Object.entries(value).map(([key, item]) => [key.normalize('NFC'), item as Json] as const);
  members.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (let i = 1; i < members.length; i++) {
    if (members[i]![0] === members[i - 1]![0]) throw new TypeError(`key twice after normalisation: ${members[i]![0]}`);
  }
  return `{${members.map(([key, item]) => `${text(key)}:${canonical(item)}`).join(',')}}`;
}

/** Most texts of an entry are ids, names and dates, whose normal form is themselves. */
const printableAscii = /^[ -~]*$/;

/** SHA-256 of the canonical text, in hexadecimal. */
export function hashOf(value: Json): string {
  return hash('sha256', canonical(value), 'hex');
}

function text(value: string): string {
  if (printableAscii.test(value)) return JSON.stringify(value);
  const normal = value.normalize('NFC');
  if (/\p{Surrogate}/u.test(normal)) throw new TypeError('a string holds half of a surrogate pair');
  return JSON.stringify(normal);
}
