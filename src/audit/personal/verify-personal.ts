import type { Statement, Tx } from '../../platform/transaction.js';
import type { OnFinding } from '../verify-finding.js';
import type { PersonalField } from './commitment.js';
import type { CommitmentVerdict, KnownValue } from './judge-commitments.js';
import type { KeyDirectory } from './key-directory.js';
import { fieldOf, type PersonalLedger } from './personal-ledger.js';
import { readValues } from './personal-values.js';

/** What an examination of personal data looked at. */
export interface PersonalVerification {
  /** Of every entry that commits to values, what became of them. */
  readonly verdicts: ReadonlyMap<string, CommitmentVerdict>;
  /** Values that could not be compared, for want of keys. */
  readonly withheld: number;
}

/** What stands in the name of somebody who was erased. */
export const erasedName = 'Đã xoá theo yêu cầu';

/**
 * Judges every commitment in the log, compares the working copies with what was committed to last, and looks that nothing is left of
 * whom the log calls erased. `ledger` has seen every entry. Without keys erasures are judged, and no value is. Only reads.
 */
export async function verifyPersonal(
  tx: Tx,
  keys: KeyDirectory | null,
  ledger: PersonalLedger,
  onFinding: OnFinding,
): Promise<PersonalVerification> {
  const values = await readValues(tx, keys);
  const verdicts = new Map<string, CommitmentVerdict>();
  let withheld = 0;
  for (const { entry, verdict } of ledger.verdicts(values)) {
    const { id: entryId, stream, seq } = entry;
    for (const problem of verdict.problems) onFinding({ rule: 'personal', entryId, stream, seq, problem });
    verdicts.set(entryId, verdict);
    withheld += verdict.withheld;
  }
  await compareWorkingCopies(tx, values, ledger, onFinding);
  return { verdicts, withheld };
}

interface WorkingCopies {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly login: string | null;
  readonly erasedBy: string | null;
}

const readPage: Statement = {
  name: 'working-copies',
  text: `
    SELECT person.id, person.name, person.email, account.login, person.erased_by AS "erasedBy"
    FROM people person LEFT JOIN accounts account ON account.person_id = person.id WHERE person.id > $1 ORDER BY person.id LIMIT $2`,
};
const pageSize = 1_000;

async function compareWorkingCopies(
  tx: Tx,
  values: ReadonlyMap<string, KnownValue>,
  ledger: PersonalLedger,
  onFinding: OnFinding,
): Promise<void> {
  const latest = ledger.latest();
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const people = await tx.query<WorkingCopies>(readPage, [after, pageSize]);
    for (const person of people) {
      const erasure = ledger.erased.get(person.id);
      const finding = (problem: string, entryId: string | null, seq: number | null) =>
        onFinding({ rule: 'personal', entryId, stream: `people/${person.id}`, seq, problem });
      if ((erasure?.id ?? null) !== person.erasedBy) finding('its mark of erasure is not what the log says', erasure?.id ?? null, null);
      for (const field of ['name', 'email', 'login'] as const) {
        const last = latest.get(fieldOf(person.id, field));
        const expected = erasure === undefined ? committed(last?.commitment.ref, values) : afterErasure(field);
        if (expected !== undefined && (person[field]?.normalize('NFC') ?? null) !== expected)
          finding(`its ${field} is not the one that the log commits to`, (erasure ?? last?.entry)!.id, (erasure ?? last?.entry)!.seq);
      }
    }
    const last = people.at(-1);
    if (people.length < pageSize || last === undefined) return;
    after = last.id;
  }
}

/** Undefined where the log says nothing of it, or what it says is reported already. */
function committed(ref: string | null | undefined, values: ReadonlyMap<string, KnownValue>): string | null | undefined {
  if (ref === null || ref === undefined) return ref;
  const value = values.get(ref);
  return typeof value === 'object' ? value.value : undefined;
}

const afterErasure = (field: PersonalField): string | null => (field === 'name' ? erasedName : null);
