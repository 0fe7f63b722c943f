import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** What both verifiers report of a folder; see README.md. */
export interface Report {
  readonly ok: boolean;
  readonly findings: readonly Finding[];
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
  read(path: string): Buffer | null;
  list(path: string): string[];
}

/** What `verify.mjs` offers to those who import it: it is no TypeScript, for the auditor runs it as it is. */
export interface Verifier {
  folderFiles(folder: string): BundleFiles;
  verifyBundle(files: BundleFiles, policy: string, known: readonly { readonly path: string; readonly note: Buffer }[]): Report;
}

/** Where `verify.mjs`, `verify.py` and `cases.py` lie, seen from the root of the repository. */
export const scripts = join('src', 'audit', 'bundle');

export async function loadVerifier(): Promise<Verifier> {
  return (await import(pathToFileURL(join(scripts, 'verify.mjs')).href)) as Verifier;
}
