import type { PoolClient, QueryConfig, QueryResult } from 'pg';
import type { DataSource } from 'typeorm';

/** The connections of a data source, cut after a number of statements, as those of a process that dies there. */
export interface Cutter {
  /** Lets `last` statements through. With the answer to that one its connection is gone, and no other one can be had. */
  cutAfter(last: number): void;
  /** Makes the database reachable again; tells whether it had been cut. */
  mend(): boolean;
}

export function cutConnectionsOf(dataSource: DataSource): Cutter {
  const pool = (dataSource.driver as unknown as { master: { connect(): Promise<PoolClient> } }).master;
  const connect = pool.connect.bind(pool);
  const watched = new WeakSet<PoolClient>();
  let left = Number.POSITIVE_INFINITY;
  const refused = () => Promise.reject(new Error('the connection was cut'));
  pool.connect = async () => {
    if (left <= 0) return refused();
    const client = await connect();
    if (watched.has(client)) return client;
    watched.add(client);
    const query = client.query.bind(client) as unknown as (statement: QueryConfig) => Promise<QueryResult>;
    client.query = ((statement: QueryConfig) => {
      if (left <= 0) return refused();
      left--;
      const isLast = left === 0;
      const answer = query(statement);
      return isLast ? answer.finally(() => streamOf(client).destroy()) : answer;
    }) as PoolClient['query'];
    return client;
  };
  return {
    cutAfter: (last) => {
      left = last;
    },
    mend: () => {
      const wasCut = left <= 0;
      left = Number.POSITIVE_INFINITY;
      return wasCut;
    },
  };
}

const streamOf = (client: PoolClient) => (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream;
