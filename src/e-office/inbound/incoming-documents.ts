import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { auditLog } from '../../audit/index.js';
import { Commands, type Receipt } from '../../engine/index.js';
import { keyAfter, type PageQuery, postsOf, Refusals } from '../../organisations/index.js';
import { Files } from '../../plans/index.js';
import { NotFoundError } from '../../platform/app-error.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database, type Statement, type Tx } from '../../platform/transaction.js';
import { type DocumentMessage, readEdxml } from '../edxml/index.js';
import { refuseLinked, saveLink } from './incoming-links.js';
import { IncomingRefusedError } from './incoming-refused.error.js';
import type { LinkInput, RecallAnswerInput } from './source.inputs.js';
import { type Answerable, tellSender, writeOwnStatus } from './write-own-status.js';

/** Văn bản đến, as its recipient and whoever collects the reports of the plan see it. */
export interface IncomingItem {
  readonly id: string;
  readonly fromCode: string;
  readonly documentId: string;
  readonly toAgencyId: string;
  readonly number: string | null;
  readonly typeName: string | null;
  /** Trích yếu; null once it was given back. */
  readonly subject: string | null;
  readonly promulgatedOn: string | null;
  readonly arrivedAt: Date;
  /** Our plan that it says it answers. */
  readonly planId: string | null;
  /** Reports of that plan that its sender still owes: one of them it may be. */
  readonly proposedReportIds: readonly string[];
  readonly reportId: string | null;
  readonly replaced: boolean;
  /** Messages of its sender under the same id with another content; none was taken, and the clerk asks which counts. */
  readonly conflicts: number;
  readonly recall: { readonly askedAt: Date; readonly reason: string | null; readonly answer: string | null } | null;
  /** What its recipient said last of it, `01` to `06`. */
  readonly status: string;
}

/** A document that came in, as acts on it need it. */
export interface KeptDocument extends IncomingItem, Answerable {}

/** Reads what came in, links it to the report that it is, and answers who asks for it back. */
@Injectable()
export class IncomingDocuments {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly files: Files,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** The newest first, of the agencies that the person works for. */
  async list(personId: string, { limit, after }: PageQuery): Promise<readonly IncomingItem[]> {
    const [before] = keyAfter(after, 1);
    return this.database.read(async (tx) => tx.query<IncomingItem>(readList, [await this.agenciesOf(tx, personId), before, limit + 1]));
  }

  /**
   * Ghép vào báo cáo. A proposal becomes a report only by the clerk, under the judge of the report, as of its arrival. Linked wrongly it
   * is taken off with `report.unlink` and linked here again, with the same arrival.
   */
  async link(personId: string, id: string, given: LinkInput, traceId: string): Promise<Receipt> {
    const kept = await this.kept(personId, id, traceId);
    const { commandId, reportId, expectedSequence } = given;
    const command = { type: 'incoming.link', id, reportId, commandId, actor: { personId } };
    return this.refusals.keepingRefused(
      async () => {
        const { name, bytes, ...named } = documentOf(kept);
        const input = { document: named, arrivedOn: dayOf(kept.arrivedAt) };
        return this.commands.issue('report', reportId, personId, { type: 'report.receive', commandId, expectedSequence, input }, traceId, {
          before: async (tx) => this.files.keepIn(tx, { sha256: named.file, bytes, mediaType: 'application/octet-stream', name, personId }),
          after: async (tx, { at }) => {
            const status = await saveLink(tx, { documentId: id, reportId, personId, at });
            if (status === '01') await writeOwnStatus(tx, kept, '03', at); // Whoever links it has entered it.
          },
        });
      },
      { command, personId, request: traceId },
    );
  }

  /** Đồng ý hoặc từ chối trả lại (15, 16). What is given back is destroyed here; that it was here stays. What is filed as a report is not given back. */
  async answerRecall(
    personId: string,
    id: string,
    { agree, reason = '' }: RecallAnswerInput,
    traceId: string,
  ): Promise<{ entryId: string }> {
    const kept = await this.kept(personId, id, traceId);
    const now = this.clock.now();
    const at = now.toISOString();
    const input: JsonObject = { id, from: kept.fromCode, documentId: kept.documentId, answer: agree ? '15' : '16', reason };
    const command = agree ? 'incoming.giveBack' : 'incoming.keep';
    const answer = async (tx: Tx) => {
      const posts = await postsOf(tx, personId, dayOf(now));
      if (!posts.some(({ position, agencyId }) => position === 'clerk' && agencyId === kept.toAgencyId))
        throw new IncomingRefusedError('eoffice.not-clerk');
      const answered = await tx.query(saveAnswer, [id, agree ? 'agreed' : 'declined', now]);
      if (answered.length === 0) throw new IncomingRefusedError('eoffice.no-recall-open');
      if (agree) await refuseLinked(tx, id);
      tellSender(tx, kept, agree ? '15' : '16', at, reason);
      if (agree) void tx.query(destroyCopies, [id, kept.documentId]);
      return auditLog.record(tx, { stream: `incoming/${id}`, command, personId, input, at, request: traceId });
    };
    const act = { command: { type: command, ...input, actor: { personId } }, personId, request: traceId };
    return this.refusals.keepingRefused(() => this.database.transaction(answer), act);
  }

  /** Whoever may not see it is told that there is none, and the attempt is kept. */
  kept(personId: string, id: string, traceId: string): Promise<KeptDocument> {
    const asked = () =>
      this.database.read(async (tx) => {
        const [kept] = await tx.query<KeptDocument>(readOne, [await this.agenciesOf(tx, personId), id]);
        if (kept === undefined) throw new NotFoundError('incoming document', id);
        return kept;
      });
    return this.refusals.keepingDenied(asked, {
      command: { type: 'incoming.read', documentId: id, actor: { personId } },
      personId,
      request: traceId,
    });
  }

  private async agenciesOf(tx: Tx, personId: string): Promise<readonly string[]> {
    return (await postsOf(tx, personId, dayOf(this.clock.now()))).map(({ agencyId }) => agencyId);
  }
}

/** What names the document in a report, and the first file of its message. */
function documentOf({ recall, body, arrivedAt, number, documentId }: KeptDocument) {
  if (recall?.answer === 'agreed') throw new IncomingRefusedError('eoffice.given-back');
  const message = readEdxml(body) as DocumentMessage;
  const file = message.attachments.find(({ content }) => content !== null && content.length > 0);
  if (file === undefined) throw new IncomingRefusedError('eoffice.no-file');
  const bytes = Buffer.from(file.content!);
  return {
    number: number ?? documentId.slice(0, 100),
    date: message.promulgation.on || dayOf(arrivedAt),
    file: createHash('sha256').update(bytes).digest('hex'),
    name: file.name.split(/[\\/]/u).at(-1)!.slice(0, 255) || 'van-ban',
    bytes,
  };
}

/** SQL: what came in for those agencies, or answers a plan that they monitor. */
const visible = `(document.to_agency_id = ANY ($1::uuid[]) OR EXISTS (SELECT FROM plans plan WHERE plan.id = document.plan_id AND plan.monitoring_agency_id = ANY ($1::uuid[])))`;

const columns = `
  document.id, document.from_code AS "fromCode", document.document_id AS "documentId", document.to_agency_id AS "toAgencyId", document.number,
  document.type_name AS "typeName", document.subject, to_char(document.promulgated_on, 'YYYY-MM-DD') AS "promulgatedOn", document.arrived_at AS "arrivedAt",
  document.plan_id AS "planId",
  ARRAY(SELECT report.id FROM reports report JOIN instances standing ON standing.id = report.id WHERE report.plan_id = document.plan_id
    AND report.agency_id = document.from_agency_id AND standing.state IN ('owed', 'drafting', 'missing') AND document.report_id IS NULL
    AND document.recall_answer IS DISTINCT FROM 'agreed' ORDER BY report.period_no) AS "proposedReportIds",
  document.report_id AS "reportId",
  EXISTS (SELECT FROM incoming_replacements gone WHERE gone.from_code = document.from_code AND gone.document_id = document.document_id) AS replaced,
  (SELECT count(*)::int FROM inbound_messages other WHERE other.about = document.document_id AND other.outcome = 'inbound.conflict'
    AND other.details ->> 'documentId' = document.id::text) AS conflicts,
  CASE WHEN document.recall_asked_at IS NOT NULL
    THEN jsonb_build_object('askedAt', document.recall_asked_at, 'reason', document.recall_reason, 'answer', document.recall_answer) END AS recall, document.status`;

const readList: Statement = {
  name: 'incoming-documents',
  text: `
  SELECT ${columns} FROM incoming_documents document WHERE ${visible} AND ($2::uuid IS NULL OR document.id < $2) ORDER BY document.id DESC LIMIT $3`,
};
const readOne: Statement = {
  name: 'incoming-document',
  text: `
  SELECT ${columns}, document.sendings, document.source_id AS "sourceId", message.body, source.bus_url IS NOT NULL AS "isBus",
    (SELECT code FROM agency_codes own WHERE own.agency_id = document.to_agency_id ORDER BY own.valid_from DESC LIMIT 1) AS "toCode"
  FROM incoming_documents document JOIN inbound_messages message ON message.source_id = document.source_id AND message.external_id = document.external_id
  JOIN inbound_sources source ON source.id = document.source_id WHERE ${visible} AND document.id = $2`,
};
const saveAnswer: Statement = {
  name: 'answer-incoming-recall',
  text: `
  UPDATE incoming_documents SET recall_answer = $2, recall_answered_at = $3,
    number = CASE WHEN $2 = 'declined' THEN number END, type_name = CASE WHEN $2 = 'declined' THEN type_name END,
    subject = CASE WHEN $2 = 'declined' THEN subject END, promulgated_on = CASE WHEN $2 = 'declined' THEN promulgated_on END
  WHERE id = $1 AND recall_asked_at IS NOT NULL AND recall_answer IS NULL RETURNING id`,
};
/** Over whichever source they came; another sender's document with the same id is not this one. */
const destroyCopies: Statement = {
  name: 'destroy-incoming-copies',
  text: `UPDATE inbound_messages SET body = '' WHERE about = $2 AND details ->> 'documentId' = $1`,
};
