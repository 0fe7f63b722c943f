import { Injectable } from '@nestjs/common';
import type { JsonObject, Position } from '../../../workflows/kit/definition.js';
import { auditLog } from '../../audit/index.js';
import { postsOf, Refusals } from '../../organisations/index.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/transaction.js';
import { IncomingDocuments } from './incoming-documents.js';
import { IncomingRefusedError } from './incoming-refused.error.js';
import type { IncomingStatusInput } from './source.inputs.js';
import { writeOwnStatus } from './write-own-status.js';

/** Who says what, as of our own deliveries: entering and refusing is the clerk's, assigning the head's, working the officers'. */
const posts: Readonly<Record<IncomingStatusInput['code'], readonly Position[]>> = {
  '02': ['clerk'],
  '03': ['clerk'],
  '04': ['agencyHead', 'agencyDeputy', 'chair', 'viceChair', 'officeChief'],
  '05': ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy'],
  '06': ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy'],
};

/** Phản hồi trạng thái xử lý (QĐ 28/2018/QĐ-TTg, Đ9): what the recipient of a document owes its sender. Each is on record. */
@Injectable()
export class IncomingStatuses {
  constructor(
    private readonly database: Database,
    private readonly documents: IncomingDocuments,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** Throws an `IncomingRefusedError`, which is on record, for who does not hold such a post, and for what goes backwards. */
  async say(personId: string, id: string, { code, reason = '' }: IncomingStatusInput, traceId: string): Promise<{ entryId: string }> {
    const kept = await this.documents.kept(personId, id, traceId);
    const now = this.clock.now();
    const at = now.toISOString();
    const input: JsonObject = { id, from: kept.fromCode, documentId: kept.documentId, code, reason };
    const command = { type: 'incoming.status', ...input, actor: { personId } };
    const say = async (tx: Tx) => {
      // without a reason only others refuse.
      if (code === '02' && reason.trim().length < 10) throw new IncomingRefusedError('eoffice.reason-needed');
      const held = await postsOf(tx, personId, dayOf(now));
      if (!held.some(({ position, agencyId }) => agencyId === kept.toAgencyId && posts[code].includes(position)))
        throw new IncomingRefusedError('eoffice.not-in-position');
      if (!(await writeOwnStatus(tx, kept, code, at, reason))) throw new IncomingRefusedError('eoffice.status-too-late');
      return auditLog.record(tx, { stream: `incoming/${id}`, command: 'incoming.status', personId, input, at, request: traceId });
    };
    return this.refusals.keepingRefused(() => this.database.transaction(say), { command, personId, request: traceId });
  }
}
