import { Injectable } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean, IsOptional, isUUID } from 'class-validator';
import { keyAfter, PageQuery, readerOf } from '../organisations/index.js';
import { MalformedError } from '../platform/app-error.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database, type Statement } from '../platform/transaction.js';
import { reportVisibleTo } from '../reports/index.js';
import { taskVisibleTo } from '../tasks/index.js';
import { type NoticeRow, noticeColumns, noticeSources } from './notice-rows.js';
import { daysLeft, type NoticeText, wordNotice } from './notice-texts.js';
import { stillHolds } from './tell-posts.js';

/** Filters of the list of notices. */
export class NoticeQuery extends PageQuery {
  /** Only what was not read yet, or only what was. */
  @ApiPropertyOptional({ type: Boolean })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean()
  unread?: boolean;
}

export interface NoticeItem extends NoticeRow, NoticeText {
  /** Days from today to the last day, negative when it is over; null where there is none. */
  readonly daysLeft: number | null;
}

/** Who moved on to another agency no longer reads what the old one was told. */
const seen = (
  today: string,
): string => `((task.id IS NOT NULL AND ${taskVisibleTo('$2::uuid[]', '$3::jsonb')}) OR (report.id IS NOT NULL AND ${reportVisibleTo('$2::uuid[]', '$3::jsonb')})
  OR (notice.said IS NOT NULL AND ${stillHolds('$1', today)}))`;
const seenSources = `
  FROM notices notice LEFT JOIN tasks task ON task.id = notice.instance_id LEFT JOIN reports report ON report.id = notice.instance_id`;

const listStatement = (unread: boolean | undefined): Statement => ({
  name: `notices${unread === undefined ? '' : unread ? '-unread' : '-read'}`,
  text: `
  SELECT ${noticeColumns('$6::date')} ${noticeSources}
  WHERE notice.person_id = $1 AND ${seen('$6::date')} AND notice.entry_id < coalesce($4::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff')
    ${unread === undefined ? '' : `AND notice.read_at IS ${unread ? '' : 'NOT'} NULL`}
  ORDER BY notice.entry_id DESC LIMIT $5`,
});

const count: Statement = {
  name: 'count-notices',
  text: `
  SELECT count(*)::int AS total, count(*) FILTER (WHERE notice.read_at IS NULL)::int AS unread ${seenSources}
  WHERE notice.person_id = $1 AND ${seen('$4::date')}`,
};
const markOne: Statement = {
  name: 'mark-notice-read',
  text: 'UPDATE notices SET read_at = coalesce(read_at, $3) WHERE person_id = $1 AND entry_id = $2 RETURNING entry_id',
};
const markAll: Statement = {
  name: 'mark-notices-read',
  text: 'UPDATE notices SET read_at = $2 WHERE person_id = $1 AND read_at IS NULL AND entry_id <= coalesce($3::uuid, entry_id) RETURNING entry_id',
};

/** Thông báo của tôi, newest first: ids are in the order of the log. */
@Injectable()
export class NoticeReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** One more than the page holds, when there is one. */
  async list(personId: string, query: NoticeQuery, language: Language): Promise<NoticeItem[]> {
    const [after = null] = keyAfter(query.after, 1);
    if (after !== null && !isUUID(after))
      throw new MalformedError([{ path: 'after', code: 'isCursor', message: 'after must be the next of the page before' }]);
    const now = this.clock.now().toISOString();
    const today = dayOf(now);
    const rows = await this.database.read(async (tx) => {
      const { agencyIds, scope } = await readerOf(tx, personId, now, ['task', 'report']);
      return tx.query<NoticeRow>(listStatement(query.unread), [personId, agencyIds, scope, after, query.limit + 1, today]);
    });
    return rows.map((row) => ({ ...row, ...wordNotice(row, language, today), daysLeft: daysLeft(row, today) }));
  }

  /** The same rows as the list, counted. */
  async counts(personId: string): Promise<{ total: number; unread: number }> {
    const [row] = await this.database.read(async (tx) => {
      const now = this.clock.now().toISOString();
      const { agencyIds, scope } = await readerOf(tx, personId, now, ['task', 'report']);
      return tx.query<{ total: number; unread: number }>(count, [personId, agencyIds, scope, dayOf(now)]);
    });
    return row!;
  }

  /** False when this person has no such notice. */
  async read(personId: string, id: string): Promise<boolean> {
    const rows = await this.database.transaction((tx) => tx.query(markOne, [personId, id, this.clock.now()]));
    return rows.length > 0;
  }

  /** All up to one that was shown, so that what came meanwhile stays unread; resolves with how many were marked. */
  async readAll(personId: string, upTo: string | undefined): Promise<number> {
    const rows = await this.database.transaction((tx) => tx.query(markAll, [personId, this.clock.now(), upTo ?? null]));
    return rows.length;
  }
}
