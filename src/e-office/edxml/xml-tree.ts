import { SaxesParser } from 'saxes';
import { EdxmlRefused, type Oddity } from './message.js';

/** An element by its local name in lower case: senders differ in case, prefix and order. */
export interface Node {
  readonly name: string;
  readonly path: string;
  readonly children: Node[];
  /** Its own text, as written. */
  text: string;
}

/** Bytes of a whole message; what the HTTP door takes at most. */
export const mostBytes = 20 * 1024 * 1024;
const mostElements = 20_000;
const deepest = 32;
/** Bytes in front of `<?xml` that are passed over; senders were seen with four. */
const mostBefore = 1024;

/** Of the standard, and of two dialects that are still in use. */
const namespaces = ['http://www.mic.gov.vn/TBT/QCVN_102_2016', 'http://www.e-doc.vn/Schema/', 'http://www.go.vn/eDoc'];

/**
 * The message as a tree. Namespaces are not resolved, since messages in use are not namespace-well-formed. Throws `EdxmlRefused` for
 * what is too large, not UTF-8, not well-formed, or holds a document type, and with it any entity but the five of XML.
 */
export function xmlTree(bytes: Uint8Array): { readonly root: Node; readonly oddities: readonly Oddity[] } {
  if (bytes.length > mostBytes) throw new EdxmlRefused('too-large', `byte ${mostBytes}`);
  const text = decode(bytes);
  const start = startOf(text);
  const first = /\S/u.exec(text)?.index ?? 0;
  if (start === 0 && text[first] !== '<') {
    const before = text.slice(0, first).split('\n');
    refuseAt('not-xml', before.length, before.at(-1)!.length + 1);
  }
  const oddities: Oddity[] = start > 0 ? [{ code: 'bytes-before-xml', place: 'line 1, column 1' }] : [];
  return { root: parse(text.slice(start), oddities), oddities };
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuseAt('not-utf8', 1, 1);
  }
}

function startOf(text: string): number {
  const declared = text.indexOf('<?xml');
  return declared > 0 && declared <= mostBefore ? declared : 0;
}

function parse(text: string, oddities: Oddity[]): Node {
  const parser = new SaxesParser();
  const open: Node[] = [];
  const scopes: ReadonlySet<string>[] = [new Set(['xml', 'xmlns'])];
  let root: Node | undefined;
  let elements = 0;
  const refuse = (reason: EdxmlRefused['reason']) => refuseAt(reason, parser.line, parser.column);
  parser.on('doctype', () => refuse('document-type'));
  parser.on('error', () => refuse('not-xml'));
  parser.on('opentag', ({ name, attributes }) => {
    if (++elements > mostElements) refuse('too-many-elements');
    if (open.length >= deepest) refuse('too-deep');
    const declared = new Set(scopes.at(-1));
    for (const key of Object.keys(attributes)) if (key.startsWith('xmlns:')) declared.add(key.slice(6));
    const above = open.at(-1);
    const path = above === undefined ? localOf(name) : `${above.path}/${localOf(name)}`;
    const used = [name, ...Object.keys(attributes)].flatMap((word) => (word.includes(':') ? [word.slice(0, word.indexOf(':'))] : []));
    if (used.some((prefix) => !declared.has(prefix))) oddities.push({ code: 'prefix-not-declared', place: path });
    const node: Node = { name: localOf(name).toLowerCase(), path, children: [], text: '' };
    if (above === undefined) {
      root = node;
      const namespace = Object.entries(attributes).find(([key]) => key === 'xmlns' || key.startsWith('xmlns:'))?.[1];
      if (!namespaces.includes(String(namespace))) oddities.push({ code: 'unknown-namespace', place: path });
    } else above.children.push(node);
    open.push(node);
    scopes.push(declared);
  });
  parser.on('closetag', () => {
    open.pop();
    scopes.pop();
  });
  parser.on('text', (part) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  });
  parser.on('cdata', (part) => {
    const node = open.at(-1);
    if (node !== undefined) node.text += part;
  });
  parser.write(text).close();
  return root ?? refuse('not-xml');
}

function refuseAt(reason: EdxmlRefused['reason'], line: number, column: number): never {
  throw new EdxmlRefused(reason, `line ${line}, column ${column}`);
}

const localOf = (name: string): string => name.slice(name.indexOf(':') + 1);
