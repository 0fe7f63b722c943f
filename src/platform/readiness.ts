/** Something this process cannot serve without; rejects while it is missing. */
export type Readiness = Readonly<Record<string, () => Promise<void>>>;

/** How one of them stands. */
export interface HealthCheck {
  readonly name: string;
  readonly ok: boolean;
  /** What is missing. */
  readonly reason?: string;
}

/** What this process asks itself, on `/readyz` and on the page of the system. Filled when the process has started. */
export class Health {
  readiness: Readiness = {};

  look(): Promise<readonly HealthCheck[]> {
    return examine(this.readiness);
  }
}

/** Asks all at once. */
export function examine(readiness: Readiness): Promise<readonly HealthCheck[]> {
  return Promise.all(
    Object.entries(readiness).map(async ([name, check]) => {
      const failed = await failure(check);
      return { name, ok: failed === undefined, ...(failed === undefined ? {} : { reason: failed }) };
    }),
  );
}

/** A check that takes longer than this has failed: a probe that hangs says nothing. */
const patienceMs = 2000;

async function failure(check: () => Promise<void>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, patienceMs, `no answer in ${patienceMs} ms`);
  });
  const done = check().then(
    () => undefined,
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
