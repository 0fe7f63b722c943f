import type { Denial, Holder, Json } from '../../workflows/kit/definition.js';
import type { Head } from '../../workflows/kit/texts.js';
import { headOf, type Names, wordDenial } from '../../workflows/kit/wording.js';
import { dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { Directory, PostHolder } from './directory.js';

/** A reason as it is answered: for machines by code, for people as a sentence. */
export interface WordedReason {
  readonly code: string;
  readonly head: Head;
  readonly params: Readonly<Record<string, unknown>>;
  readonly text: string;
  /** On a reason about authority: who holds such a post today. */
  readonly who?: readonly PostHolder[];
}

/** What is to be worded together: names and holders are looked up once for all of it. */
export interface Wordable {
  readonly stream: string | null;
  readonly reasons: readonly Denial[];
  readonly who: readonly Holder[];
}

export type Word = (language: Language) => readonly (readonly WordedReason[])[];

const readMover: Statement = {
  name: 'who-moved-it',
  text: `SELECT entry.stream, entry.seq, entry.command, entry.at, entry.person_id FROM unnest($1::text[], $2::int[]) AS asked (stream, seq)
    JOIN audit_entries entry ON entry.stream = asked.stream AND entry.seq = asked.seq`,
};

interface Mover {
  stream: string;
  seq: number;
  command: string;
  at: Date;
  person_id: string | null;
}

/** Looks up all names that the reasons need, and returns the function that words them. */
export async function prepareWording(tx: Tx, directory: Directory, items: readonly Wordable[], at: string): Promise<Word> {
  const on = dayOf(at);
  const movers = await moversOf(tx, items);
  const reasons = items.map((item) =>
    item.reasons.map((reason) => withMover(reason, movers.get(`${item.stream}#${reason.params['changed']}`))),
  );
  const holders = await directory.holdersOf(
    tx,
    items.flatMap(({ who }) => who),
    on,
  );
  const ids = [
    ...new Set([
      ...reasons.flat().flatMap(({ params }) => uuidsIn(params as Json)),
      ...items.flatMap(({ who }) => who.flatMap(({ agencyId }) => agencyId ?? [])),
    ]),
  ];
  const [agencies, people] = await Promise.all([directory.agencyNames(tx, ids, on), directory.peopleNames(tx, ids)]);
  const names: Names = { agency: (id) => agencies.get(id) ?? id, person: (id) => people.get(id) ?? id };
  const starts = startsOf(items);
  return (language) =>
    items.map((item, place) => {
      const able = uniquePeople(holders.slice(starts[place]!, starts[place]! + item.who.length).flat());
      return reasons[place]!.map((reason): WordedReason => {
        const head = headOf(reason.code);
        const worded = { code: reason.code, head, params: reason.params, text: wordDenial(reason, language, names) };
        return head === 'authority' && item.who.length > 0 ? { ...worded, who: able } : worded;
      });
    });
}

async function moversOf(tx: Tx, items: readonly Wordable[]): Promise<ReadonlyMap<string, Mover>> {
  const stale = items.flatMap(({ stream, reasons }) =>
    reasons.filter(({ code }) => code === 'workflow.moved' && stream !== null).map(({ params }) => ({ stream, seq: params['changed'] })),
  );
  if (stale.length === 0) return new Map();
  const rows = await tx.query<Mover>(readMover, [stale.map(({ stream }) => stream), stale.map(({ seq }) => seq)]);
  return new Map(rows.map((row) => [`${row.stream}#${row.seq}`, row]));
}

/** A stale view is told who moved the document meanwhile, by what and when. */
function withMover(reason: Denial, mover: Mover | undefined): Denial {
  if (reason.code !== 'workflow.moved' || mover === undefined) return reason;
  return { ...reason, params: { ...reason.params, command: mover.command, movedAt: mover.at.toISOString(), personId: mover.person_id } };
}

function uuidsIn(value: Json): readonly string[] {
  if (typeof value === 'string') return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value) ? [value] : [];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(uuidsIn);
}

function startsOf(items: readonly Wordable[]): readonly number[] {
  let start = 0;
  return items.map(({ who }) => {
    start += who.length;
    return start - who.length;
  });
}

const uniquePeople = (people: readonly PostHolder[]): readonly PostHolder[] => [
  ...new Map(people.map((person) => [`${person.personId} ${person.position}`, person])).values(),
];
