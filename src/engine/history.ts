import { Injectable } from '@nestjs/common';
import type { Denial, Kind } from '../../workflows/kit/definition.js';
import type { ActorFact } from '../../workflows/kit/v1/actor.js';
import { commandLabel, positionLabel, stateLabel } from '../../workflows/kit/wording.js';
import type { Entry } from '../audit/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database, type Statement } from '../platform/transaction.js';
import { Commands } from './commands.js';
import { Directory } from './directory.js';
import type { AllParts } from './parts.js';
import { prepareWording, type WordedReason } from './word-reasons.js';

/** One attempt on a document, as people read it. The entry it is drawn from proves it; this view may be rebuilt at any time. */
export interface HistoryItem {
  readonly entryId: string;
  readonly at: string;
  readonly outcome: 'accepted' | 'refused';
  /** Number in the document's own chain; null for a refused attempt. */
  readonly sequence: number | null;
  readonly type: string;
  readonly label: string;
  readonly from: { readonly state: string; readonly label: string };
  readonly to: { readonly state: string; readonly label: string } | null;
  readonly by: HistoryActor;
  /** What was given with the command, as it was given. */
  readonly input: unknown;
  readonly reasons: readonly WordedReason[];
}

export interface HistoryActor {
  readonly system: string | null;
  readonly personId: string | null;
  readonly name: string | null;
  readonly position: string | null;
  readonly agency: string | null;
  /** Whom a delegate acted for, and by which grant. */
  readonly onBehalfOf: string | null;
  readonly delegationId: string | null;
}

const readHistory: Statement = {
  name: 'read-history',
  text: `
    SELECT body FROM audit_entries WHERE instance_id = $1 AND outcome IN ('accepted', 'refused') AND ($2::uuid IS NULL OR (at, id) > (SELECT at, id FROM audit_entries WHERE id = $2))
      AND ($4 OR coalesce(to_state, from_state) NOT LIKE 'draft.%')
    ORDER BY at, id LIMIT $3`,
};

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

  /** Oldest first, after the entry `after`; `next` is the entry to go on from. */
  async of(
    kind: Kind,
    instanceId: string,
    personId: string,
    language: Language,
    after: string | null = null,
    limit = 100,
  ): Promise<{ items: readonly HistoryItem[]; next: string | null }> {
    const items = await this.database.read(async (tx) => {
      const at = this.clock.now().toISOString();
      const [row] = await this.commands.visibleRows(tx, kind, [instanceId], personId, at);
      if (row === undefined) return undefined;
      const insiders = await this.parts[kind].insiders?.(tx, personId, [instanceId], at);
      const inside = insiders?.has(instanceId) ?? true;
      const rows = await tx.query<{ body: Buffer }>(readHistory, [instanceId, after, limit, inside]);
      const entries = rows.map(({ body }) => JSON.parse(body.toString('utf8')) as Entry);
      const actors = entries.map(({ facts }) => (facts['actor'] ?? null) as unknown as ActorFact | null);
      const people = await this.directory.peopleNames(tx, [
        ...new Set(actors.flatMap((actor) => [actor?.personId, actor?.hat?.holderId]).filter((id) => typeof id === 'string')),
      ]);
      const agencies = await this.directory.agencyNames(tx, [...new Set(actors.flatMap((actor) => actor?.hat?.agencyId ?? []))], dayOf(at));
      const word = await prepareWording(
        tx,
        this.directory,
        entries.map(({ stream, reasons }) => ({ stream, reasons: reasons as unknown as readonly Denial[], who: [] })),
        at,
      );
      const reasons = word(language);
      return entries.map((entry, place): HistoryItem => {
        const { id, seq, command, outcome } = entry;
        const label = (state: string) => ({ state, label: stateLabel(kind, state, language) });
        const type = command['type'] as string;
        return {
          entryId: id,
          at: entry.at,
          outcome: outcome as 'accepted' | 'refused',
          sequence: outcome === 'accepted' ? seq : null,
          type,
          label: commandLabel(type, language),
          from: label(entry.from ?? ''),
          to: entry.to === null ? null : label(entry.to),
          by: actorOf(actors[place] ?? null, people, agencies, language),
          input: command['input'] ?? {},
          reasons: reasons[place]!,
        };
      });
    });
    if (items === undefined) return this.commands.recordNotVisible(kind, instanceId, personId);
    return { items, next: items.length === limit ? items.at(-1)!.entryId : null };
  }
}

function actorOf(
  actor: ActorFact | null,
  people: ReadonlyMap<string, string>,
  agencies: ReadonlyMap<string, string>,
  language: Language,
): HistoryActor {
  const hat = actor?.hat ?? null;
  const nameOf = (id: string | null | undefined) => (id == null ? null : (people.get(id) ?? null));
  return {
    system: actor?.system ?? null,
    personId: actor?.personId ?? null,
    name: nameOf(actor?.personId),
    position: hat === null ? null : positionLabel(hat.position, language),
    agency: hat === null ? null : (agencies.get(hat.agencyId) ?? null),
    onBehalfOf: hat?.delegation == null ? null : nameOf(hat.holderId),
    delegationId: hat?.delegation?.id ?? null,
  };
}
