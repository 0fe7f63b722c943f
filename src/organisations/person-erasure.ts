import { Injectable } from '@nestjs/common';
import { deleteValues, erasureCommand, KeyDirectory } from '../audit/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { refuseFor, unless } from './admin-refused.error.js';
import { Administration, type Scene } from './administration.js';
import type { AdminDenial } from './administration.texts.js';
import { namesIn } from './names-in-text.js';
import type { ErasePersonInput } from './person.inputs.js';
import { markErased, removeTraces } from './person-traces.js';
import { PersonalKeeper } from './personal-keeper.js';

export interface ErasedPerson {
  /** The entry that says on what grounds, and that verification names beside what is gone. */
  readonly entryId: string;
  /** False: the key could not be destroyed at once; that is tried again until it is. */
  readonly keyDestroyed: boolean;
}

/** Xoá dữ liệu cá nhân (Luật 91/2025/QH15 Đ14): what a person may have erased, everywhere at once, on record without saying what it was. */
@Injectable()
export class PersonErasure {
  constructor(
    private readonly administration: Administration,
    private readonly keys: KeyDirectory,
    private readonly keeper: PersonalKeeper,
  ) {}

  /** Rows and entry in one transaction, then the key. A refusal keeps the id alone, for what was typed may name the person. */
  async erase(personId: string, id: string, grounds: ErasePersonInput, traceId: string): Promise<ErasedPerson> {
    const { legalBasis, request, reason } = grounds;
    let entryId = '';
    await this.administration.perform(
      { command: erasureCommand, personId, input: { subject: id }, traceId },
      async (scene) => {
        const { tx, at, add } = scene;
        const copies = await this.mayBeErased(scene, id);
        const { refs, values } = await deleteValues(tx, this.keys, id);
        refuseFor([unless(namesIn([legalBasis, request, reason], [...copies, ...values]).length === 0, 'person.named-in-grounds')]);
        await removeTraces(tx, id, at);
        add({ refs, legalBasis, request, reason });
      },
      async ({ tx, at }, entry) => {
        entryId = entry;
        await markErased(tx, id, at, entry);
      },
    );
    return { entryId, keyDestroyed: await this.keeper.destroyKeyOf(id, traceId) };
  }

  /** Locks the person against a new post, grant or account. Answers what the working copies say. */
  private async mayBeErased({ tx, today }: Scene, id: string): Promise<readonly string[]> {
    const [person] = await tx.query<{ name: string; email: string | null; erasedAt: Date | null }>(lockPerson, [id]);
    if (person === undefined) throw new NotFoundError('person', id);
    refuseFor([unless(person.erasedAt === null, 'person.erased-already', { on: person.erasedAt && dayOf(person.erasedAt) })]);
    const [duties] = await tx.query<Duties>(readDuties, [id, today]);
    const { posts, grants, login, accountOpen, plans, reports } = duties!;
    refuseFor([
      unless(posts === 0, 'person.holds-posts', { count: posts }),
      unless(grants === 0, 'person.holds-delegations', { count: grants }),
      unless(!accountOpen, 'person.account-open'),
      unless(plans + reports === 0, 'person.signed-documents', { plans, reports }),
    ]);
    return [person.name, person.email, login].flatMap((value) => value ?? []);
  }
}

/** The reason against giving an erased person anything. Holds the person's row, so that an erasure comes before or after, not between. */
export async function erasedReason(tx: Tx, personId: string): Promise<AdminDenial | undefined> {
  const [person] = await tx.query<{ erased: boolean }>(lockShared, [personId]);
  return unless(person?.erased !== true, 'person.erased');
}

interface Duties {
  readonly posts: number;
  readonly grants: number;
  readonly login: string | null;
  readonly accountOpen: boolean;
  readonly plans: number;
  readonly reports: number;
}

const lockPerson: Statement = {
  name: 'lock-person-to-erase',
  text: 'SELECT name, email, erased_at AS "erasedAt" FROM people WHERE id = $1 FOR UPDATE',
};
const lockShared: Statement = {
  name: 'lock-person-shared',
  text: 'SELECT erased_at IS NOT NULL AS erased FROM people WHERE id = $1 FOR KEY SHARE',
};

/**
 * What speaks against it: posts and grants that hold today or later, and the name in the signature block of a document, which is part of
 * that document (NĐ 30/2020 Đ8) and is kept with it (Luật Lưu trữ 33/2024/QH15).
 */
const readDuties: Statement = {
  name: 'duties-of-person',
  text: `
    SELECT (SELECT count(*)::int FROM appointments own WHERE own.person_id = $1
        AND (own.valid_until IS NULL OR own.valid_until > greatest(own.valid_from, $2::date))) AS posts,
      (SELECT count(*)::int FROM delegations delegation JOIN appointments post ON post.id = delegation.appointment_id
        WHERE delegation.person_id = $1 AND delegation.revoked_at IS NULL AND delegation.valid_until > $2::date
          AND (post.valid_until IS NULL OR post.valid_until > $2::date)) AS grants,
      (SELECT login FROM accounts WHERE person_id = $1) AS login,
      EXISTS (SELECT FROM accounts WHERE person_id = $1 AND disabled_at IS NULL) AS "accountOpen",
      (SELECT count(*)::int FROM plans WHERE signatory_id = $1) AS plans,
      (SELECT count(DISTINCT instance_id)::int FROM audit_entries
        WHERE person_id = $1 AND outcome = 'accepted' AND command = 'report.approve') AS reports`,
};
