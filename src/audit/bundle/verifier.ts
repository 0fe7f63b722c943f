import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What both verifiers report of a folder; see README.md. */
export interface Report {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
  /** What was not checked, and why. */
  readonly unchecked: readonly string[];
}

export interface Finding {
  readonly rule: string;
  readonly path: string | null;
  readonly index: number | null;
  /** Entries from this one up to, not including, `to`. */
  readonly from: number | null;
  readonly to: number | null;
}

export interface BundleFiles {
  readonly read: (path: string) => Buffer | null;
  /** Names in a directory, sorted. */
  readonly list: (path: string) => string[];
}

/** What `verify.mjs` offers to those who import it: it is no TypeScript, for the auditor runs it as it is. */
export interface Verifier {
  folderFiles(folder: string): BundleFiles;
  verifyBundle(
    files: BundleFiles,
    policy: string,
    known: readonly { readonly path: string; readonly note: Buffer }[],
    options?: { readonly leavesOnly?: boolean },
  ): Report;
  verifyProof(
    proof: Buffer,
    entry: Buffer,
    policy: string,
  ): { readonly ok: boolean; readonly index: number | null; readonly fault: string | null };
}

/** A folder that was never written. */
export function filesInMemory(files: ReadonlyMap<string, Buffer>): BundleFiles {
  const names = new Map<string, Set<string>>();
  for (const path of files.keys()) {
    const parts = path.split('/');
    for (let i = 1; i < parts.length; i++) {
      const directory = parts.slice(0, i).join('/');
      names.set(directory, (names.get(directory) ?? new Set()).add(parts[i]!));
    }
  }
  return { read: (path) => files.get(path) ?? null, list: (path) => [...(names.get(path) ?? [])].sort() };
}

/** Where `verify.mjs`, `verify.py` and `cases.py` lie, seen from the root of the repository. */
export const scripts = join('src', 'audit', 'bundle');

export async function loadVerifier(): Promise<Verifier> {
  return (await import(pathToFileURL(join(scripts, 'verify.mjs')).href)) as Verifier;
}
