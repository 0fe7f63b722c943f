import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';

/** A process that is killed sooner or later. */
export interface MortalProcess {
  /** Where it listens; rejects when it died before it could tell. */
  readonly url: Promise<string>;
  /** True once it listens and until it is gone. */
  readonly alive: boolean;
  tell(wish: object): void;
  signal(name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): void;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
  readonly dead: boolean;
}

/** Forks a script that tells `{ url }` once it listens. Runs the compiled code below the working folder, the top of the repository. */
export function forkMortal(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  execArgv: readonly string[] = [],
): MortalProcess {
  const own = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TZ: 'UTC' };
  const child = fork(path.resolve(script), [...args], {
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: { ...own, ...env },
    execArgv: [...execArgv],
  });
  let alive = false;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  void gone.then(() => {
    alive = false;
  });
  const url = told(child, gone);
  const mortal: MortalProcess = {
    url,
    gone,
    get alive() {
      return alive;
    },
    get dead() {
      return child.exitCode !== null || child.signalCode !== null;
    },
    tell: (wish) => void child.send(wish, () => undefined), // It may be dying at this moment.
    signal: (name) => void child.kill(name),
  };
  url.then(
    () => {
      alive = !mortal.dead;
    },
    () => undefined, // Whoever waits for the address is told.
  );
  return mortal;
}

async function told(child: ChildProcess, gone: Promise<void>): Promise<string> {
  let complaints = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString('utf8')).slice(-4_000);
  });
  const url = await Promise.race([
    new Promise<string>((resolve) => child.once('message', (said: { url: string }) => resolve(said.url))),
    gone,
  ]);
  if (url === undefined) throw new Error(`a process ended before it listened:\n${complaints}`);
  return url;
}
