import { unzipSync } from 'fflate';
import { child, childrenOf, field, find, textOf } from './fields.js';
import type { Attachment, AttachmentProblem, Oddity } from './message.js';
import type { Node } from './xml-tree.js';

/** Bytes of one file, unpacked; a gateway in use takes no more. */
const mostUnpacked = 50 * 1024 * 1024;
/** Unpacked to packed; XML of Word reaches about 20. */
const highestRatio = 150;
/** Below this size the ratio says nothing. */
const ratioFrom = 1024 * 1024;

/**
 * Files of a message, in the order of the manifest, then what no manifest names. A file is known by its `cid:` on either side, or bare.
 * What its content type says counts for nothing; whether it was packed, its bytes say.
 */
export function readAttachments(root: Node, oddities: Oddity[]): readonly Attachment[] {
  const manifest = find(root, 'edXMLManifest') ?? find(root, 'Manifest');
  const referred = childrenOf(manifest, 'Reference');
  const carried = [...childrenOf(find(root, 'AttachmentEncoded'), 'Attachment'), ...childrenOf(manifest, 'Attachment')];
  const left = new Set(carried);
  const pairs = referred.map((reference) => {
    const id = idOf(reference);
    const attachment = [...left].find((one) => idOf(one) === id);
    if (attachment !== undefined) left.delete(attachment);
    return { reference, attachment };
  });
  return [...pairs, ...[...left].map((attachment) => ({ reference: undefined, attachment }))].map(({ reference, attachment }) => {
    const name = field(attachment, 'AttachmentName', 'FileName') || field(reference, 'AttachmentName');
    const file = contentOf(child(attachment, 'ContentTransferEncoded', 'Content'), name);
    if (file.problem !== null) oddities.push({ code: 'attachment', place: (attachment ?? reference)!.path });
    return {
      contentId: idOf((attachment ?? reference)!),
      name,
      description: field(reference, 'Description') || field(attachment, 'Description'),
      contentType: field(reference, 'ContentType') || field(attachment, 'ContentType'),
      ...file,
    };
  });
}

const idOf = (node: Node): string => field(node, 'ContentId').replace(/^cid:/iu, '');

type File = Pick<Attachment, 'content' | 'problem'>;
const without = (problem: AttachmentProblem): File => ({ content: null, problem });

function contentOf(node: Node | undefined, name: string): File {
  if (node === undefined) return without('missing');
  const text = textOf(node).replace(/\s+/gu, '');
  if (text.length % 4 === 1 || !/^[A-Za-z0-9+/]*={0,2}$/u.test(text)) return without('not-base64');
  const bytes = new Uint8Array(Buffer.from(text, 'base64'));
  if (isDamaged(bytes)) return without('damaged');
  return isZip(bytes) ? unpacked(bytes, name) : { content: bytes, problem: null };
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;

/**
 * A PDF, Word or ZIP file is not text. When all of it is UTF-8, with replacement characters among it, somebody read it as text and wrote
 * it again.
 */
function isDamaged(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head !== '%PDF' && !head.startsWith('PK')) return false;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).includes('\u{FFFD}');
  } catch {
    return false;
  }
}

/** One file in a ZIP is the SDK's way to send a file. A Word file is a ZIP as well, of many, and stays as it is; so does what is named a ZIP. */
function unpacked(bytes: Uint8Array, name: string): File {
  const entries: string[] = [];
  let unsafe = false;
  try {
    const files = unzipSync(bytes, {
      filter: ({ name: entry, size, originalSize }) => {
        entries.push(entry);
        unsafe ||= originalSize > mostUnpacked || (originalSize > ratioFrom && originalSize > size * highestRatio);
        return entries.length === 1 && !unsafe;
      },
    });
    const [only] = entries;
    const packsTheFile = entries.length === 1 && (!/\.zip$/iu.test(name) || /\.zip$/iu.test(only!));
    if (!packsTheFile) return { content: bytes, problem: null };
    return unsafe ? without('archive-unsafe') : { content: files[only!]!, problem: null };
  } catch {
    return without('archive-unreadable');
  }
}
