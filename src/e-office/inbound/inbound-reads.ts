import { Injectable } from '@nestjs/common';
import { keyAfter } from '../../organisations/index.js';
import { NotFoundError } from '../../platform/app-error.js';
import { Database, type Statement } from '../../platform/transaction.js';
import { type MessageStanding, standingColumns } from './message-statements.js';
import type { MessageListQuery } from './source.inputs.js';

/** Nguồn gửi đến. */
export interface SourceItem {
  readonly id: string;
  readonly name: string;
  readonly speaksFor: readonly string[] | null;
  readonly busUrl: string | null;
  /** Of a bus: the networks that its name may lead to. */
  readonly busCidrs: readonly string[] | null;
  readonly createdBy: string;
  /** Of a bus: nothing is asked there and nothing goes there before. */
  readonly approvedAt: Date | null;
  readonly endedAt: Date | null;
  /** Messages of each state. */
  readonly messages: Readonly<Record<string, number>>;
}

/** What came in and what became of it, for administrators. */
@Injectable()
export class InboundReads {
  constructor(private readonly database: Database) {}

  sources(): Promise<readonly SourceItem[]> {
    return this.database.read((tx) => tx.query<SourceItem>(readSources, []));
  }

  /** The newest first; one row more than the page holds, when there is one. */
  async messages(sourceId: string, { limit, after, state }: MessageListQuery): Promise<readonly MessageStanding[]> {
    const [before] = keyAfter(after, 1);
    return this.database.read(async (tx) => {
      const known = await tx.query(readSource, [sourceId]);
      if (known.length === 0) throw new NotFoundError('source', sourceId);
      return tx.query<MessageStanding>(readMessages, [sourceId, state ?? null, before, limit + 1]);
    });
  }
}

const readSources: Statement = {
  name: 'inbound-sources',
  text: `
  SELECT id, name, speaks_for AS "speaksFor", bus_url AS "busUrl", bus_cidrs::text[] AS "busCidrs",
    created_by AS "createdBy", approved_at AS "approvedAt", ended_at AS "endedAt",
    (SELECT coalesce(jsonb_object_agg(state, count), '{}') FROM (SELECT state, count(*) FROM inbound_messages WHERE source_id = source.id GROUP BY state) counted) AS messages
  FROM inbound_sources source ORDER BY id`,
};
const readSource: Statement = { name: 'inbound-source', text: 'SELECT id FROM inbound_sources WHERE id = $1' };
const readMessages: Statement = {
  name: 'inbound-messages',
  text: `
  SELECT ${standingColumns} FROM inbound_messages WHERE source_id = $1 AND ($2::text IS NULL OR state = $2)
    AND ($3::uuid IS NULL OR id < $3) ORDER BY id DESC LIMIT $4`,
};
