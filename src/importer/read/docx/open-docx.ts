import { strFromU8, unzipSync } from 'fflate';
import { type ReadingRefused } from '../../reading.js';
import { refuse } from '../../refusals.js';

/** Parts of a Word file that are read. Everything else, macros and pictures among it, stays packed. */
export interface DocxParts {
  readonly document: string;
  readonly numbering: string | null;
  readonly styles: string | null;
}

/** Entries of the archive; a Word file has a few dozen. */
const mostEntries = 2_000;
/** Unpacked bytes of all parts read. */
const mostUnpacked = 48 * 1024 * 1024;
/** Unpacked to packed; XML of Word reaches about 20. */
const highestRatio = 150;
/** Below this size the ratio says nothing. */
const ratioFrom = 1024 * 1024;

const wanted = /^(?:_rels\/\.rels|word\/(?:document\d*|numbering|styles)\.xml)$/;

/** Unpacks what is read, never more than the limits; a lying size makes the unpacking fail, not grow. */
export function openDocx(bytes: Uint8Array): DocxParts | ReadingRefused {
  if (isEncrypted(bytes)) return refuse('password');
  let entries = 0;
  let unpacked = 0;
  let unsafe = false;
  let files: Record<string, Uint8Array>;
  try {
    files = unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        entries++;
        if (!wanted.test(name)) return false;
        unpacked += originalSize;
        unsafe ||= entries > mostEntries || unpacked > mostUnpacked || (originalSize > ratioFrom && originalSize > size * highestRatio);
        return !unsafe;
      },
    });
  } catch {
    return refuse('damaged');
  }
  if (unsafe || entries > mostEntries) return refuse('archive-unsafe');
  const main = mainPart(files);
  if (main === undefined) return refuse('unknown-type');
  const text = (name: string): string | null => (files[name] === undefined ? null : strFromU8(files[name]));
  return { document: strFromU8(main), numbering: text('word/numbering.xml'), styles: text('word/styles.xml') };
}

/** First bit of the flags of the first entry. */
const isEncrypted = (bytes: Uint8Array): boolean => ((bytes[6] ?? 0) & 1) === 1;

function mainPart(files: Readonly<Record<string, Uint8Array>>): Uint8Array | undefined {
  const relations = files['_rels/.rels'];
  const named = relations === undefined ? undefined : /Target="\/?(word\/document\d*\.xml)"/.exec(strFromU8(relations))?.[1];
  return files[named ?? 'word/document.xml'] ?? files['word/document.xml'];
}
