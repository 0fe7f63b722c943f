import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The product's HTTP process, started as an operator would. */
export interface ServerProcess {
  readonly url: string;
  readonly pid: number;
  /** Resolves when it is gone. */
  kill(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
}

/** Longer than a start with migrations takes on a busy machine. */
const patienceMs = 60_000;

/**
 * Starts it on free ports with this environment and nothing else of ours. Resolves once it listens. Runs the compiled code below the
 * working folder, which npm makes the top of the repository; `script` and its arguments are another program that starts it.
 */
export async function spawnServer(
  env: Readonly<Record<string, string>>,
  nodeArgs: readonly string[] = [],
  script: readonly string[] = ['dist/src/main.js'],
): Promise<ServerProcess> {
  const own = { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '', TZ: 'UTC' };
  const child = spawn(process.execPath, [...nodeArgs, path.resolve(script[0]!), ...script.slice(1)], {
    env: { ...own, PORT: '0', METRICS_PORT: '0', LOG_LEVEL: 'error', DEMO: 'false', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const url = await untilListening(child, gone);
  return {
    url,
    pid: child.pid!,
    async kill(signal) {
      child.kill(signal);
      await gone;
    },
  };
}

async function untilListening(child: ChildProcess, gone: Promise<void>): Promise<string> {
  let output = '';
  let tooLate: NodeJS.Timeout | undefined;
  const told = new Promise<string>((resolve) => {
    for (const pipe of [child.stdout!, child.stderr!]) {
      pipe.on('data', (chunk: Buffer) => {
        output = (output + chunk.toString('utf8')).slice(-20_000);
        const url = /^ {2}(http:\S+)$/m.exec(output)?.[1];
        if (url !== undefined) resolve(url);
      });
    }
  });
  const late = new Promise<undefined>((resolve) => {
    tooLate = setTimeout(resolve, patienceMs, undefined);
  });
  const url = await Promise.race([told, gone.then(() => undefined), late]).finally(() => clearTimeout(tooLate));
  if (url !== undefined) return url;
  child.kill('SIGKILL');
  throw new Error(`the server did not start:\n${output}`);
}
