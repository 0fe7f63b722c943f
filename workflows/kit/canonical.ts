import { hash } from 'node:crypto';
import type { Json } from './definition.js';

/**
 * The one canonical text of a JSON value: RFC 8785 over strings in Unicode normal form C, so that Vietnamese typed in either
 * form hashes alike. Throws on what JSON cannot say: NaN, infinities, undefined, lone surrogates, two keys that become one.
 */
export function canonical(value: Json): string {
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`not a JSON number: ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${Array.from(value, (item: Json) => canonical(item)).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`not a JSON value: ${typeof value}`);
  // A Date, a Map or bytes have no members of their own and would all pass as {}.
  if (Object.prototype.toString.call(value) !== '[object Object]')
    throw new TypeError(`not a JSON value: ${Object.prototype.toString.call(value)}`);
  const object = value as { readonly [key: string]: Json };
  const keys = Object.keys(object);
  return keys.every((key) => plain.test(key)) ? plainMembers(object, keys) : members(object, keys);
}

/** Keys that are their own normal form cannot become one: nothing to compare. An entry is written for every command, and has no others. */
function plainMembers(object: { readonly [key: string]: Json }, keys: string[]): string {
  let said = '';
  for (const key of keys.sort()) said += `${said === '' ? '' : ','}"${key}":${canonical(object[key]!)}`;
  return `{${said}}`;
}

function members(object: { readonly [key: string]: Json }, keys: readonly string[]): string {
  const found = keys.map((key) => [key.normalize('NFC'), object[key]!] as const);
  found.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  for (let i = 1; i < found.length; i++) {
    if (found[i]![0] === found[i - 1]![0]) throw new TypeError(`key twice after normalisation: ${found[i]![0]}`);
  }
  return `{${found.map(([key, item]) => `${text(key)}:${canonical(item)}`).join(',')}}`;
}

/** Printable ASCII but for quotes and backslashes: its own normal form, and nothing to escape. Most texts of an entry are ids, names and dates. */
const plain = /^[ !#-[\]-~]*$/;

/** Whether a text is the canonical one of the value that was parsed from it. Throws where `canonical` does. */
export function isCanonical(text: string, parsed: Json): boolean {
  return isPlainlyCanonical(text, parsed) || canonical(parsed) === text;
}

/**
 * True only of canonical texts, and of nearly all: for most it is enough that JSON writes the value alike, that its keys are in order, and
 * that nothing is to be normalised. Keys like 10 and 9, which JavaScript puts in an order of its own, are left to `canonical`.
 */
function isPlainlyCanonical(text: string, parsed: Json): boolean {
  // What JSON escapes so is half of a surrogate pair.
  return JSON.stringify(parsed) === text && text.normalize('NFC') === text && !text.includes('\\ud') && hasKeysInOrder(parsed);
}

function hasKeysInOrder(value: Json): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) return value.every(hasKeysInOrder);
  const keys = Object.keys(value);
  return keys.every(
    (key, place) => (place === 0 || keys[place - 1]! < key) && hasKeysInOrder((value as { readonly [key: string]: Json })[key]!),
  );
}

/** SHA-256 of the canonical text, in hexadecimal. */
export function hashOf(value: Json): string {
  return hash('sha256', canonical(value), 'hex');
}

function text(value: string): string {
  if (plain.test(value)) return `"${value}"`;
  const normal = value.normalize('NFC');
  if (/\p{Surrogate}/u.test(normal)) throw new TypeError('a string holds half of a surrogate pair');
  return JSON.stringify(normal);
}
