import { agencyNameOn } from '../../organisations/index.js';
import { instant } from '../../plans/index.js';
import type { Statement } from '../../platform/transaction.js';
import type { Proposal } from '../proposal.js';
import type { Progress, Reading, ReadingRefused } from '../reading.js';
import type { Decisions } from '../review/decisions.js';

/** The order of a draft as it was given, kept before it is carried out. */
export interface Drafting {
  readonly commandId: string;
  readonly personId: string;
  readonly actingAs: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

export interface ImportHead {
  readonly id: string;
  readonly file: string;
  readonly fileName: string;
  readonly title: string | null;
  readonly drafting: { readonly agencyId: string; readonly name: string };
  readonly issuing: { readonly agencyId: string; readonly name: string };
  readonly createdBy: { readonly personId: string; readonly name: string | null };
  readonly createdAt: string;
  readonly version: number;
  readonly planId: string | null;
}

export interface ImportRow extends ImportHead {
  readonly decisions: Decisions;
  readonly order: Drafting | null;
  readonly reading: Reading;
  readonly proposal: Proposal;
}

export interface RunRow {
  readonly stage: Progress['stage'];
  readonly done: number;
  readonly total: number | null;
  readonly refused: ReadingRefused | null;
  readonly seenAt: Date;
}

const agency = (column: string): string => `jsonb_build_object('agencyId', ${column}, 'name', ${agencyNameOn(column, '$1::date')})`;

/** $1 is today, whose names agencies bear. */
const head = `import.id, import.file, import.file_name AS "fileName", kept.proposal -> 'header' -> 'title' ->> 'value' AS title,
  ${agency('import.drafting_agency_id')} AS drafting, ${agency('import.issuing_agency_id')} AS issuing,
  jsonb_build_object('personId', person.id, 'name', person.name) AS "createdBy", ${instant('import.created_at')} AS "createdAt",
  import.version, import.plan_id AS "planId"`;
const tables = `imports import JOIN import_readings kept ON kept.import_id = import.id JOIN people person ON person.id = import.created_by`;

export const readImport: Statement = {
  name: 'import',
  text: `SELECT ${head}, import.decisions, import.drafting AS "order", kept.reading, kept.proposal
    FROM ${tables} WHERE import.id = $2 AND import.drafting_agency_id = ANY ($3::uuid[])`,
};

export const listImports: Statement = {
  name: 'imports',
  text: `SELECT ${head} FROM ${tables}
    WHERE import.drafting_agency_id = ANY ($2::uuid[]) AND ($3::uuid IS NULL OR import.id < $3) ORDER BY import.id DESC LIMIT $4`,
};

export const insertImport: Statement = {
  name: 'insert-import',
  text: `INSERT INTO imports (id, file, file_name, drafting_agency_id, issuing_agency_id, created_by, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
};

export const insertReading: Statement = {
  name: 'insert-import-reading',
  text: `INSERT INTO import_readings (import_id, reading, proposal) VALUES ($1, $2::jsonb, $3::jsonb)`,
};

/** Only from the version that was seen, and while there is no plan. */
export const saveDecisions: Statement = {
  name: 'save-import-decisions',
  text: `UPDATE imports SET version = version + 1, decisions = $3::jsonb, drafting = $4::jsonb
    WHERE id = $1 AND version = $2 AND plan_id IS NULL RETURNING version`,
};

/** What the draft was ordered with must be what is kept: nobody can say of another draft that it was imported. */
export const markDrafted: Statement = {
  name: 'mark-import-drafted',
  text: `UPDATE imports SET plan_id = new.plan_id FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::jsonb[]) AS new (id, plan_id, command_id, input)
    WHERE imports.id = new.id AND imports.plan_id IS NULL AND imports.drafting ->> 'commandId' = new.command_id AND imports.drafting -> 'input' = new.input
    RETURNING imports.id`,
};

export const readRun: Statement = {
  name: 'import-run',
  text: `SELECT stage, done, total, refused, seen_at AS "seenAt" FROM import_runs WHERE id = $1 AND person_id = $2`,
};

export const keepRun: Statement = {
  name: 'keep-import-run',
  text: `INSERT INTO import_runs (id, person_id, stage, done, total, seen_at, refused) VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb)
    ON CONFLICT (id) DO UPDATE SET stage = excluded.stage, done = excluded.done, total = excluded.total, seen_at = excluded.seen_at, refused = excluded.refused
      WHERE import_runs.refused IS NULL`,
};

export const dropRuns: Statement = { name: 'drop-import-runs', text: 'DELETE FROM import_runs WHERE id = $1 OR seen_at < $2' };
