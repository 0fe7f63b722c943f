import type { Denial, Kind } from '../../workflows/kit/definition.js';
import type { ActorFact } from '../../workflows/kit/v1/actor.js';
import { commandLabel, positionLabel, stateLabel } from '../../workflows/kit/wording.js';
import type { Entry } from '../audit/index.js';
import { dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import type { Tx } from '../platform/transaction.js';
import type { Directory } from './directory.js';
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

/** Entries of one document as people read them, with the names valid at `at`. */
export async function wordHistory(
  tx: Tx,
  directory: Directory,
  kind: Kind,
  entries: readonly Entry[],
  language: Language,
  at: string,
): Promise<readonly HistoryItem[]> {
  const actors = entries.map(({ facts }) => (facts['actor'] ?? null) as unknown as ActorFact | null);
  const people = await directory.peopleNames(tx, [
    ...new Set(actors.flatMap((actor) => [actor?.personId, actor?.hat?.holderId]).filter((id) => typeof id === 'string')),
  ]);
  const agencies = await directory.agencyNames(tx, [...new Set(actors.flatMap((actor) => actor?.hat?.agencyId ?? []))], dayOf(at));
  const word = await prepareWording(
    tx,
    directory,
    entries.map(({ instance, reasons }) => ({
      stream: `${kind}/${instance?.id}`,
      reasons: reasons as unknown as readonly Denial[],
      who: [],
    })),
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
