import { Injectable } from '@nestjs/common';
import { kinds, type Position } from '../../workflows/kit/definition.js';
import { positionLabel, stateLabel } from '../../workflows/kit/wording.js';
import { momentForReading } from '../calendar/index.js';
import { agencyNames, postsOf, readerOf } from '../organisations/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database, type Tx } from '../platform/transaction.js';
import { claimsOf, workplacesOf } from './claims.js';
import type { InboxCounts, InboxItem } from './inbox.answers.js';
import type { Queue } from './queues.js';
import { countQueues, type DocumentRow, type QueueRow, readAsked, readDocuments, readQueue } from './statements.js';
import { readTimeliness, type TimelinessRow } from './timeliness.js';
import { answerWays, ways } from './ways.js';

/** A place in a queue, to go on from. */
export type Place = QueueRow;

export interface Listed {
  readonly place: Place;
  readonly item: InboxItem | undefined;
}

/** Hộp việc của một người. */
@Injectable()
export class InboxService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async counts(personId: string): Promise<InboxCounts> {
    return this.database.read(async (tx) => {
      const [counts] = await tx.query<InboxCounts>(countQueues, await this.given(tx, personId));
      return counts!;
    });
  }

  /**
   * Up to `most` places of a queue, each with its document. What moves on between the two reads is shown where it stands by then; what
   * the person may no longer see is undefined.
   */
  async list(personId: string, queue: Queue, after: Place | null, most: number, language: Language): Promise<readonly Listed[]> {
    return this.database.read(async (tx) => {
      const given = await this.given(tx, personId);
      const places = await tx.query<QueueRow>(readQueue[queue], [
        ...given,
        after?.deadline ?? null,
        after?.since ?? null,
        after?.id ?? null,
        most,
      ]);
      const documents = await tx.query<DocumentRow>(queue === 'asked' ? readAsked : readDocuments, [...given, places.map(({ id }) => id)]);
      const now = this.clock.now().toISOString();
      const today = dayOf(now);
      const { at, warnedUntil } = await momentForReading(tx, now);
      const judged = new Map(
        (await tx.query<TimelinessRow>(readTimeliness, [places.map(({ id }) => id), at, warnedUntil])).map((row) => [row.id, row]),
      );
      const names = await agencyNames(
        tx,
        [...new Set(documents.flatMap(({ agencyId, waitsFor }) => [agencyId, ...waitsFor.map((awaited) => awaited.agencyId)]))],
        today,
      );
      const byId = new Map(documents.map((document) => [document.id, document]));
      return places.map((place) => {
        const document = byId.get(place.id);
        return { place, item: document && itemOf(document, judged.get(place.id), queue, today, names, language) };
      });
    });
  }

  /** What every statement of the inbox is given first; see `statements.ts`. */
  private async given(tx: Tx, personId: string): Promise<readonly unknown[]> {
    const at = this.clock.now().toISOString();
    const today = dayOf(at);
    const [posts, { agencyIds, scope }] = await Promise.all([postsOf(tx, personId, today), readerOf(tx, personId, at, kinds)]);
    return [
      JSON.stringify(claimsOf(personId, posts, ways)),
      today,
      agencyIds,
      scope,
      workplacesOf(posts),
      personId,
      everyWay,
      JSON.stringify(claimsOf(personId, posts, answerWays)),
    ];
  }
}

/** Of a way that nobody claims. */
const everyWay = JSON.stringify(ways.map((way) => ({ ...way, delegated: false })));

function itemOf(
  document: DocumentRow,
  judged: TimelinessRow | undefined,
  queue: Queue,
  today: string,
  names: ReadonlyMap<string, string>,
  language: Language,
): InboxItem {
  const { kind, state, deadline, waitsFor, commands, ...rest } = document;
  return {
    ...rest,
    kind,
    agency: names.get(document.agencyId) ?? document.agencyId,
    state,
    stateLabel: stateLabel(kind, state, language),
    queue,
    deadline,
    late:
      judged === undefined || queue === 'asked'
        ? deadline !== null && deadline < today
        : judged.timeliness === 'overdue' || judged.dissemination === 'overdue',
    judgedDueAt: judged?.judgedDueAt ?? null,
    timeliness: judged?.timeliness ?? null,
    waitsFor: waitsFor.map(({ positions, agencyId }) => ({
      positions: positions as readonly Position[],
      label: positions.map((position) => positionLabel(position as Position, language)).join(', '),
      agencyId,
      agency: names.get(agencyId) ?? agencyId,
    })),
    commands: Object.keys(commands),
    actingAs: commands,
  };
}
