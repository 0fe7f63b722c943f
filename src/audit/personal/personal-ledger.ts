import type { Entry } from '../entry.js';
import { type Commitment, commitmentsIn, type Erasure, erasuresIn, type PersonalField } from './commitment.js';
import { type CommitmentVerdict, judgeCommitments, type KnownValue } from './judge-commitments.js';

/** Of a person's field, what the log says of it last. */
export interface LatestCommitment {
  readonly entry: Entry;
  readonly commitment: Commitment;
}

/**
 * What a log says of personal data, gathered while its entries go by, since an erasure stands behind what it erases. Holds only the
 * entries that say something of it.
 */
export class PersonalLedger {
  readonly erasures = new Map<string, Erasure>();
  /** People who were erased, by the entry that did it. */
  readonly erased = new Map<string, Entry>();
  private readonly entries: Entry[] = [];

  /** Takes any entry, in any order. */
  readonly take = (entry: Entry): void => {
    if (commitmentsIn(entry).length > 0) this.entries.push(entry);
    const erasures = erasuresIn(entry);
    for (const [ref, erasure] of erasures) this.erasures.set(ref, erasure);
    if (entry.outcome === 'recorded' && entry.command['type'] === 'person.erase')
      this.erased.set((entry.command['input'] as { subject: string }).subject, entry);
  };

  /** One verdict for each entry that holds commitments. */
  verdicts(values: ReadonlyMap<string, KnownValue>): readonly { readonly entry: Entry; readonly verdict: CommitmentVerdict }[] {
    return this.entries.map((entry) => ({ entry, verdict: judgeCommitments(entry, values, this.erasures)! }));
  }

  /** The last commitment by person and field; see `fieldOf`. */
  latest(): ReadonlyMap<string, LatestCommitment> {
    const latest = new Map<string, LatestCommitment>();
    for (const entry of [...this.entries].sort((one, other) => one.seq - other.seq))
      for (const commitment of commitmentsIn(entry)) latest.set(fieldOf(commitment.subject, commitment.field), { entry, commitment });
    return latest;
  }
}

export const fieldOf = (subject: string, field: PersonalField): string => `${subject} ${field}`;
