import { Injectable } from '@nestjs/common';
import { Commands, type Parts, type Receipt } from '../../engine/index.js';
import { PlanRequests } from '../../plans/index.js';
import { newId } from '../../platform/ids.js';
import { Database } from '../../platform/transaction.js';
import { requireFittingDecisions } from '../review/check-corrections.js';
import { type Decisions, decide } from '../review/decisions.js';
import { draftContent } from '../review/draft-content.js';
import { importedFacts } from '../review/imported-facts.js';
import { itemsOf } from '../review/items.js';
import { ImportRefusedError } from './import-refused.error.js';
import * as sql from './import-statements.js';
import type { ReviewInput } from './imports.inputs.js';
import { Imports } from './imports.js';

/** What a review is answered with. */
export interface Reviewed {
  readonly id: string;
  readonly version: number;
  readonly planId: string | null;
  /** Of `plan.create`, when the draft was made. */
  readonly receipt: Receipt | null;
}

/** Rà soát: keeps what the officer decides, and has the draft made through the door, as any other `plan.create`. */
@Injectable()
export class Reviews {
  constructor(
    private readonly database: Database,
    private readonly imports: Imports,
    private readonly requests: PlanRequests,
    private readonly commands: Commands,
  ) {}

  /**
   * Throws a `MalformedError` for what no draft could hold, an `ImportRefusedError` for an older version or when there is a draft already,
   * a `RefusedError` when the judge says no. The order of a draft given twice is answered twice alike.
   */
  async review(personId: string, id: string, { expectedVersion, decisions, draft }: ReviewInput, traceId: string): Promise<Reviewed> {
    const row = await this.imports.required(personId, id);
    if (draft !== undefined && row.order?.commandId === draft.commandId) return this.draft(row, row.order, personId, traceId);
    if (row.planId !== null) throw new ImportRefusedError('import.already-drafted', { planId: row.planId });
    if (row.version !== expectedVersion) throw new ImportRefusedError('import.changed', { version: row.version });
    const proposed = itemsOf(row.proposal);
    requireFittingDecisions(decisions, proposed);
    const decided = decide(row.decisions, decisions);
    const input = await this.inputOf(row, decided, proposed, draft === undefined);
    const order = draft === undefined ? row.order : { commandId: draft.commandId, personId, actingAs: draft.actingAs ?? null, input };
    const saved = await this.save(row, decided, order);
    return draft === undefined ? { id, version: saved.version, planId: null, receipt: null } : this.draft(saved, order!, personId, traceId);
  }

  /** Checks the whole content that the decisions make; only that of a draft is kept. */
  private async inputOf(row: sql.ImportRow, decided: Decisions, proposed: ReturnType<typeof itemsOf>, rehearsed: boolean) {
    const items = itemsOf(row.proposal, decided);
    const input = { draftingAgencyId: row.drafting.agencyId, issuingAgencyId: row.issuing.agencyId, content: draftContent(items) };
    const named = await this.requests.withRevision({ commandId: newId(), input }, rehearsed);
    const source = { importId: row.id, file: row.file, fileName: row.fileName };
    return { ...named.input, imported: importedFacts(source, proposed, items, decided) };
  }

  private async save(row: sql.ImportRow, decided: Decisions, order: sql.Drafting | null): Promise<sql.ImportRow> {
    const values = [row.id, row.version, JSON.stringify(decided), order === null ? null : JSON.stringify(order)];
    const [saved] = await this.database.transaction((tx) => tx.query<{ version: number }>(sql.saveDecisions, values));
    if (saved === undefined) throw new ImportRefusedError('import.changed', { version: row.version + 1 });
    return { ...row, version: saved.version };
  }

  private async draft(
    row: sql.ImportRow,
    { commandId, actingAs, input }: sql.Drafting,
    personId: string,
    traceId: string,
  ): Promise<Reviewed> {
    const request = { commandId, input: { ...input }, ...(actingAs === null ? {} : { actingAs }) };
    const definition = await this.requests.definitionFor(request);
    const receipt = await this.commands.create('plan', 'plan.create', personId, request, definition, null, traceId);
    return { id: row.id, version: row.version, planId: receipt.instanceId, receipt };
  }
}

/** Marks the import that a plan was made from, in the transaction that makes it. */
export const importEffectsOfPlans: Parts['effects'] = {
  async createPlan(tx, acts) {
    const imported = acts.flatMap(({ instanceId, command }) => {
      const facts = command.input['imported'] as { importId: string } | undefined;
      return facts === undefined ? [] : [{ instanceId, command, importId: facts.importId }];
    });
    if (imported.length === 0) return;
    const marked = await tx.query(sql.markDrafted, [
      imported.map(({ importId }) => importId),
      imported.map(({ instanceId }) => instanceId),
      imported.map(({ command }) => command.commandId),
      imported.map(({ command }) => JSON.stringify(command.input)),
    ]);
    if (marked.length < imported.length) throw new ImportRefusedError('import.not-this-draft');
  },
};
