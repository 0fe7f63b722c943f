import { Injectable } from '@nestjs/common';
import type { Kind } from '../../workflows/kit/definition.js';
import type { Entry } from '../audit/index.js';
import { Clock } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database, type Statement } from '../platform/transaction.js';
import { AsOfError } from './as-of.error.js';
import { type AsOfMark, type AsOfQuery, askedAsOf } from './as-of.js';
import { type Cut, documentThen, withinSql } from './as-of-cut.js';
import { Commands } from './commands.js';
import { Directory } from './directory.js';
import type { AllParts } from './parts.js';
import { type HistoryItem, wordHistory } from './word-history.js';

/** Attempts on instance $1 after entry $2, at most $3, oldest first; $4: also those from before it was issued. */
const historySql = (until: string): string => `
    SELECT body FROM audit_entries WHERE instance_id = $1 AND outcome IN ('accepted', 'refused') AND ($2::uuid IS NULL OR (at, id) > (SELECT at, id FROM audit_entries WHERE id = $2))
      AND ($4 OR coalesce(to_state, from_state) NOT LIKE 'draft.%') ${until}
    ORDER BY at, id LIMIT $3`;
const readHistory: Statement = { name: 'read-history', text: historySql('') };
const readHistoryUntil = ({ form }: Cut): Statement => ({
  name: `read-history-by-${form}`,
  text: historySql(`AND ${withinSql({ form }, '$5', '$6')('at', 'audit_entries.id')}`),
});

/** Dòng thời gian of one document: every step and every refusal. */
@Injectable()
export class HistoryService {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly parts: AllParts,
    private readonly clock: Clock,
    private readonly directory: Directory,
  ) {}

  /**
   * Oldest first, after the entry `after`; `next` is the entry to go on from. With an as-of only what was there then, under the names of
   * then; throws an `AsOfError` where that was nothing the person may see.
   */
  async of(
    kind: Kind,
    instanceId: string,
    personId: string,
    language: Language,
    after: string | null = null,
    limit = 100,
    past: AsOfQuery = {},
  ): Promise<{ items: readonly HistoryItem[]; next: string | null; asOf?: AsOfMark }> {
    const now = this.clock.now();
    const asked = askedAsOf(past, now);
    const found = await this.database.read(async (tx) => {
      const [row] = await this.commands.visibleRows(tx, kind, [instanceId], personId, now.toISOString());
      if (row === undefined) return undefined;
      const insiders = await this.parts[kind].insiders?.(tx, personId, [instanceId], now.toISOString());
      const inside = insiders?.has(instanceId) ?? true;
      const then = asked === null ? null : await documentThen(tx, kind, instanceId, asked);
      if (then !== null && !inside && then.state.startsWith('draft.')) throw new AsOfError('as-of.not-there-then');
      const at = then?.cut.at ?? now.toISOString();
      const shown = [instanceId, after, limit, inside];
      const rows = await (then === null
        ? tx.query<{ body: Buffer }>(readHistory, shown)
        : tx.query<{ body: Buffer }>(readHistoryUntil(then.cut), [...shown, then.cut.at, then.cut.mark]));
      const entries = rows.map(({ body }) => JSON.parse(body.toString('utf8')) as Entry);
      return { items: await wordHistory(tx, this.directory, kind, entries, language, at), mark: then?.mark };
    });
    if (found === undefined) return this.commands.recordNotVisible(kind, instanceId, personId);
    const { items, mark } = found;
    return { items, next: items.length === limit ? items.at(-1)!.entryId : null, ...(mark === undefined ? {} : { asOf: mark }) };
  }
}
