import { isUtf8, transcode } from 'node:buffer';
import { readDocx } from './read/docx/read-docx.js';
import { readPdf } from './read/pdf/read-pdf.js';
import { readText } from './read/read-text.js';
import { isRefused, mostBytes, mostCharacters, mostPages, type OnProgress, type Reading, type ReadingRefused } from './reading.js';
import { refuse } from './refusals.js';

/**
 * Đọc tệp. What a file is is told by its first bytes, not by its name; the name only tells Markdown from plain text. Answers what can
 * be read, or why nothing can and what to send instead; never throws for what is in the file.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  onProgress: OnProgress = () => undefined,
): Promise<Reading | ReadingRefused> {
  if (bytes.length === 0) return refuse('empty');
  if (bytes.length > mostBytes) return refuse('too-large', { size: Math.ceil(bytes.length / 1_048_576), most: mostBytes / 1_048_576 });
  const reading = await read(bytes, name, onProgress);
  if (isRefused(reading)) return reading;
  if (reading.text.trim() === '') return refuse('empty');
  const pages = reading.pages ?? 0;
  if (pages > mostPages || reading.text.length > mostCharacters) {
    return refuse('too-many-pages', { pages: Math.max(pages, Math.ceil(reading.text.length / charactersOfPage)), most: mostPages });
  }
  return reading;
}

/** Of a page of text in 14 points, to say how long a text without pages is. */
const charactersOfPage = 2_500;

async function read(bytes: Uint8Array, name: string, onProgress: OnProgress): Promise<Reading | ReadingRefused> {
  const begins = (...codes: number[]): boolean => codes.every((code, at) => bytes[at] === code);
  if (begins(0x25, 0x50, 0x44, 0x46)) return readPdf(bytes, onProgress);
  if (begins(0x50, 0x4b, 0x03, 0x04)) return readDocx(bytes);
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return oldOffice(bytes);
  if (begins(0x50, 0x4b, 0x05, 0x06)) return refuse('empty');
  if (begins(0x7b, 0x5c, 0x72, 0x74, 0x66)) return refuse('unknown-type');
  return plainText(bytes, name);
}

/** A container of the old Office: a Word file with a password is kept in one too. */
function oldOffice(bytes: Uint8Array): ReadingRefused {
  const names = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (names.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return refuse('password');
  return refuse(names.includes(Buffer.from('WordDocument', 'utf16le')) ? 'old-word' : 'unknown-type');
}

function plainText(bytes: Uint8Array, name: string): Reading | ReadingRefused {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!wide && bytes.subarray(0, 4_096).includes(0)) return refuse('unknown-type');
  if (!wide && !isUtf8(bytes)) return refuse(looksBinary(bytes) ? 'unknown-type' : 'not-text');
  const text = wide ? wideText(bytes) : utf8Text(bytes);
  if (text === null) return refuse('not-text');
  if (/^\s*<(?:!doctype|html|\?xml)/i.test(text.slice(0, 200))) return refuse('unknown-type');
  // Too long to be a plan: do not spend time on it. NFD text shrinks when read, by less than half.
  if (text.length > 3 * mostCharacters)
    return refuse('too-many-pages', { pages: Math.ceil(text.length / charactersOfPage), most: mostPages });
  return readText(text, /\.(?:md|markdown)$/i.test(name) ? 'markdown' : 'text');
}

/** UTF-8, already known to be valid. By way of UTF-16, which is what a string holds: twice as fast as decoding into it. */
const utf8Text = (bytes: Uint8Array): string => transcode(bytes, 'utf8', 'utf16le').toString('utf16le');

/** UTF-16 by its first two bytes; null where it is none. */
function wideText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

/** Many control characters: a picture or a program, not a text in an old code. */
function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, 1_024);
  const odd = head.reduce((count, byte) => count + (byte < 9 || (byte > 13 && byte < 32) ? 1 : 0), 0);
  return odd > head.length / 50;
}
