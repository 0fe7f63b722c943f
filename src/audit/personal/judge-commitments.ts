import type { Entry } from '../entry.js';
import { type Commitment, commitmentOf, commitmentsIn, type Erasure } from './commitment.js';
import type { OpenedValue } from './sealed-value.js';

/** What is known of a value: itself, that it does not open, or that whoever judges was not given it. Gone: not in the map. */
export type KnownValue = OpenedValue | 'unreadable' | 'withheld';

/** What became of the values that an entry commits to. */
export interface CommitmentVerdict {
  /** The worst of them: `TAMPERED` before `REDACTED` before `OK`. */
  readonly result: 'OK' | 'REDACTED' | 'TAMPERED';
  /** Entries that authorise what is gone. */
  readonly by: readonly string[];
  readonly problems: readonly string[];
  /** How many could not be looked at. */
  readonly withheld: number;
}

/**
 * Judges the commitments of an entry. Undefined: it has none. A value that is there must give its commitment; one that is gone must be
 * named by a later erasure of the same person; one that was erased must be gone.
 */
export function judgeCommitments(
  entry: Entry,
  values: ReadonlyMap<string, KnownValue>,
  erasures: ReadonlyMap<string, Erasure>,
): CommitmentVerdict | undefined {
  const commitments = commitmentsIn(entry);
  if (commitments.length === 0) return undefined;
  const by = new Set<string>();
  const problems: string[] = [];
  let withheld = 0;
  for (const commitment of commitments) {
    const { ref, subject } = commitment;
    if (ref === null) continue;
    const erasure = erasures.get(ref);
    const authorised = erasure !== undefined && erasure.subject === subject && erasure.seq > entry.seq;
    const value = values.get(ref);
    if (value === undefined || value === 'withheld') {
      if (authorised) by.add(erasure.entryId);
      else if (value === 'withheld') withheld++;
      else problems.push(`${whose(commitment)} is gone, and no erasure names it`);
    } else if (erasure !== undefined) problems.push(`${whose(commitment)} was erased by ${erasure.entryId}, and is still there`);
    else if (value === 'unreadable') problems.push(`${whose(commitment)} does not open under the key of its person`);
    else if (!fits(value, commitment)) problems.push(`${whose(commitment)} is not the one that was committed to`);
  }
  const result = problems.length > 0 ? 'TAMPERED' : by.size > 0 ? 'REDACTED' : 'OK';
  return { result, by: [...by], problems, withheld };
}

const whose = ({ field, subject }: Commitment): string => `the ${field} of ${subject}`;

function fits(value: OpenedValue, { subject, field, commitment }: Commitment): boolean {
  return value.subject === subject && value.field === field && commitmentOf(value.nonce, value.value) === commitment;
}
