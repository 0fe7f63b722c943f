import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { dayOf } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Tx } from '../../platform/transaction.js';
import type { DocumentMessage, StatusMessage } from '../edxml/index.js';
import { plansOf } from './find-delivery.js';
import * as sql from './incoming-statements.js';
import type { ClaimedMessage } from './message-statements.js';
import type { Outcome } from './outcome.js';
import { answerStatus } from './own-status.js';

/** A document of another system: new, replacing another, updated, or asked back. */
export function applyDocument(tx: Tx, message: DocumentMessage, claim: ClaimedMessage, at: string): Promise<Outcome> {
  switch (message.kind) {
    case 'new':
    case 'replace':
      return register(tx, message, claim, at);
    case 'update':
      return update(tx, message, claim);
    case 'recall':
      // Never ResponseFor: that is what the recalled document had answered.
      return askBack(tx, message.from.organId, message.business.documentId || message.documentId, message.business.reason, at);
  }
}

/** Status 13: whose document it is asks for it back, and it is named in ResponseFor. */
export const applyRecallStatus = (tx: Tx, { from, responseFor, description }: StatusMessage, at: string): Promise<Outcome> =>
  askBack(tx, from.organId, responseFor.documentId, description, at);

async function register(tx: Tx, message: DocumentMessage, claim: ClaimedMessage, at: string): Promise<Outcome> {
  const { from, documentId: about } = message;
  const here = await tx.query<{ code: string; id: string; bySuccession: boolean }>(sql.recipientsHere, [
    message.to.map(({ organId }) => organId),
    dayOf(at),
  ]);
  const [recipient] = here;
  if (recipient === undefined)
    return { state: 'rejected', outcome: 'inbound.not-for-us', about, details: { to: message.to.map(({ organId }) => organId) } };
  const [[sender], plans] = await Promise.all([
    tx.query<{ id: string }>(sql.agencyOfCode, [from.organId]),
    Promise.all(message.responseFor.map(({ documentId }) => plansOf(tx, documentId))),
  ]);
  const [made] = await tx.query<{ id: string }>(sql.insertIncoming, [
    newId(),
    claim.sourceId,
    claim.externalId,
    from.organId,
    about,
    sender?.id ?? null,
    recipient.id,
    contentHash(message),
    ...whatItSays(message),
    saidAt(message, claim),
    claim.receivedAt,
    plans.flat()[0] ?? null,
  ]);
  if (made === undefined) return again(tx, message, claim, recipient, at);
  const replaced = message.business.replaced.filter(({ organIds }) => organIds.some((code) => here.some((one) => one.code === code)));
  void tx.query(sql.insertReplacements, [from.organId, replaced.map(({ documentId }) => documentId), made.id]);
  if (claim.isBus) answerStatus(tx, { sourceId: claim.sourceId, from: recipient, message, code: '01', sending: 1, at });
  const routed: JsonObject = recipient.bySuccession ? { bySuccession: recipient.code } : {};
  return { state: 'applied', outcome: 'inbound.registered', about, details: { documentId: made.id, to: recipient.id, ...routed } };
}

/** The same id again: the same content is a repeat, unless it was refused and is sent again since; another is for the clerk to look into. */
async function again(
  tx: Tx,
  message: DocumentMessage,
  claim: ClaimedMessage,
  recipient: { readonly code: string },
  at: string,
): Promise<Outcome> {
  const { from, documentId: about } = message;
  const [known] = await tx.query<sql.IncomingRow>(sql.lockIncoming, [from.organId, about]);
  const details = { documentId: known!.id };
  leaveNoCopy(tx, known!, claim);
  if (!known!.contentHash.equals(contentHash(message))) return { state: 'rejected', outcome: 'inbound.conflict', about, details };
  const [anew] = await tx.query<{ sendings: number }>(sql.takeAnew, [
    known!.id,
    claim.sourceId,
    claim.externalId,
    saidAt(message, claim),
    at,
  ]);
  if (anew === undefined) return { state: 'applied', outcome: 'inbound.repeat', about, details };
  const { sendings: sending } = anew;
  if (claim.isBus) answerStatus(tx, { sourceId: claim.sourceId, from: recipient, message, code: '01', sending, at });
  return { state: 'applied', outcome: 'inbound.registered', about, details: { ...details, sending } };
}

async function update(tx: Tx, message: DocumentMessage, claim: ClaimedMessage): Promise<Outcome> {
  const about = message.business.documentId || message.documentId;
  const known = await find(tx, message.from.organId, about);
  if ('state' in known) return known;
  leaveNoCopy(tx, known, claim);
  const values = [known.id, claim.sourceId, claim.externalId, ...whatItSays(message), saidAt(message, claim)];
  const changed = message.business.contentChanges ? await tx.query(sql.updateIncoming, values) : [];
  return {
    state: 'applied',
    outcome: changed.length > 0 ? 'inbound.updated' : 'inbound.repeat',
    about,
    details: { documentId: known.id },
  };
}

/** What was given back is not kept under another message either. */
function leaveNoCopy(tx: Tx, { recallAnswer }: sql.IncomingRow, { sourceId, externalId }: ClaimedMessage): void {
  if (recallAnswer === 'agreed') void tx.query(sql.emptyMessage, [sourceId, externalId]);
}

async function askBack(tx: Tx, fromCode: string, about: string, reason: string, at: string): Promise<Outcome> {
  const known = await find(tx, fromCode, about);
  if ('state' in known) return known;
  const details = { documentId: known.id };
  // Asked already, or given back: saying it again changes nothing.
  const settled = known.recallAskedAt !== null && known.recallAnswer !== 'declined';
  if (settled) return { state: 'applied', outcome: 'inbound.repeat', about, details };
  await tx.query(sql.askIncomingBack, [known.id, at, reason]);
  return { state: 'applied', outcome: 'inbound.recall-asked', about, details };
}

/** Of an unknown original nothing is made up: it waits. What another agency sent is not this one's to take back. */
async function find(tx: Tx, fromCode: string, about: string): Promise<sql.IncomingRow | Outcome> {
  const [known] = await tx.query<sql.IncomingRow>(sql.lockIncoming, [fromCode, about]);
  if (known !== undefined) return known;
  const others = await tx.query(sql.othersWithThatId, [about]);
  if (others.length > 0) return { state: 'rejected', outcome: 'inbound.not-theirs', about, details: { from: fromCode } };
  return { state: 'parked', outcome: 'inbound.unknown-document', about };
}

function whatItSays({ code, documentType, subject, promulgation }: DocumentMessage): readonly (string | null)[] {
  const number = [code.number, code.notation].filter((part) => part !== '').join('/');
  return [number, documentType.name, subject, promulgation.on].map((text) => (text === '' ? null : text));
}

/** The ordering key of QĐ 28/2018 systems: when it was said, else when it came. */
const saidAt = ({ trace }: DocumentMessage, { receivedAt }: ClaimedMessage): string =>
  trace.flatMap(({ at }) => at ?? [])[0] ?? receivedAt.toISOString();

/** Of what it says: the systems on the way add their traces, and the same document is the same. */
function contentHash(message: DocumentMessage): Buffer {
  const attachments = message.attachments.map(({ content, ...rest }) => ({
    ...rest,
    sha256: content === null ? null : createHash('sha256').update(content).digest('hex'),
  }));
  return createHash('sha256')
    .update(JSON.stringify({ ...message, trace: [], oddities: [], attachments }))
    .digest();
}
