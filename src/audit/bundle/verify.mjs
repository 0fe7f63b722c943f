#!/usr/bin/env node
/**
 * Kiểm tra một bản xuất nhật ký, không cần mạng và không cần cài gì thêm (verifies an exported log; Node 20, its own modules only).
 *
 *   node verify.mjs <folder> --policy <file> [--known <checkpoint>]... [--leaves-only] [--lang en] [--json]
 *   node verify.mjs --proof <file> --entry <file> --policy <file> [--lang en] [--json]
 *
 * The policy (C2SP tlog-policy) names the keys to trust. Take it from the sealed protocol: the copy inside the folder proves
 * nothing about who wrote the folder. `--known` is a checkpoint kept from earlier; the more of them, the less could be rewritten.
 * What is checked, and the rules that findings name, stands in README.md beside this file. `--leaves-only` checks signatures, tree and
 * leaves, not what the entries say. The second form verifies one entry by its C2SP tlog-proof.
 * Exit code: 0 everything holds, 1 something does not, 2 nothing could be examined.
 */
import { createPublicKey, hash, verify } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stdout } from 'node:process';
import { pathToFileURL } from 'node:url';

const width = 256;
const hashBytes = 32;
const largestEntry = 61_440;
const mostFindings = 1_000;
const emptyRoot = hash('sha256', '', 'buffer');
const nothingBefore = '\0'.repeat(hashBytes);
const timeBytes = '2026-01-01T00:00:00.000Z'.length;

/** The files of an exported folder; `read` answers null for one that is not there. */
export function folderFiles(folder) {
  const place = (path) => join(folder, ...path.split('/'));
  return {
    read: (path) => (statSync(place(path), { throwIfNoEntry: false })?.isFile() ? readFileSync(place(path)) : null),
    list: (path) => (statSync(place(path), { throwIfNoEntry: false })?.isDirectory() ? readdirSync(place(path)).sort() : []),
  };
}

/**
 * Throws where there is no exported log to examine.
 *
 * @param {{ read(path: string): Buffer | null, list(path: string): string[] }} files `list` answers with names, sorted
 * @param {string} policyText
 * @param {{ path: string, note: Buffer }[]} known
 * @param {{ leavesOnly?: boolean }} options
 */
export function verifyBundle(files, policyText, known, { leavesOnly = false } = {}) {
  const report = {
    ok: false,
    origin: null,
    size: 0,
    root: null,
    entries: 0,
    unsigned: 0,
    streams: 0,
    evidence: 0,
    personal: 0,
    redacted: [],
    moreRedacted: 0,
    checkpoints: [],
    uncompared: [],
    findings: [],
    more: 0,
    unchecked: [leavesOnly ? 'contents' : 'judgements', ...(known.length === 0 ? ['known'] : [])],
  };
  const find = (finding) => {
    const nothing = { path: null, index: null, entry: null, stream: null, from: null, to: null, since: null, until: null };
    if (report.findings.length < mostFindings) report.findings.push({ ...nothing, ...finding });
    else report.more++;
  };
  const policy = parsePolicy(policyText);
  if (files.read('checkpoint') === null && files.list('tile').length === 0) throw new Error(noLog);
  const main = readCheckpoint(files, 'checkpoint', policy, report, find);
  if (main === null) return report;
  Object.assign(report, { origin: main.origin, size: main.size, root: main.root.toString('hex') });
  const older = olderCheckpoints(files, known, policy, main, report, find);
  const tree = new Tree(files, main, older, find);
  const contents = leavesOnly ? null : new Contents(files, report, find);
  for (let n = 0; n * width < main.size; n++) {
    const count = Math.min(width, main.size - n * width);
    const bundle = readBundle(files, n, count, find);
    const tile = readTile(files, 0, n, count, find);
    const { hashes, altered } = tree.judge(n, bundle, tile);
    for (const i of altered)
      find({
        rule: 'entry',
        path: tilePath('entries', n, count),
        index: n * width + i,
        entry: idOf(bundle[i]),
        from: n * width + i,
        to: n * width + i + 1,
      });
    contents?.next(bundle, hashes, altered, n, count);
    report.entries += bundle?.length ?? 0;
    tree.grow(hashes);
  }
  tree.finish(report);
  contents?.finish(main.size);
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

  finish(report) {
    if (!this.whole) {
      for (const list of this.older.values()) for (const checkpoint of list) this.leave(checkpoint, report);
      if (report.uncompared.length > 0) report.unchecked.push('older');
      return;
    }
    const root = this.size === 0 ? emptyRoot : fold(this.subtrees.map(({ hash }) => hash));
    if (root.equals(this.main.root)) return;
    // An older checkpoint of the same size bears out the entries: then nothing but the newest one's own root is wrong.
    const interval = this.matched === this.size ? {} : { from: this.matched, to: this.size };
    this.find({ rule: 'root', path: 'checkpoint', ...interval });
  }

  /** What the entries cannot be compared with, for some are missing. The newest checkpoint, of the same size, still can. */
  leave({ path, size, root }, report) {
    const isSigned = report.checkpoints.some((checkpoint) => checkpoint.path === 'checkpoint');
    if (isSigned && size === this.main.size && !root.equals(this.main.root)) this.reject(path, 'fork', size);
    else report.uncompared.push(path);
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

/** What the entries say, compared with one another and with everything else in the folder. */
class Contents {
  constructor(files, report, find) {
    Object.assign(this, {
      files,
      report,
      find,
      times: [],
      evidence: new Evidence(files, report, find),
      personal: new Personal(files, report),
    });
    this.chain = new Chain(find, this.evidence);
  }

  next(bundle, hashes, altered, n, count) {
    const times = Buffer.alloc(count * timeBytes);
    for (const [i, bytes] of (bundle ?? []).entries()) {
      const index = n * width + i;
      const entry = this.chain.next(bytes, hashes[i], index, altered.has(i));
      if (entry === null || altered.has(i)) continue;
      times.write(entry.at, i * timeBytes, 'latin1');
      this.personal.take(entry, { index, from: index, to: index + 1 });
    }
    this.times.push(times);
  }

  finish(size) {
    const whole = this.report.entries === size && this.readUnsigned(size);
    if (whole) {
      this.compareStates(size);
      this.personal.judge(size, this.find);
    } else this.report.unchecked.push('states', 'personal');
    this.evidence.finish();
    for (const finding of this.report.findings) if (finding.from !== null) this.giveTimes(finding);
  }

  /** Entries that were written but not signed yet: nothing proves them, but they go on where the signed ones end. */
  readUnsigned(size) {
    for (const name of this.files.list(`unsigned/${size}`)) {
      const path = `unsigned/${size}/${name}`;
      const entries = unpack(this.files.read(path) ?? Buffer.of(0), null);
      if (entries === null) {
        this.find({ rule: 'bundle', path });
        return false;
      }
      for (const bytes of entries) {
        const entry = this.chain.next(bytes, leafHash(bytes), null, false, path);
        if (entry !== null) this.personal.take(entry, { path });
      }
      this.report.unsigned += entries.length;
    }
    return true;
  }

  /** Every stored state is what the entries lead to, and every stream has one. */
  compareStates(size) {
    const directory = `states/${size}`;
    for (const name of this.files.list(directory)) {
      const path = `${directory}/${name}`;
      const lines = utf8(this.files.read(path) ?? Buffer.of())?.split('\n') ?? ['?'];
      if (lines.pop() !== '') this.find({ rule: 'state', path });
      for (const line of lines) this.compareState(line, path, size);
    }
    for (const [stream, end] of this.chain.ends)
      if (!end.met) this.find({ rule: 'state', path: directory, index: end.index, entry: this.idOf(end, size), stream });
  }

  compareState(line, path, size) {
    const stored = object(parseCanonical(line));
    const stream = text(stored?.stream);
    const end = this.chain.ends.get(stream);
    if (stream !== null && end !== undefined && !end.met) {
      end.met = true;
      this.report.streams++;
      const { seq, leaf, state, changed, definition } = end;
      const stands = state === undefined || [state, changed, definition].every((value, i) => value === (stored[standing[i]] ?? null));
      if (stands && stored.sequence === seq && stored.head === hexOf(leaf)) return;
    }
    const [index, entry] = end === undefined ? [null, null] : [end.index, this.idOf(end, size)];
    this.find({ rule: 'state', path, index, entry, stream });
  }

  /** The last entry of a stream. To keep the id of each would take much of the memory. */
  idOf({ index, id }, size) {
    if (index === null) return id;
    const n = Math.floor(index / width);
    const bundle = readBundle(this.files, n, Math.min(width, size - n * width), () => undefined);
    return parseEntry(bundle[index % width]).id;
  }

  /** When it was: after the sound entry before the interval, and before the sound entry behind it. */
  giveTimes(finding) {
    finding.since = this.soundTime(finding.from - 1, -1);
    finding.until = this.soundTime(finding.to, 1);
  }

  soundTime(index, step) {
    for (let i = index; i >= 0 && i < this.times.length * width; i += step) {
      const time = this.times[Math.floor(i / width)].toString('latin1', (i % width) * timeBytes, ((i % width) + 1) * timeBytes);
      if (time.startsWith('\0')) continue;
      return time === '' ? null : time;
    }
    return null;
  }
}

/** What each stream must go on with, and where the documents stand. */
class Chain {
  constructor(find, evidence) {
    Object.assign(this, { find, evidence, ends: new Map() });
  }

  /** Answers with the entry when its bytes are one. An altered entry is named already; only its place in its stream still counts. */
  next(bytes, leaf, index, altered, path = null) {
    const entry = parseEntry(bytes);
    const place = index === null ? { path } : { index, from: index, to: index + 1 };
    const name = (rule, more) => {
      if (!altered) this.find({ rule, entry: idOf(bytes), stream: entry?.stream ?? null, ...place, ...more });
    };
    if (entry === null) {
      name('form');
      return null;
    }
    const before = this.ends.get(entry.stream) ?? { seq: 0, leaf: nothingBefore, at: '', ...nowhere };
    if (entry.seq !== before.seq + 1 || entry.prev !== hexOf(before.leaf)) name('chain');
    else if (entry.at < before.at) name('time');
    const course = altered ? unknown : this.course(entry, before, name);
    const id = index === null ? entry.id : null;
    this.ends.set(entry.stream, { seq: entry.seq, leaf: leaf.toString('latin1'), at: entry.at, index, id, met: false, ...course });
    return entry;
  }

  /** Where the document stands after the entry. */
  course(entry, before, name) {
    const definition = entry.definition === null ? null : this.evidence.definitionOf(entry, name);
    if (entry.outcome !== 'accepted') return { state: before.state, changed: before.changed, definition: before.definition };
    this.evidence.revisionOf(entry, name);
    if (entry.definition !== null && definition === null) return unknown;
    const course = courseOf(entry, before, definition);
    if (course === null) name('course');
    return course ?? unknown;
  }
}

/** The members of a stored state that follow from a definition; other streams have none of them. */
const standing = ['state', 'changed', 'definition'];
const nowhere = { state: null, changed: null, definition: null };
/** After an entry that cannot be believed: the next one is, as to where it begins. */
const unknown = { state: undefined, changed: undefined, definition: undefined };

/**
 * Where an accepted entry leads; null when it does not begin where the one before led, or its definition has no such edge. Whether the
 * rules allowed it is another question, which replay answers.
 */
function courseOf(entry, before, definition) {
  const [instance, stood, command] = [object(entry.instance), object(entry.standing), object(entry.command)];
  const [id, to] = [text(object(entry.definition)?.id), text(entry.to)];
  if (id === null || to === null || stood === null || entry.stream !== `${instance?.kind}/${instance?.id}`) return null;
  const first = { state: initialOf(definition), changed: 0, definition: id };
  const begin =
    before.state === undefined ? { state: stood.state, changed: stood.changed, definition: id } : before.seq === 0 ? first : before;
  const begins = stood.sequence === entry.seq - 1 && stood.changed === begin.changed && stood.state === begin.state;
  if (!begins || begin.definition !== id || entry.from !== begin.state || text(begin.state) === null) return null;
  const edge = edgeOf(definition, begin.state, text(command?.type));
  if (edge === null) return null;
  return { state: shared(to), changed: object(edge.meta)?.beside === true ? begin.changed : entry.seq, definition: shared(id) };
}

/** Texts that many streams have in common are kept once. */
const kept = new Map();
function shared(value) {
  if (kept.size < 10_000 && !kept.has(value)) kept.set(value, value);
  return kept.get(value) ?? value;
}

function initialOf(node) {
  const name = text(node.initial);
  if (name === null) return '';
  const below = initialOf(object(member(object(node.states), name)) ?? {});
  return below === '' ? name : `${name}.${below}`;
}

/** The state's own edge for a command, or that of the nearest state around it. */
function edgeOf(definition, state, command) {
  const nodes = [definition];
  for (const name of state.split('.')) nodes.push(object(member(object(nodes.at(-1)?.states), name)));
  const edges = nodes.map((node) => object(member(object(node?.on), command)));
  return edges.findLast((edge) => edge !== null) ?? null;
}

/** What entries name by its hash: each is read once, where it is first named. */
class Evidence {
  constructor(files, report, find) {
    Object.assign(this, { files, report, find, definitions: new Map(), named: new Set() });
  }

  /** The definition that judged; null when it is not here as it was. */
  definitionOf({ definition }, name) {
    const { hash: key, rulesHash } = object(definition) ?? {};
    if (!isHash(key)) {
      name('definition');
      return null;
    }
    if (!this.definitions.has(key)) {
      const bytes = this.hashed(`definitions/${key}.json`, key, (path) => this.files.read(path), 'definition', name);
      this.definitions.set(key, bytes === null ? null : object(parseCanonical(utf8(bytes))));
    }
    if (rulesHash !== 'unreleased') this.hashed(`rules/${rulesHash}`, rulesHash, (path) => this.rules(path), 'definition', name);
    else if (!this.report.unchecked.includes('rules')) this.report.unchecked.push('rules');
    return this.definitions.get(key);
  }

  revisionOf({ command }, name) {
    const key = object(object(command)?.input)?.revision;
    if (isHash(key)) this.hashed(`revisions/${key}.json`, key, (path) => this.files.read(path), 'revision', name);
  }

  /** The canonical text whose hash is that of the rule files: their texts by path. */
  rules(path) {
    const textOf = (file) => utf8(this.files.read(file) ?? Buffer.of()) ?? '';
    return Buffer.from(canonical(Object.fromEntries(walk(this.files, path).map((file) => [file.slice(path.length + 1), textOf(file)])), 0));
  }

  /** Contents under a name that is their hash; null when they are missing or others. The entry that first names them is blamed. */
  hashed(path, key, read, rule, name) {
    if (this.named.has(path)) return null;
    this.named.add(path);
    const bytes = isHash(key) ? read(path) : null;
    if (bytes !== null && hash('sha256', bytes) === key) {
      this.report.evidence++;
      return bytes;
    }
    name(rule, { path });
    return null;
  }

  /** Files are in the folder only when they were asked for. */
  finish() {
    const names = this.files.list('files');
    if (names.length === 0) this.report.unchecked.push('files');
    for (const name of names) {
      const bytes = this.files.read(`files/${name}`);
      if (bytes !== null && hash('sha256', bytes) === name) this.report.evidence++;
      else this.find({ rule: 'file', path: `files/${name}` });
    }
  }
}

/**
 * Names, addresses and logins, to which entries commit by SHA-256(nonce ‖ value). What is there must give its commitment; what is gone
 * must be named by a later erasure of the same person.
 */
class Personal {
  constructor(files, report) {
    Object.assign(this, { files, report, entries: [], erasures: new Map() });
  }

  take(entry, place) {
    if (entry.outcome !== 'recorded') return;
    const input = object(object(entry.command)?.input);
    const commitments = list(input?.personal).filter((one) => text(object(one)?.ref) !== null);
    if (commitments.length > 0) this.entries.push({ id: entry.id, stream: entry.stream, seq: entry.seq, commitments, place });
    if (entry.command.type !== 'person.erase') return;
    for (const ref of list(input?.refs)) this.erasures.set(ref, { id: entry.id, subject: input.subject, seq: entry.seq });
  }

  judge(size, find) {
    const names = this.files.list(`personal/${size}`);
    const withheld = names.length === 0;
    const values = new Map();
    for (const name of names)
      for (const line of utf8(this.files.read(`personal/${size}/${name}`) ?? Buffer.of())?.split('\n') ?? []) {
        const value = object(parseCanonical(line));
        if (text(value?.ref) !== null) values.set(value.ref, value);
      }
    let notGiven = false;
    for (const { id, stream, seq, commitments, place } of this.entries) {
      const by = new Set();
      let wrong = false;
      for (const commitment of commitments) {
        const [value, erasure] = [values.get(commitment.ref), this.erasures.get(commitment.ref)];
        if (value !== undefined) {
          if (erasure === undefined && fits(value, commitment)) this.report.personal++;
          else wrong = true;
        } else if (erasure !== undefined && erasure.subject === commitment.subject && erasure.seq > seq) by.add(erasure.id);
        else if (withheld) notGiven = true;
        else wrong = true;
      }
      if (wrong) find({ rule: 'personal', entry: id, stream, ...place });
      else if (by.size > 0) this.redact({ index: place.index ?? null, entry: id, by: [...by] });
    }
    if (notGiven) this.report.unchecked.push('personal');
  }

  redact(redaction) {
    if (this.report.redacted.length < mostFindings) this.report.redacted.push(redaction);
    else this.report.moreRedacted++;
  }
}

function fits({ subject, field, nonce, value }, commitment) {
  if (subject !== commitment.subject || field !== commitment.field || !isHash(nonce) || text(value) === null) return false;
  return hash('sha256', Buffer.concat([Buffer.from(nonce, 'hex'), Buffer.from(value)])) === commitment.commitment;
}

function walk(files, path) {
  const names = files.list(path);
  return names.length === 0 ? [path] : names.flatMap((name) => walk(files, `${path}/${name}`));
}

/** Of one that the auditor kept, the log's own signature is enough: the log cannot take it back, whoever else had signed by then. */
function readCheckpoint(files, path, policy, report, find, note = files.read(path), isKept = false) {
  if (note === null) {
    find({ rule: 'missing', path });
    return null;
  }
  const opened = openNote(note, policy);
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null || !opened.ok || !(opened.witnessed || isKept) || opened.log.name !== checkpoint.origin) {
    find({ rule: 'checkpoint', path });
    // The newest one still says how much there is to examine; an older one that cannot be believed says nothing.
    return path === 'checkpoint' ? checkpoint : null;
  }
  report.checkpoints.push({ path, size: checkpoint.size, witnesses: opened.witnesses, witnessed: opened.witnessed });
  return checkpoint;
}

/** Kept by the auditor first, then those of the folder, by size. */
function olderCheckpoints(files, known, policy, main, report, find) {
  const inside = files.list('checkpoints').sort();
  const notes = [
    ...known.map((kept) => ({ ...kept, isKept: true })),
    ...inside.map((name) => ({ path: `checkpoints/${name}`, note: files.read(`checkpoints/${name}`), isKept: false })),
  ];
  const bySize = new Map();
  for (const { path, note, isKept } of notes) {
    const checkpoint = readCheckpoint(files, path, policy, report, find, note, isKept);
    if (checkpoint === null) continue;
    if (checkpoint.origin !== main.origin) find({ rule: 'checkpoint', path });
    else if (checkpoint.size > main.size) find({ rule: 'shrunk', path, from: main.size, to: checkpoint.size });
    else if (checkpoint.size === 0 && !checkpoint.root.equals(emptyRoot)) find({ rule: 'fork', path });
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
  const entries = unpack(found.data, found.width);
  if (entries === null) find({ rule: 'bundle', ...place });
  return entries?.slice(0, count) ?? null;
}

/** Entries one behind the other, each after its length; null unless they are `count`, or any number up to 256 where it is null. */
function unpack(data, count) {
  const entries = [];
  for (let at = 0; at < data.length; ) {
    const length = at + 2 > data.length ? data.length : data.readUInt16BE(at);
    if (length > largestEntry || at + 2 + length > data.length || entries.length === (count ?? width)) return null;
    entries.push(data.subarray(at + 2, at + 2 + length));
    at += 2 + length;
  }
  return count === null || entries.length === count ? entries : null;
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

const leafBytes = Buffer.alloc(1 + 65_535);
function leafHash(entry) {
  entry.copy(leafBytes, 1);
  return hash('sha256', leafBytes.subarray(0, 1 + entry.length), 'buffer');
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
  const entry = object(parseCanonical(utf8(bytes)));
  const sound =
    entry?.v === 1 &&
    [entry.id, entry.stream, entry.prev, entry.at].every((value) => typeof value === 'string') &&
    Number.isSafeInteger(entry.seq) &&
    /^[0-9a-f]{64}$/.test(entry.prev) &&
    /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(entry.at) &&
    outcomes.includes(entry.outcome) &&
    (entry.definition === null || object(entry.definition) !== null);
  return sound ? entry : null;
}

const outcomes = ['accepted', 'refused', 'recorded'];

/** What a canonical text says; undefined when it is none. */
function parseCanonical(whole) {
  try {
    const value = JSON.parse(whole);
    return canonical(value, 0) === whole ? value : undefined;
  } catch {
    return undefined;
  }
}

const object = (value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value : null);
const list = (value) => (Array.isArray(value) ? value : []);
const text = (value) => (typeof value === 'string' ? value : null);
const hexOf = (bytes) => Buffer.from(bytes, 'latin1').toString('hex');
const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
/** Own members alone: `constructor` is no state. */
const member = (value, key) => (value !== null && key !== null && Object.hasOwn(value, key) ? value[key] : null);

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

/** Whether a log of the policy signed, and witnesses as its quorum asks; a wrong signature of a known key spoils the note. */
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
  return log === undefined ? refused : { ok: true, log, witnesses, witnessed: quorumHolds(policy, signers) };
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
  refuseKeys(text);
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

/** Public keys alone, as a protocol or `vkeys` shows them, do not say whom to believe. Throws with the policy that they would make. */
function refuseKeys(text) {
  const [log, ...more] = text.trim().split(/\r?\n/);
  if (parseVkey(log, 1) === null || more.some((line) => parseVkey(line, 4) === null)) return;
  const witnesses = more.map((line) => `  witness ${parseVkey(line, 4).name} ${line}\n`).join('');
  const asks = more.length === 0 ? 'none' : more.length === 1 ? parseVkey(more[0], 4).name : 'witnesses';
  const group = more.length > 1 ? `  group witnesses all ${more.map((line) => parseVkey(line, 4).name).join(' ')}\n` : '';
  throw new Error(`${isKey}\n  log ${log}\n${witnesses}${group}  quorum ${asks}`);
}

const isKey =
  'đây là khóa công khai, không phải chính sách; một chính sách (policy) cần những dòng này (this is a public key, not a policy; a policy needs these lines):';
const noFolder = 'không có thư mục này, nên không có gì để kiểm (there is no such folder, so there is nothing to examine)';
const noLog =
  'không có checkpoint, cũng không có tile/: đây không phải bản xuất nhật ký, không có gì để kiểm (no checkpoint and no tile/: this is no exported log, there is nothing to examine)';

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

/** Verifies that an entry stands in the log: a C2SP tlog-proof, the entry's bytes, and whom to believe. */
export function verifyProof(proof, entry, policyText) {
  const report = {
    ok: false,
    origin: null,
    size: 0,
    index: null,
    entry: idOf(entry),
    leaf: leafHash(entry).toString('hex'),
    witnesses: [],
    fault: null,
  };
  const policy = parsePolicy(policyText);
  const blank = proof.indexOf('\n\n');
  const [header, indexLine, ...lines] = proof.toString('latin1', 0, Math.max(0, blank)).split('\n');
  const [, index] = /^index (0|[1-9]\d{0,15})$/.exec(indexLine ?? '') ?? [];
  const hashes = lines.map(base64);
  const sound = blank >= 0 && header === 'c2sp.org/tlog-proof@v1' && Number.isSafeInteger(Number(index ?? Number.NaN));
  if (!sound || hashes.length > 53 || hashes.some((bytes) => bytes?.length !== hashBytes)) return { ...report, fault: 'form' };
  const note = proof.subarray(blank + 2);
  const opened = openNote(note, policy);
  const checkpoint = parseCheckpoint(note);
  const isTrusted = opened.ok && opened.witnessed && opened.log.name === checkpoint?.origin;
  if (checkpoint === null || !isTrusted) return { ...report, fault: 'checkpoint' };
  const { origin, size, root } = checkpoint;
  const ok = leadsTo(leafHash(entry), Number(index), size, hashes)?.equals(root) ?? false;
  return { ...report, ok, origin, size, index: Number(index), witnesses: opened.witnesses, fault: ok ? null : 'entry' };
}

/** The root that a leaf and the hashes beside its path give (RFC 9162 §2.1.3.2); null when they are too many or too few. */
function leadsTo(leaf, index, size, path) {
  if (index >= size) return null;
  let [at, last, node] = [index, size - 1, leaf];
  for (const beside of path) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      node = nodeHash(beside, node);
      for (; at % 2 === 0 && at !== 0; last = Math.floor(last / 2)) at /= 2;
    } else node = nodeHash(node, beside);
    at = Math.floor(at / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? node : null;
}

const words = {
  vi: {
    title: 'BIÊN BẢN KIỂM TRA NHẬT KÝ',
    log: 'Nhật ký',
    checked: 'ĐÃ KIỂM',
    wrong: 'SAI',
    unchecked: 'KHÔNG KIỂM ĐƯỢC',
    ownKeys: 'CHÚ Ý: khóa lấy từ chính bản xuất nên không chứng minh ai đã ghi nó; hãy dùng --policy với khóa trong biên bản niêm phong',
    signatures: (count, witnesses) => `chữ ký của ${count} điểm kiểm; chứng kiến: ${witnesses || 'không có'}`,
    tree: (count, size) => `${count} / ${size} mục: từng byte thuộc cây băm đã ký`,
    contents: 'từng mục: dạng chuẩn, chuỗi của từng hồ sơ, thời điểm không lùi, mỗi bước bắt đầu từ trạng thái mà bước trước dẫn tới',
    streams: (count) => `${count} trạng thái đang lưu: đúng với các mục dẫn tới nó`,
    evidence: (count) => `${count} định nghĩa, quy tắc, văn bản được mục nêu bằng mã băm: băm lại khớp`,
    personal: (count) => `${count} giá trị cá nhân: khớp với cam kết trong mục`,
    redacted: 'ĐÃ XOÁ CÓ THẨM QUYỀN (REDACTED)',
    authorised: (by) => `giá trị cá nhân đã xoá theo mục ${by.join(', ')}`,
    logOnly: (path, size) =>
      `${path} (${size} mục): chỉ có chữ ký của nhật ký, khi ấy chưa có đủ nhân chứng như chính sách đòi; vẫn dùng để so`,
    unsigned: (count) => `${count} mục mới hơn điểm kiểm: nối tiếp đúng, nhưng chưa có chữ ký nào chứng minh`,
    entry: 'mục',
    entries: (from, to) => `các mục từ ${from} đến ${to - 1}`,
    between: (since, until) => `ghi trong khoảng từ ${since ?? 'đầu nhật ký'} đến ${until ?? 'cuối nhật ký'}`,
    file: 'tệp',
    stream: 'chuỗi',
    more: (count) => `… và ${count} điểm nữa`,
    good: 'KẾT LUẬN: ĐÚNG. Không thấy gì bị sửa, xoá, chèn hay đổi chỗ.',
    bad: 'KẾT LUẬN: KHÔNG ĐÚNG như đã ký.',
    proven: (index, size) => `KẾT LUẬN: ĐÚNG. Mục đứng ở vị trí ${index} trong nhật ký ${size} mục đã ký.`,
    unproven: 'KẾT LUẬN: KHÔNG CHỨNG MINH ĐƯỢC.',
    rules: {
      checkpoint: 'điểm kiểm không có đủ chữ ký tin cậy',
      missing: 'thiếu tệp',
      bundle: 'gói mục hỏng',
      tile: 'ô băm bị sửa',
      entry: 'mục bị sửa, bị chèn hoặc bị xoá',
      root: 'các mục không cho ra gốc đã ký',
      ownRoot: 'gốc ghi trong điểm kiểm bị sửa: các mục cho ra đúng gốc của điểm kiểm cũ cùng kích thước',
      fork: 'khác với điểm kiểm cũ: lịch sử bị viết lại',
      shrunk: 'nhật ký ngắn hơn điểm kiểm cũ: phần cuối bị cắt',
      form: 'mục không đúng dạng chuẩn',
      chain: 'mục không nối tiếp mục trước trong chuỗi của nó',
      time: 'thời điểm lùi lại so với mục trước',
      course: 'bước đi không bắt đầu từ trạng thái mà mục trước dẫn tới, hoặc định nghĩa không có bước này',
      definition: 'định nghĩa hoặc tệp quy tắc thiếu hay không khớp mã băm mà mục nêu',
      revision: 'nội dung văn bản thiếu hay không khớp mã băm mà mục nêu',
      file: 'tệp đính kèm không khớp mã băm là tên của nó',
      state: 'trạng thái đang lưu khác với điều mà các mục dẫn tới, hoặc thiếu một trong hai',
      personal: 'giá trị cá nhân không khớp cam kết, mất mà không có mục xoá, hoặc đã xoá mà vẫn còn',
    },
    reasons: {
      judgements: 'mỗi bước có được quy tắc cho phép hay không: cần chạy lại quy tắc (npm run verify trên hệ thống, hoặc replay)',
      contents: 'nội dung các mục, trạng thái, định nghĩa: bỏ qua theo --leaves-only',
      known: 'không có điểm kiểm cũ để so (--known): việc cắt đuôi hoặc thay cả sổ sau đó không thấy được',
      older: 'điểm kiểm cũ: không so được vì có mục thiếu hoặc không đọc được',
      states: 'trạng thái đang lưu: không so được vì có mục thiếu hoặc không đọc được',
      rules: 'tệp quy tắc của định nghĩa chưa phát hành',
      files: 'tệp đính kèm: bản xuất không kèm nội dung',
      personal: 'giá trị cá nhân: bản xuất không kèm, hoặc có mục không đọc được',
    },
    faults: {
      form: 'tệp chứng minh sai dạng',
      checkpoint: 'điểm kiểm không có đủ chữ ký tin cậy',
      entry: 'mục này không đứng ở vị trí ấy trong cây đã ký',
    },
  },
  en: {
    title: 'EXAMINATION OF THE LOG',
    log: 'Log',
    checked: 'CHECKED',
    wrong: 'WRONG',
    unchecked: 'NOT CHECKED',
    ownKeys:
      'NOTE: the keys come from the folder itself and prove nothing about who wrote it; use --policy with those of the sealed protocol',
    signatures: (count, witnesses) => `signatures of ${count} checkpoints; witnesses: ${witnesses || 'none'}`,
    tree: (count, size) => `${count} / ${size} entries: every byte belongs to the signed tree`,
    contents: 'each entry: canonical form, the chain of its document, times that never go back, each step begins where the one before led',
    streams: (count) => `${count} stored states: what the entries lead to`,
    evidence: (count) => `${count} definitions, rules and texts that entries name by hash: hashed again`,
    personal: (count) => `${count} personal values: they give what their entries commit to`,
    redacted: 'ERASED WITH AUTHORITY (REDACTED)',
    authorised: (by) => `personal values erased by entry ${by.join(', ')}`,
    logOnly: (path, size) =>
      `${path} (${size} entries): signed by the log, not yet by the witnesses that the policy asks for; compared all the same`,
    unsigned: (count) => `${count} entries newer than the checkpoint: they follow on, but no signature proves them yet`,
    entry: 'entry',
    entries: (from, to) => `entries ${from} to ${to - 1}`,
    between: (since, until) => `recorded between ${since ?? 'the beginning of the log'} and ${until ?? 'its end'}`,
    file: 'file',
    stream: 'stream',
    more: (count) => `… and ${count} more`,
    good: 'RESULT: SOUND. Nothing was altered, removed, inserted or reordered.',
    bad: 'RESULT: NOT as it was signed.',
    proven: (index, size) => `RESULT: SOUND. The entry stands at place ${index} of a signed log of ${size} entries.`,
    unproven: 'RESULT: NOT PROVEN.',
    rules: {
      checkpoint: 'a checkpoint is not signed as the policy asks',
      missing: 'a file is missing',
      bundle: 'an entry bundle cannot be read',
      tile: 'hashes of a tile were altered',
      entry: 'an entry was altered, inserted or removed',
      root: 'the entries do not give the signed root',
      ownRoot: 'the root in the checkpoint was altered: the entries give that of the older checkpoint of the same size',
      fork: 'an older checkpoint says otherwise: history was rewritten',
      shrunk: 'an older checkpoint is larger: the tail was cut off',
      form: 'an entry is not in its canonical form',
      chain: 'an entry does not follow the one before in its stream',
      time: 'an entry is older than the one before it',
      course: 'a step does not begin where the entry before led, or its definition has no such step',
      definition: 'a definition or its rule files are missing or do not give the hash that the entry names',
      revision: 'a text is missing or does not give the hash that the entry names',
      file: 'a file does not give the hash that is its name',
      state: 'a stored state is not what the entries lead to, or one of the two is missing',
      personal: 'a personal value is not the one committed to, is gone without an erasure, or was erased and is still there',
    },
    reasons: {
      judgements: 'whether the rules allowed each step: that takes the rules themselves (npm run verify on the system, or replay)',
      contents: 'what the entries say, states, definitions: left out by --leaves-only',
      known: 'no checkpoint kept from earlier to compare with (--known): a tail cut off, or the whole log replaced since, cannot be seen',
      older: 'older checkpoints: entries are missing or cannot be read, so they cannot be compared',
      states: 'stored states: entries are missing or cannot be read',
      rules: 'rule files of a definition that was not released',
      files: 'files: their contents are not in the folder',
      personal: 'personal values: they are not in the folder, or entries cannot be read',
    },
    faults: {
      form: 'the proof is malformed',
      checkpoint: 'its checkpoint is not signed as the policy asks',
      entry: 'this entry does not stand at that place of the signed tree',
    },
  },
};

function inWords(report, say, ownPolicy) {
  const witnesses = [...new Set(report.checkpoints.flatMap((checkpoint) => checkpoint.witnesses))].join(', ');
  const full = !report.unchecked.includes('contents');
  const checked = [
    say.signatures(report.checkpoints.length, witnesses),
    say.tree(report.entries, report.size),
    ...report.checkpoints.flatMap(({ path, size, witnessed }) => (witnessed ? [] : [say.logOnly(path, size)])),
    ...(full ? [say.contents] : []),
    ...['streams', 'evidence', 'personal', 'unsigned'].flatMap((name) => (report[name] > 0 ? [say[name](report[name])] : [])),
  ];
  const lines = [
    say.title,
    `${say.log}: ${report.origin ?? '?'}`,
    ...(ownPolicy ? [] : [say.ownKeys]),
    say.checked,
    ...checked.map((line) => `  - ${line}`),
    ...(report.findings.length === 0 ? [] : [`${say.wrong} (${report.findings.length + report.more})`]),
    ...report.findings.map((finding) => `  ✗ ${findingInWords(finding, say)}`),
    ...(report.more > 0 ? [`  ${say.more(report.more)}`] : []),
    ...(report.redacted.length === 0 ? [] : [`${say.redacted} (${report.redacted.length + report.moreRedacted})`]),
    ...report.redacted.map(({ index, entry, by }) => `  - ${say.entry} ${index ?? '?'} (${entry}): ${say.authorised(by)}`),
    ...(report.moreRedacted > 0 ? [`  ${say.more(report.moreRedacted)}`] : []),
    say.unchecked,
    ...report.unchecked.map((reason) => `  - ${say.reasons[reason]}${reason === 'older' ? `: ${report.uncompared.join(', ')}` : ''}`),
    report.ok ? say.good : say.bad,
  ];
  return `${lines.join('\n')}\n`;
}

function findingInWords({ rule, path, index, entry, stream, from, to, since, until }, say) {
  const place = [];
  if (index !== null) place.push(`${say.entry} ${index}${entry === null ? '' : ` (${entry})`}`);
  else if (entry !== null) place.push(`${say.entry} ${entry}`);
  if (from !== null)
    place.push(`[${from}, ${to}): ${say.entries(from, to)}`, say.between(since && inVietnam(since), until && inVietnam(until)));
  if (stream !== null) place.push(`${say.stream} ${stream}`);
  if (path !== null) place.push(`${say.file} ${path}`);
  return `${rule}: ${say.rules[rule === 'root' && from === null ? 'ownRoot' : rule]}; ${place.join('; ')}`;
}

/** A time of an entry, which is UTC, as clocks in Vietnam show it: they are 7 hours ahead all year. */
function inVietnam(time) {
  const at = Date.parse(time);
  return Number.isNaN(at) ? time : `${new Date(at + 7 * 3_600_000).toISOString().slice(0, -1)}+07:00`;
}

function proofInWords(report, say) {
  const { ok, origin, index, size, entry, leaf, witnesses, fault } = report;
  const lines = [
    `${say.log}: ${origin ?? '?'}`,
    `${say.entry}: ${entry ?? '?'} (${leaf})`,
    say.signatures(fault === 'form' || fault === 'checkpoint' ? 0 : 1, witnesses.join(', ')),
    ok ? say.proven(index, size) : `${say.unproven} ${say.faults[fault]}`,
  ];
  return `${lines.join('\n')}\n`;
}

function main(args) {
  const options = { known: [], lang: 'vi' };
  for (let i = 0; i < args.length; i++) {
    const name = args[i].startsWith('--') ? args[i].slice(2) : 'folder';
    if (name === 'json' || name === 'leaves-only') options[name] = true;
    else if (name === 'known') options.known.push({ path: args[++i], note: readFileSync(args[i]) });
    else if (['policy', 'proof', 'entry', 'lang'].includes(name)) options[name] = args[++i];
    else if (name === 'folder') options.folder = args[i];
    else throw new Error(`unknown option ${args[i]}\n${usage}`);
  }
  const { folder, proof, entry, policy } = options;
  const say = words[options.lang];
  if (say === undefined || (proof === undefined ? folder === undefined : entry === undefined || policy === undefined))
    throw new Error(usage);
  if (proof !== undefined) {
    const report = verifyProof(readFileSync(proof), readFileSync(entry), readFileSync(policy, 'utf8'));
    stdout.write(options.json ? `${JSON.stringify(report)}\n` : proofInWords(report, say));
    return report.ok ? 0 : 1;
  }
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${folder}: ${noFolder}`);
  const trusted = readFileSync(policy ?? join(folder, 'policy'), 'utf8');
  const report = verifyBundle(folderFiles(folder), trusted, options.known, { leavesOnly: options['leaves-only'] === true });
  stdout.write(options.json ? `${JSON.stringify(report)}\n` : inWords(report, say, policy !== undefined));
  return report.ok ? 0 : 1;
}

const usage = `usage: node verify.mjs <folder> --policy <file> [--known <checkpoint>]... [--leaves-only] [--lang en] [--json]
       node verify.mjs --proof <file> --entry <file> --policy <file> [--lang en] [--json]`;

if (argv[1] !== undefined && import.meta.url === pathToFileURL(argv[1]).href) {
  try {
    exit(main(argv.slice(2)));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    exit(2);
  }
}
