import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The port a running server wrote into its lock file. */
export function portOf(data: string): number {
  return lockOf(data).port;
}

/**
 * True: a live server of this data folder answers. False: there is none, and no lock file is in the way of starting one.
 * Waits up to 15 s for one that is just starting or stopping. Throws when it holds the folder and never answers.
 */
export async function hasLiveServer(data: string): Promise<boolean> {
  for (let attempt = 0; attempt < 150; attempt++) {
    const { pid, port } = lockOf(data);
    if (pid === 0 || !isRunning(pid)) return false; // pg_ctl removes the lock of a process that is gone.
    if (port !== 0 && isPostgres(pid) && (await answers(port))) return true;
    // After a container restart the number may belong to another program, or to a zombie; pg_ctl would believe the lock.
    if (!isPostgres(pid) && !isInUse(data)) {
      fs.rmSync(path.join(data, 'postmaster.pid'), { force: true });
      return false;
    }
    await sleep(100);
  }
  throw new Error(`a PostgreSQL server holds ${data} but does not answer`);
}

/** The first line of the lock file is the process id, the fourth the port; both are 0 while there is none. */
function lockOf(data: string): { pid: number; port: number } {
  const lines = (contentOf(path.join(data, 'postmaster.pid')) ?? '').split('\n');
  return { pid: Number(lines[0]), port: Number(lines[3] ?? 0) };
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ESRCH'; // EPERM: it runs as somebody else.
  }
}

/** Elsewhere than on Linux the lock file is believed. */
function isPostgres(pid: number): boolean {
  return process.platform !== 'linux' || /postgres/.test(contentOf(`/proc/${pid}/cmdline`) ?? '');
}

/** Whether any process works in the folder, as the server and its children do. */
function isInUse(data: string): boolean {
  return fs.readdirSync('/proc').some((pid) => /^\d+$/.test(pid) && workingFolderOf(pid) === data);
}

function workingFolderOf(pid: string): string | undefined {
  try {
    return fs.readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined; // It ended meanwhile, or is not ours to look at.
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

function contentOf(file: string): string | undefined {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch {
    return undefined; // It went away meanwhile.
  }
}
