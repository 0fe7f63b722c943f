import { leafHash } from '../chain.js';
import { CompactRange } from '../tree/compact-range.js';
import type { BundleFile } from './bundle-file.js';
import { after, evidence, historyOf, log, policy, signedRange, statesPath } from './corpus-history.js';
import { logFiles } from './log-files.js';
import { type StoredState, stateLine } from './state-lines.js';

/** What a long log measures. */
export interface LogSize {
  entries: number;
  /** Of the entries' canonical texts. */
  bytes: number;
}

/** An invented log of any size as an exported folder, sound, of eight entries a document; written without holding it in memory. */
export async function* longLog(size: number, measured: LogSize): AsyncGenerator<BundleFile> {
  const range = CompactRange.empty();
  const states = new Map<string, StoredState>();
  const bodies = function* (): Generator<Buffer> {
    for (const { entry, body } of historyOf(size, 'one', Math.ceil(size / 8))) {
      const leaf = leafHash(body);
      range.append(leaf);
      const ends = { stream: entry.stream, sequence: entry.seq, head: leaf.toString('hex') };
      states.set(entry.stream, entry.outcome === 'accepted' ? { ...ends, ...after(entry), definition: entry.definition!.id } : ends);
      measured.entries++;
      measured.bytes += body.length;
      yield body;
    }
  };
  for await (const { path, data } of logFiles(bodies())) yield { path, content: data };
  yield { path: 'checkpoint', content: signedRange(range, log) };
  yield { path: 'policy', content: Buffer.from(policy) };
  for (const [path, content] of evidence()) yield { path, content };
  const lines = [...states.values()].map(stateLine);
  for (let block = 0; block * perFile < lines.length; block++)
    yield { path: statesPath(size, block), content: Buffer.from(lines.slice(block * perFile, (block + 1) * perFile).join('')) };
}

const perFile = 4_096;
