import { forkMortal, type MortalProcess } from './mortal-process.js';

/** Two or more processes of the product over one database; one that dies is started again. */
export class Replicas {
  private readonly processes: MortalProcess[] = [];
  private ended = false;
  /** Killed by us or at our wish. */
  kills = 0;

  /** `bug` is a file that is loaded into each process before the product. */
  constructor(
    private readonly env: Readonly<Record<string, string>>,
    private readonly bug: string | null,
  ) {}

  get urls(): Promise<readonly string[]> {
    return Promise.all(this.processes.filter(({ alive }) => alive).map(({ url }) => url));
  }

  get alivePlaces(): readonly number[] {
    return this.processes.flatMap(({ alive }, place) => (alive ? [place] : []));
  }

  /** True when every one of them listens. */
  get complete(): boolean {
    return this.processes.every(({ alive }) => alive);
  }

  /** Starts them; resolves when all listen. */
  async begin(count: number): Promise<void> {
    this.ended = false;
    for (let place = 0; place < count; place++) this.start(place);
    await Promise.all(this.processes.map(({ url }) => url));
  }

  /** Has one die: at once, or within so many statements, at the latest after `patienceMs`. Resolves when it is gone and its successor starts. */
  async kill(place: number, within: { readonly statements: number; readonly patienceMs: number } | null): Promise<void> {
    const victim = this.processes[place]!;
    if (!victim.dead) this.kills++;
    if (within !== null) {
      victim.tell({ dieAfter: within.statements });
      await Promise.race([victim.gone, new Promise((resolve) => setTimeout(resolve, within.patienceMs))]);
    }
    victim.signal('SIGKILL');
    await victim.gone;
  }

  freeze(place: number): () => void {
    const frozen = this.processes[place]!;
    frozen.signal('SIGSTOP');
    return () => frozen.signal('SIGCONT');
  }

  /** Kills all, for good. */
  async end(): Promise<void> {
    this.ended = true;
    for (const process of this.processes) process.signal('SIGKILL');
    await Promise.all(this.processes.map(({ gone }) => gone));
  }

  private start(place: number): void {
    const nodeArgs = this.bug === null ? [] : ['--import', this.bug];
    const started = forkMortal('dist/src/cli/chaos/eoffice/product-child.js', [], this.env, nodeArgs);
    this.processes[place] = started;
    void started.gone.then(() => {
      if (!this.ended) this.start(place);
    });
  }
}
