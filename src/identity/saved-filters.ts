import { Injectable } from '@nestjs/common';
import { NotFoundError } from '../platform/app-error.js';
import { Database, type Statement } from '../platform/transaction.js';
import type { FilterPage, SavedFilterInput } from './saved-filter.inputs.js';
import { FilterNameTakenError, TooManyFiltersError } from './saved-filters.errors.js';

/** A filter of a list page that its owner gave a name. */
export interface SavedFilter {
  readonly id: string;
  readonly page: FilterPage;
  readonly name: string;
  /** The query of the page's address, without its question mark. */
  readonly query: string;
}

/** As many as one person keeps for one page: more than that nobody finds anything in. */
export const mostFilters = 20;

/** Bộ lọc đã lưu, each person's own. Personal, like how one is told: nothing of it is in the log. */
@Injectable()
export class SavedFilters {
  constructor(private readonly database: Database) {}

  /** In the order of the Vietnamese alphabet, page by page. */
  of(personId: string): Promise<SavedFilter[]> {
    return this.database.read((tx) => tx.query<SavedFilter>(readFilters, [personId]));
  }

  /** Saves a new one or changes the one that has this id. Throws `FilterNameTakenError`, `TooManyFiltersError`. */
  save(personId: string, id: string, { page, name, query }: SavedFilterInput): Promise<SavedFilter> {
    return this.database.transaction(async (tx) => {
      void tx.query(lockFilters, [personId]);
      const [others] = await tx.query<{ count: number; named: boolean }>(readOthers, [personId, id, page, name]);
      if (others!.named) throw new FilterNameTakenError();
      if (others!.count >= mostFilters) throw new TooManyFiltersError(mostFilters);
      const [saved] = await tx.query<SavedFilter>(saveFilter, [personId, id, page, name, query]);
      return saved!;
    });
  }

  /** Throws `NotFoundError`, also for a filter of somebody else. */
  async remove(personId: string, id: string): Promise<void> {
    const removed = await this.database.transaction((tx) => tx.query(deleteFilter, [personId, id]));
    if (removed.length === 0) throw new NotFoundError('saved filter', id);
  }
}

const columns = 'id, page, name, query';

const readFilters: Statement = {
  name: 'saved-filters',
  text: `SELECT ${columns} FROM saved_filters WHERE person_id = $1 ORDER BY page, name COLLATE "vi-x-icu", id`,
};
/** Counts are true only while nobody else adds. */
const lockFilters: Statement = {
  name: 'lock-saved-filters',
  text: `SELECT pg_advisory_xact_lock(hashtextextended('saved filters ' || $1, 0))`,
};
const readOthers: Statement = {
  name: 'other-saved-filters',
  text: `
  SELECT count(*)::int AS count, coalesce(bool_or(name = $4), false) AS named
  FROM saved_filters WHERE person_id = $1 AND id <> $2 AND page = $3`,
};
const saveFilter: Statement = {
  name: 'save-filter',
  text: `
  INSERT INTO saved_filters (person_id, id, page, name, query) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (person_id, id) DO UPDATE SET page = excluded.page, name = excluded.name, query = excluded.query
  RETURNING ${columns}`,
};
const deleteFilter: Statement = {
  name: 'delete-saved-filter',
  text: 'DELETE FROM saved_filters WHERE person_id = $1 AND id = $2 RETURNING id',
};
