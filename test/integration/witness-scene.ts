import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** A witness as an outside body runs it: its own process, folder and port. */
export interface RunningWitness {
  readonly vkey: string;
  readonly port: number;
  readonly url: string;
  kill(): Promise<void>;
}

export interface WitnessPlace {
  readonly folder: string;
  readonly name: string;
  readonly logs: readonly string[];
  /** 0: any that is free. */
  readonly port?: number;
}

export async function runWitness({ folder, name, logs, port = 0 }: WitnessPlace): Promise<RunningWitness> {
  const keys = logs.flatMap((vkey) => ['--log-key', vkey]);
  const args = ['witness', '--dir', folder, '--port', `${port}`, '--origin', name, ...keys];
  const child = spawn(process.execPath, [path.resolve('dist/src/cli/main.js'), ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const listening = await portOf(child);
  return {
    vkey: fs.readFileSync(path.join(folder, 'vkey'), 'utf8').trim(),
    port: listening,
    url: `http://127.0.0.1:${listening}`,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let output = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      output += chunk.toString('utf8');
      const port = /^http:\/\/127\.0\.0\.1:(\d+)\//m.exec(output)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once('exit', () => reject(new Error(`the witness ended: ${output}`)));
  });
}

/** Until it is so, looking again and again. */
export async function until(isSo: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (const deadline = Date.now() + 15_000; !(await isSo()); await new Promise((resolve) => setTimeout(resolve, 20)))
    if (Date.now() > deadline) throw new Error(`not so after 15 s: ${what}`);
}
