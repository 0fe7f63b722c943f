import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';
import type { DataSource } from 'typeorm';

/** A statement PostgreSQL parses and plans once per connection. One name, one text, everywhere. */
export interface Statement {
  name: string;
  text: string;
}

/**
 * A connection in use. Statements sent without awaiting the one before go out in one burst and are answered in order.
 * An answer nobody needs need not be awaited: the end of the work waits for it, and fails if it failed.
 */
export interface Tx {
  /** The rows. Values pass through to `pg`; bigint comes back as a string, jsonb parsed, timestamptz as a Date. */
  query<Row>(statement: Statement, values: readonly unknown[]): Promise<Row[]>;
}

/**
 * For the rest of the transaction nothing is planned to read whole tables. Before what takes from a queue: a plan made while the queue was
 * empty is kept by its connection, and a claim would read all that was ever queued until the table is next analysed.
 */
export const byIndex: Statement = { name: 'by-index', text: 'SET LOCAL enable_seqscan = off' };

/** How often a transaction that lost a race is repeated whole before the error goes out. */
const repeats = 3;

/** serialization_failure and deadlock_detected: nothing was written, and the next attempt usually succeeds. */
const lostRaces = ['40001', '40P01'];

/** The application's connections, beside TypeORM's own repositories and from the same pool. */
export class Database {
  /** Told after each transaction that was committed. */
  onCommit: () => void = () => undefined;

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in one READ COMMITTED transaction. Commits when it resolves and nothing it sent failed, else rolls back
   * and rejects. After 40001 and 40P01 the whole work is repeated, so it must do nothing but speak to the database.
   */
  async transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    for (let attempt = 0; ; attempt++) {
      try {
        const result = await this.withClient((client) => inTransaction(client, work));
        this.onCommit();
        return result;
      } catch (error) {
        if (attempt === repeats || !lostRaces.includes(sqlState(error) ?? '')) throw error;
        await sleep(Math.random() * 10 * 2 ** attempt); // Two that met once should not meet again.
      }
    }
  }

  /** Runs `work` on one connection without a transaction: every statement sees what is committed by then. */
  async read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient(async (client) => {
      const sent = new Conversation(client);
      const result = await work(sent.tx).finally(() => sent.end());
      if (sent.failures.length > 0) throw sent.failures[0];
      return result;
    });
  }

  /** Runs `work` on one frozen view of everything committed by now: for proofs that read page after page while others write. */
  async snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.withClient((client) => inTransaction(client, work, 'REPEATABLE READ READ ONLY'));
  }

  private async withClient<T>(use: (client: PoolClient) => Promise<T>): Promise<T> {
    const client = await (this.dataSource.driver as unknown as { master: Pool }).master.connect();
    // The statement under way rejects when the connection breaks; without a listener the process would end as well.
    const onLost = () => undefined;
    client.on('error', onLost);
    try {
      return await use(client);
    } finally {
      client.off('error', onLost);
      client.release(client.getTransactionStatus() !== 'I'); // Destroys a connection whose transaction is still open.
    }
  }
}

/** The code PostgreSQL gives an error, `23505`; undefined when the error is not PostgreSQL's. */
export function sqlState(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

type Pool = { connect(): Promise<PoolClient> };

async function inTransaction<T>(client: PoolClient, work: (tx: Tx) => Promise<T>, mode = 'READ COMMITTED'): Promise<T> {
  const sent = new Conversation(client);
  sent.send({ text: `BEGIN ISOLATION LEVEL ${mode}` });
  try {
    const result = await work(sent.tx);
    // Leaves in one burst with the statements before it. PostgreSQL answers it with ROLLBACK when one of them failed.
    const commit = await sent.send({ text: 'COMMIT' });
    if (commit.command !== 'COMMIT') throw sent.failures[0];
    await sent.end();
    return result;
  } catch (error) {
    sent.send({ text: 'ROLLBACK' });
    await sent.end();
    // What follows a failed statement in a transaction fails as its echo; the first failure is the one that tells why.
    throw sent.failures.includes(error) ? sent.failures[0] : error;
  }
}

/** Bytes. */
const large = 65_536;

/** Everything sent on one connection for one piece of work. */
class Conversation {
  readonly failures: unknown[] = [];
  private readonly answers: Promise<unknown>[] = [];
  private corked = false;
  private over = false;

  readonly tx: Tx = {
    query: <Row>({ name, text }: Statement, values: readonly unknown[]): Promise<Row[]> => {
      if (this.over) return Promise.reject(new Error(`${name} was sent after its transaction ended`));
      const rows = this.send({ name, text, values: values as unknown[] }).then((answer) => answer.rows as Row[]);
      rows.catch(() => undefined); // Kept in `failures`, whether or not somebody awaits the rows.
      return rows;
    },
  };

  constructor(private readonly client: PoolClient) {}

  send(statement: QueryConfig): Promise<QueryResult<QueryResultRow>> {
    this.corkUntilTheEndOfThisTick();
    const answer = this.client.query(statement);
    this.letGoOfMuch();
    // Without the rows: whoever reads page after page in one transaction must not keep them all.
    const done = () => undefined;
    this.answers.push(answer.then(done, (error: unknown) => this.failures.push(error)));
    return answer;
  }

  /** Resolves when everything is answered; never rejects. */
  async end(): Promise<void> {
    this.over = true;
    await Promise.all(this.answers);
  }

  /** Each write to a socket costs about 40 µs; held back until the tick ends, a burst is one write. */
  private corkUntilTheEndOfThisTick(): void {
    if (this.corked) return;
    this.corked = true;
    this.stream.cork();
    process.nextTick(() => {
      this.corked = false;
      this.stream.uncork();
    });
  }

  /** So much is worth a write of its own: PostgreSQL works on it while we prepare the rest. */
  private letGoOfMuch(): void {
    if (this.stream.writableLength < large) return;
    this.stream.uncork();
    this.stream.cork();
  }

  private get stream(): Duplex {
    return (this.client as unknown as { connection: { stream: Duplex } }).connection.stream;
  }
}
