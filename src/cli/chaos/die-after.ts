import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';

/** Lets `last` statements through to the database. With the answer to that one the process is gone; what it meant to send next is never sent. */
export function dieAfterStatements(dataSource: DataSource, last: number): void {
  const pool = (dataSource.driver as unknown as { master: { connect(): Promise<PoolClient> } }).master;
  const connect = pool.connect.bind(pool);
  const watched = new WeakSet<PoolClient>();
  let sent = 0;
  pool.connect = async () => {
    const client = await connect();
    if (watched.has(client)) return client;
    watched.add(client);
    const query = client.query.bind(client) as unknown as (statement: QueryConfig) => Promise<QueryResult>;
    client.query = ((statement: QueryConfig) => {
      sent++;
      if (sent > last) return new Promise(() => undefined);
      const answer = query(statement);
      if (sent === last) answer.finally(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined); // The failure is the caller's, who is dead.
      return answer;
    }) as PoolClient['query'];
    return client;
  };
}
