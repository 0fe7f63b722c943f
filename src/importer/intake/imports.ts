import { Injectable } from '@nestjs/common';
import type { WordedReason } from '../../engine/index.js';
import { keyAfter, type PageQuery, Refusals } from '../../organisations/index.js';
import { NotFoundError } from '../../platform/app-error.js';
import { Clock, dayOf } from '../../platform/clock.js';
import type { Language } from '../../platform/language.js';
import { Database } from '../../platform/transaction.js';
import type { Header, Question, Signature, Warning } from '../proposal.js';
import type { Progress, Reading, SourceFormat } from '../reading.js';
import { refuse } from '../refusals.js';
import { withoutRecipients } from '../review/item-questions.js';
import { type ImportItem, itemsOf } from '../review/items.js';
import { draftingAgencies } from './drafters.js';
import { refusedReason } from './import-refused.error.js';
import * as sql from './import-statements.js';

/** Silent so long, the process that read it is gone. */
const silentMs = 30_000;

/** One import as it is asked for: on its way, refused, or there to be reviewed. */
export interface ImportAnswer {
  readonly id: string;
  readonly state: 'reading' | 'refused' | 'read' | 'drafted';
  /** While it is read. */
  readonly progress: Progress | null;
  /** Why the file gives no plan, and what to send instead. */
  readonly refused: Pick<WordedReason, 'code' | 'params' | 'head' | 'text'> | null;
  readonly proposal: ImportDetail | null;
}

export interface ImportDetail extends Omit<sql.ImportHead, 'file' | 'fileName' | 'id'> {
  readonly file: { readonly sha256: string; readonly name: string; readonly format: SourceFormat; readonly pages: number | null };
  /** What spans point into, in UTF-16 code units from 0, the end exclusive. */
  readonly source: Pick<Reading, 'text' | 'paragraphs'>;
  /** As printed, for the officer to compare: number and date are given at issue, not by the draft. */
  readonly header: Header;
  readonly signature: Signature;
  readonly items: readonly ImportItem[];
  /** About the document; those about an item stand there. */
  readonly questions: readonly Question[];
  readonly warnings: readonly Warning[];
}

/** Đọc đề xuất. Whoever may draft for the agency sees its imports; for anybody else there are none, and the attempt is kept. */
@Injectable()
export class Imports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  async one(personId: string, id: string, language: Language): Promise<ImportAnswer> {
    const row = await this.row(personId, id);
    if (row !== undefined)
      return { id, state: row.planId === null ? 'read' : 'drafted', progress: null, refused: null, proposal: detailOf(row) };
    const [run] = await this.database.read((tx) => tx.query<sql.RunRow>(sql.readRun, [id, personId]));
    if (run === undefined) return this.notThere(personId, id);
    const silent = this.clock.now().getTime() - run.seenAt.getTime() > silentMs;
    const refused = run.refused ?? (silent ? refuse('interrupted') : null);
    const { stage, done, total } = run;
    if (refused === null) return { id, state: 'reading', progress: { stage, done, total }, refused: null, proposal: null };
    return { id, state: 'refused', progress: null, refused: refusedReason(refused, language), proposal: null };
  }

  /** The newest first. */
  list(personId: string, { after, limit }: Pick<PageQuery, 'after' | 'limit'>): Promise<readonly sql.ImportHead[]> {
    const now = this.clock.now().toISOString();
    const [key] = keyAfter(after, 1);
    return this.database.read(async (tx) => {
      const agencies = await draftingAgencies(tx, personId, now);
      return tx.query<sql.ImportHead>(sql.listImports, [dayOf(now), agencies, key, limit + 1]);
    });
  }

  /** The row, when the person may see it; else the attempt is kept and a `NotFoundError` thrown. */
  async required(personId: string, id: string): Promise<sql.ImportRow> {
    return (await this.row(personId, id)) ?? this.notThere(personId, id);
  }

  private row(personId: string, id: string): Promise<sql.ImportRow | undefined> {
    const now = this.clock.now().toISOString();
    return this.database.read(async (tx) => {
      const agencies = await draftingAgencies(tx, personId, now);
      const [row] = agencies.length === 0 ? [] : await tx.query<sql.ImportRow>(sql.readImport, [dayOf(now), id, agencies]);
      return row;
    });
  }

  private notThere(personId: string, id: string): Promise<never> {
    const command = { type: 'import.read', importId: id, actor: { personId } };
    return this.refusals.keepingDenied<never>(() => Promise.reject(new NotFoundError('import', id)), { command, personId });
  }
}

function detailOf({ id: _id, file, fileName, decisions, order: _order, reading, proposal, ...head }: sql.ImportRow): ImportDetail {
  const items = itemsOf(proposal, decisions);
  const recipients = items.flatMap((item) => (item.kind === 'recipient' && item.included ? [item.value] : []));
  return {
    ...head,
    file: { sha256: file, name: fileName, format: reading.format, pages: reading.pages },
    source: { text: reading.text, paragraphs: reading.paragraphs },
    header: proposal.header,
    signature: proposal.signature,
    items,
    questions: [...proposal.questions.filter(({ about }) => about === null), ...withoutRecipients(recipients)],
    warnings: proposal.warnings,
  };
}
