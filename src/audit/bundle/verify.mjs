#!/usr/bin/env node
/**
 * Kiểm tra một bản xuất nhật ký, không cần mạng và không cần cài gì thêm (verifies an exported log; Node 20, its own modules only).
 *
 *   node verify.mjs <folder> --policy <file> [--known <checkpoint>]... [--json]
 *
 * The policy (C2SP tlog-policy) names the keys to trust. Take it from the sealed protocol: the copy inside the folder proves
 * nothing about who wrote the folder. `--known` is a checkpoint kept from earlier; the more of them, the less could be rewritten.
 * What is checked, and the rules that findings name, stands in README.md beside this file.
 * Exit code: 0 everything holds, 1 something does not, 2 nothing could be examined.
 */
import { createPublicKey, hash, verify } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

const width = 256;
const hashBytes = 32;
const largestEntry = 61_440;
const mostFindings = 1_000;
const emptyRoot = hash('sha256', '', 'buffer');
const nothingBefore = '0'.repeat(64);

/** The files of an exported folder; `read` answers null for one that is not there. */
export function folderFiles(folder) {
  const place = (path) => join(folder, ...path.split('/'));
  return {
    read: (path) => (existsSync(place(path)) ? readFileSync(place(path)) : null),
    list: (path) => (existsSync(place(path)) ? readdirSync(place(path)) : []),
  };
}

/**
 * @param {{ read(path: string): Buffer | null, list(path: string): string[] }} files
 * @param {string} policyText
 * @param {{ path: string, note: Buffer }[]} known
 */
export function verifyBundle(files, policyText, known) {
  const report = { ok: false, origin: null, size: 0, root: null, entries: 0, checkpoints: [], findings: [], more: 0 };
  const find = (finding) => {
    if (report.findings.length < mostFindings) report.findings.push({ index: null, entry: null, from: null, to: null, ...finding });
    else report.more++;
  };
  const policy = parsePolicy(policyText);
  const main = readCheckpoint(files, 'checkpoint', policy, report, find);
  if (main === null) return report;
  Object.assign(report, { origin: main.origin, size: main.size, root: main.root.toString('hex') });
  const older = olderCheckpoints(files, known, policy, main, report, find);
  const chain = new Chain(find);
  const tree = new Tree(files, main, older, find);
  for (let n = 0; n * width < main.size; n++) {
    const count = Math.min(width, main.size - n * width);
    const bundle = readBundle(files, n, count, find);
    const tile = readTile(files, 0, n, count, find);
    const { hashes, altered } = tree.judge(n, bundle, tile);
    for (const [i, entry] of (bundle ?? []).entries()) {
      const index = n * width + i;
      if (altered.has(i))
        find({ rule: 'entry', path: tilePath('entries', n, count), index, entry: idOf(entry), from: index, to: index + 1 });
      chain.next(entry, hashes[i], index, altered.has(i));
      report.entries++;
    }
    tree.grow(hashes);
  }
  tree.finish();
  report.ok = report.findings.length === 0;
  return report;
}

/** The tree as it is recomputed, compared with the tiles above level 0 and with every checkpoint on the way. */
class Tree {
  constructor(files, main, older, find) {
    Object.assign(this, { files, main, older, find, size: 0, subtrees: [], tiles: [], matched: 0, whole: true });
  }

  /**
   * Which of entries and tile is right where they differ: the one that gives the hash above, or, at the tail, the root. Where
   * neither does, the entries are named and the tree goes on with them.
   */
  judge(n, bundle, tile) {
    const altered = new Set();
    if (bundle === null || tile === null) return { hashes: bundle?.map(leafHash) ?? tile ?? [], altered };
    const computed = bundle.map(leafHash);
    const differing = computed.flatMap((leaf, i) => (leaf.equals(tile[i]) ? [] : [i]));
    if (differing.length === 0) return { hashes: computed, altered };
    const expected = tile.length === width ? this.stored(1, n) : this.main.root;
    const holds = (hashes) => expected?.equals(tile.length === width ? fold(subtreesOf(hashes)) : this.rootWith(hashes)) ?? false;
    if (holds(computed)) {
      for (const i of differing) this.tileFinding(0, n * width + i);
      return { hashes: computed, altered };
    }
    for (const i of differing) altered.add(i);
    return { hashes: holds(tile) ? tile : computed, altered };
  }

  grow(hashes) {
    if (hashes.length === 0) this.whole = false;
    if (!this.whole) return;
    for (const leaf of hashes) {
      let node = { hash: leaf, level: 0 };
      let index = this.size++;
      while (index % 2 === 1) {
        node = { hash: nodeHash(this.subtrees.pop().hash, node.hash), level: node.level + 1 };
        index = (index - 1) / 2;
        if (node.level % 8 === 0) this.compareAbove(node, index);
      }
      this.subtrees.push(node);
      if (this.older.has(this.size)) this.compareRoots();
    }
  }

  finish() {
    for (const list of this.older.values()) for (const { path, size } of list) this.reject(path, 'fork', size);
    if (!this.whole) return;
    const root = this.size === 0 ? emptyRoot : fold(this.subtrees.map(({ hash }) => hash));
    if (!root.equals(this.main.root)) this.find({ rule: 'root', path: 'checkpoint', from: this.matched, to: this.main.size });
  }

  compareRoots() {
    const root = fold(this.subtrees.map(({ hash }) => hash));
    const list = this.older.get(this.size);
    this.older.delete(this.size);
    for (const checkpoint of list) if (!checkpoint.root.equals(root)) this.reject(checkpoint.path, 'fork', this.size);
    if (list.some((checkpoint) => checkpoint.root.equals(root))) this.matched = this.size;
  }

  reject(path, rule, size) {
    this.find({ rule, path, from: this.matched, to: size });
  }

  compareAbove({ hash: computed, level }, index) {
    const stored = this.stored(level / 8, index);
    if (stored !== null && !stored.equals(computed)) this.tileFinding(level / 8, index);
  }

  tileFinding(level, index) {
    const n = Math.floor(index / width);
    const span = width ** level;
    const path = tilePath(level, n, this.widthOf(level, n));
    this.find({ rule: 'tile', path, index: level === 0 ? index : null, from: index * span, to: (index + 1) * span });
  }

  /** A hash of a tile above level 0; one tile of each level is kept at a time. */
  stored(level, index) {
    const n = Math.floor(index / width);
    if (this.tiles[level]?.n !== n)
      this.tiles[level] = { n, hashes: readTile(this.files, level, n, this.widthOf(level, n), this.find, width ** level) };
    return this.tiles[level].hashes?.[index % width] ?? null;
  }

  widthOf(level, n) {
    return Math.min(width, Math.floor(this.main.size / width ** level) - n * width);
  }

  rootWith(hashes) {
    return fold([...this.subtrees.map(({ hash }) => hash), ...subtreesOf(hashes)]);
  }
}

/** What each stream must go on with. */
class Chain {
  constructor(find) {
    this.find = find;
    this.ends = new Map();
  }

  /** An altered entry is named already; only its place in its stream still counts. */
  next(bytes, leaf, index, altered) {
    const entry = parseEntry(bytes);
    const name = (rule) => {
      if (!altered) this.find({ rule, path: null, index, entry: idOf(bytes), from: index, to: index + 1 });
    };
    if (entry === null) {
      name('form');
      return;
    }
    const before = this.ends.get(entry.stream) ?? { seq: 0, leaf: nothingBefore, at: '' };
    if (entry.seq !== before.seq + 1 || entry.prev !== before.leaf) name('chain');
    else if (entry.at < before.at) name('time');
    this.ends.set(entry.stream, { seq: entry.seq, leaf: leaf.toString('hex'), at: entry.at });
  }
}

function readCheckpoint(files, path, policy, report, find, note = files.read(path)) {
  if (note === null) {
    find({ rule: 'missing', path });
    return null;
  }
  const opened = openNote(note, policy);
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null || !opened.ok || opened.log.name !== checkpoint.origin) {
    find({ rule: 'checkpoint', path });
    // The newest one still says how much there is to examine; an older one that cannot be believed says nothing.
    return path === 'checkpoint' ? checkpoint : null;
  }
  report.checkpoints.push({ path, size: checkpoint.size, witnesses: opened.witnesses });
  return checkpoint;
}

/** Kept by the auditor first, then those of the folder, by size. */
function olderCheckpoints(files, known, policy, main, report, find) {
  const inside = files.list('checkpoints').sort();
  const notes = [...known, ...inside.map((name) => ({ path: `checkpoints/${name}`, note: files.read(`checkpoints/${name}`) }))];
  const bySize = new Map();
  for (const { path, note } of notes) {
    const checkpoint = readCheckpoint(files, path, policy, report, find, note);
    if (checkpoint === null) continue;
    if (checkpoint.origin !== main.origin) find({ rule: 'checkpoint', path });
    else if (checkpoint.size > main.size) find({ rule: 'shrunk', path, from: main.size, to: checkpoint.size });
    else if (checkpoint.size === 0 && !checkpoint.root.equals(emptyRoot)) find({ rule: 'fork', path, from: 0, to: 0 });
    else if (checkpoint.size > 0) bySize.set(checkpoint.size, [...(bySize.get(checkpoint.size) ?? []), { ...checkpoint, path }]);
  }
  return bySize;
}

function readBundle(files, n, count, find) {
  const found = readEither(files, 'entries', n, count);
  const place = { path: tilePath('entries', n, count), from: n * width, to: n * width + count };
  if (found === null) {
    find({ rule: 'missing', ...place });
    return null;
  }
  const entries = [];
  const { data } = found;
  for (let at = 0; at < data.length; ) {
    const length = at + 2 > data.length ? data.length : data.readUInt16BE(at);
    if (length > largestEntry || at + 2 + length > data.length || entries.length === found.width) {
      find({ rule: 'bundle', ...place });
      return null;
    }
    entries.push(data.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  if (entries.length === found.width) return entries.slice(0, count);
  find({ rule: 'bundle', ...place });
  return null;
}

function readTile(files, level, n, count, find, span = 1) {
  const found = readEither(files, level, n, count);
  if (found?.data.length === found?.width * hashBytes)
    return Array.from({ length: count }, (_, i) => found.data.subarray(i * hashBytes, (i + 1) * hashBytes));
  find({
    rule: found === null ? 'missing' : 'tile',
    path: tilePath(level, n, count),
    from: n * width * span,
    to: (n * width + count) * span,
  });
  return null;
}

/** A partial tile may have been replaced by the full one. */
function readEither(files, level, n, count) {
  const data = files.read(tilePath(level, n, count));
  if (data !== null) return { data, width: count };
  const full = files.read(tilePath(level, n, width));
  return full === null ? null : { data: full, width };
}

function tilePath(level, n, count) {
  const groups = [String(n % 1000).padStart(3, '0')];
  for (let rest = Math.floor(n / 1000); rest > 0; rest = Math.floor(rest / 1000))
    groups.unshift(`x${String(rest % 1000).padStart(3, '0')}`);
  return `tile/${level}/${groups.join('/')}${count === width ? '' : `.p/${count}`}`;
}

function leafHash(entry) {
  return hash('sha256', Buffer.concat([Buffer.of(0), entry]), 'buffer');
}

const nodeBytes = Buffer.alloc(1 + 2 * hashBytes, 1);
function nodeHash(left, right) {
  left.copy(nodeBytes, 1);
  right.copy(nodeBytes, 1 + hashBytes);
  return hash('sha256', nodeBytes, 'buffer');
}

function fold(hashes) {
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}

function subtreesOf(leaves) {
  const stack = [];
  for (const [i, leaf] of leaves.entries()) {
    let node = leaf;
    for (let index = i; index % 2 === 1; index = (index - 1) / 2) node = nodeHash(stack.pop(), node);
    stack.push(node);
  }
  return stack;
}

/** The entry that bytes say, when they are its one canonical text; null otherwise. */
function parseEntry(bytes) {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const entry = JSON.parse(text);
    if (canonical(entry, 0) !== text) return null;
    const sound =
      entry.v === 1 &&
      typeof entry.id === 'string' &&
      typeof entry.stream === 'string' &&
      Number.isSafeInteger(entry.seq) &&
      /^[0-9a-f]{64}$/.test(entry.prev) &&
      /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(entry.at);
    return sound ? entry : null;
  } catch {
    return null;
  }
}

/** The id that an entry claims, whatever else is wrong with it. */
function idOf(bytes) {
  return /"id":"([0-9a-f-]{36})","instance":/.exec(bytes.toString('latin1'))?.[1] ?? null;
}

/** RFC 8785 over strings in normal form C, at most 100 levels deep. Throws on what has no such text. */
function canonical(value, depth) {
  if (depth > 100) throw new TypeError('nested too deep');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError('no JSON number');
    return JSON.stringify(value);
  }
  if (typeof value === 'string') return quote(value);
  if (Array.isArray(value)) return `[${value.map((item) => canonical(item, depth + 1)).join(',')}]`;
  const members = Object.keys(value).map((key) => [key.normalize('NFC'), value[key]]);
  members.sort(([a], [b]) => (a < b ? -1 : 1));
  if (members.some(([key], i) => i > 0 && key === members[i - 1][0])) throw new TypeError('key twice');
  return `{${members.map(([key, item]) => `${quote(key)}:${canonical(item, depth + 1)}`).join(',')}}`;
}

const plain = /^[ !#-[\]-~]*$/;
function quote(text) {
  if (plain.test(text)) return `"${text}"`;
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('half of a surrogate pair');
  return JSON.stringify(text.normalize('NFC'));
}

function parseCheckpoint(note) {
  const text = note.toString('utf8');
  const [origin, size, root, ...more] = text.slice(0, Math.max(0, text.lastIndexOf('\n\n'))).split('\n');
  const bytes = base64(root ?? '');
  const number = /^(0|[1-9]\d{0,15})$/.test(size ?? '') ? Number(size) : Number.NaN;
  if (origin === '' || !Number.isSafeInteger(number) || bytes?.length !== hashBytes || more.includes('')) return null;
  return { origin, size: number, root: bytes };
}

/** Signed by a log of the policy and cosigned as its quorum asks; a wrong signature of a known key spoils the note. */
function openNote(note, policy) {
  const refused = { ok: false };
  const whole = utf8(note);
  const blank = whole?.lastIndexOf('\n\n') ?? -1;
  if (blank <= 0 || note.length > 1_000_000 || !whole.endsWith('\n') || hasControls(whole)) return refused;
  const text = whole.slice(0, blank + 1);
  const lines = whole.slice(blank + 2, -1).split('\n');
  if (lines.length > 100) return refused;
  const signers = new Set();
  for (const line of lines) {
    const [dash, name, encoded, ...more] = line.split(' ');
    const bytes = base64(encoded ?? '');
    if (dash !== '—' || !isName(name ?? '') || bytes === null || bytes.length <= 4 || more.length > 0) return refused;
    const id = bytes.toString('hex', 0, 4);
    const key = [...policy.logs, ...policy.witnesses.values()].find((known) => known.name === name && known.id === id);
    if (key === undefined) continue;
    if (!isValid(key, text, bytes.subarray(4))) return refused;
    signers.add(key);
  }
  const log = policy.logs.find((key) => signers.has(key));
  const witnesses = [...policy.witnesses].filter(([, key]) => signers.has(key)).map(([name]) => name);
  return log !== undefined && quorumHolds(policy, signers) ? { ok: true, log, witnesses } : refused;
}

function isValid({ type, key }, text, signature) {
  if (signature.length !== (type === 1 ? 64 : 72)) return false;
  if (type === 1) return verify(null, Buffer.from(text), key, signature);
  const time = signature.readBigUInt64BE();
  return time <= Number.MAX_SAFE_INTEGER && verify(null, Buffer.from(`cosignature/v1\ntime ${time}\n${text}`), key, signature.subarray(8));
}

function quorumHolds({ logs, witnesses, groups, quorum }, signers) {
  const witnessed = (name) => {
    const group = groups.get(name);
    if (group !== undefined) return group.members.filter(witnessed).length >= group.threshold;
    const key = witnesses.get(name);
    return signers.has(key) && !logs.some((log) => log.publicKey.equals(key.publicKey));
  };
  return quorum === 'none' || witnessed(quorum);
}

/** C2SP tlog-policy. Throws on a policy that cannot be followed. */
export function parsePolicy(text) {
  const policy = { logs: [], witnesses: new Map(), groups: new Map(), quorum: null };
  const defined = (name) => policy.witnesses.has(name) || policy.groups.has(name);
  const grouped = new Set();
  for (const [i, line] of text.split('\n').entries()) {
    const [keyword, ...words] = line.split(/[ \t]+/).filter((word) => word !== '');
    const [name, second, ...rest] = words;
    if (keyword === undefined || keyword.startsWith('#')) continue;
    const fail = () => {
      throw new Error(`policy, line ${i + 1}: ${line}`);
    };
    if (keyword === 'log') policy.logs.push(parseVkey(name, 1) ?? fail());
    else if (keyword === 'witness' && !defined(name)) policy.witnesses.set(name, parseVkey(second, 4) ?? fail());
    else if (keyword === 'group' && !defined(name)) {
      const threshold = { all: rest.length, any: 1 }[second] ?? (/^[1-9]\d?$/.test(second) ? Number(second) : 0);
      if (!(threshold >= 1 && threshold <= rest.length)) fail();
      for (const member of rest) if (!defined(member) || grouped.has(member) || !grouped.add(member)) fail();
      policy.groups.set(name, { threshold, members: rest });
    } else if (keyword === 'quorum' && policy.quorum === null && (name === 'none' || defined(name))) policy.quorum = name;
    else fail();
  }
  if (policy.quorum === null) throw new Error('policy: no quorum line');
  return policy;
}

function parseVkey(text, wanted) {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+(.+)$/.exec(text ?? '') ?? [];
  const material = base64(encoded ?? '');
  if (!isName(name ?? '') || material?.length !== 33 || material[0] !== wanted) return null;
  if (hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), material])).slice(0, 8) !== id) return null;
  const publicKey = material.subarray(1);
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
  return { name, id, type: wanted, publicKey, key: createPublicKey({ key: jwk, format: 'jwk' }) };
}

function isName(text) {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(text);
}

function hasControls(text) {
  return [...text].some((character) => character < ' ' && character !== '\n');
}

function utf8(bytes) {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

function base64(text) {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : null;
}

/** What a finding means, for a person to read. */
const meanings = {
  checkpoint: 'điểm kiểm không có đủ chữ ký tin cậy (a checkpoint is not signed as the policy asks)',
  missing: 'thiếu tệp (a file is missing)',
  bundle: 'gói mục hỏng (an entry bundle cannot be read)',
  tile: 'ô băm bị sửa (hashes of a tile were altered)',
  entry: 'mục bị sửa (an entry was altered, inserted or removed)',
  root: 'cây không cho ra gốc đã ký (the entries do not give the signed root)',
  fork: 'khác với điểm kiểm cũ: lịch sử bị viết lại (an older checkpoint says otherwise: history was rewritten)',
  shrunk: 'nhật ký ngắn hơn điểm kiểm cũ: phần cuối bị cắt (an older checkpoint is larger: the tail was cut off)',
  form: 'mục không đúng dạng chuẩn (an entry is not in its canonical form)',
  chain: 'mục không nối tiếp mục trước của hồ sơ (an entry does not follow the one before in its stream)',
  time: 'thời điểm lùi lại (an entry is older than the one before it)',
};

function inWords(report, ownPolicy) {
  const lines = [
    `Nhật ký (log): ${report.origin ?? '?'}`,
    `Đã kiểm (checked): ${report.entries} / ${report.size} mục (entries)`,
    ...report.checkpoints.map(
      ({ path, size, witnesses }) => `Điểm kiểm (checkpoint) ${path}: ${size} mục, chứng kiến (witnesses): ${witnesses.join(', ') || '0'}`,
    ),
  ];
  if (!ownPolicy)
    lines.push('CHÚ Ý: khóa lấy từ chính bản xuất (the keys come from the folder itself: use --policy with those of the sealed protocol)');
  for (const { rule, path, index, entry, from, to } of report.findings) {
    const interval = from === null ? '' : ` [${from}, ${to})`;
    const named = index === null ? '' : ` mục (entry) ${index}${entry === null ? '' : ` ${entry}`}`;
    lines.push(`SAI (wrong) ${rule}:${named}${interval} ${path ?? ''}: ${meanings[rule]}`);
  }
  if (report.more > 0) lines.push(`… và ${report.more} điểm nữa (and ${report.more} more)`);
  return `${lines.join('\n')}\n${report.ok ? 'ĐÚNG: không thấy gì bị sửa (nothing was altered)' : 'KHÔNG ĐÚNG (not as it was signed)'}\n`;
}

function main(words) {
  const known = [];
  let folder = null;
  let policyFile = null;
  let json = false;
  for (let i = 0; i < words.length; i++) {
    if (words[i] === '--policy') policyFile = words[++i];
    else if (words[i] === '--known') known.push({ path: words[++i], note: readFileSync(words[i]) });
    else if (words[i] === '--json') json = true;
    else folder = words[i];
  }
  if (folder === null) throw new Error('usage: node verify.mjs <folder> --policy <file> [--known <checkpoint>]... [--json]');
  const policy = readFileSync(policyFile ?? join(folder, 'policy'), 'utf8');
  const report = verifyBundle(folderFiles(folder), policy, known);
  stdout.write(json ? `${JSON.stringify(report)}\n` : inWords(report, policyFile !== null));
  return report.ok ? 0 : 1;
}

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    exit(main(argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    exit(2);
  }
}
