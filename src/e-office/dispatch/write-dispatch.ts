import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database, type Tx } from '../../platform/transaction.js';
import { writeEdxml } from '../edxml/index.js';
import { busFor, type CarryingBus } from './buses.js';
import { composeMessage } from './compose-message.js';
import { type ClaimedDispatch, freezeBody, moveToBus } from './dispatch-statements.js';
import { DocumentFiles } from './document-files.js';
import { type Receiver, receiversOf, type Subject, subjectOf } from './subject.js';

/** What a claimed message comes to before anything leaves. */
export type Prepared =
  | { readonly way: 'bus'; readonly bus: CarryingBus; readonly body: Buffer }
  /** The recipient, or its only successor, works here. */
  | { readonly way: 'here' }
  /** Nothing to send any more. */
  | { readonly way: 'drop'; readonly because: string }
  | { readonly way: 'dead'; readonly because: string }
  /** Not now, and through no fault of the message. */
  | { readonly way: 'wait'; readonly because: string; readonly until: Date }
  /** Somebody else has it by now. */
  | { readonly way: 'lost' };

/** A message of more is refused by gateways on the way (50 MB a file). */
const mostBytes = 50 * 1024 * 1024;
/** So long a message waits for a bus to be registered that leads to its receiver. */
const withoutBusMs = 5 * 60_000;

/** Decides how a message goes, and writes it: once, with the profile of its bus, before it is handed over for the first time. */
@Injectable()
export class WriteDispatch {
  constructor(
    private readonly database: Database,
    private readonly files: DocumentFiles,
    private readonly clock: Clock,
  ) {}

  async prepare(claimed: ClaimedDispatch, owner: string): Promise<Prepared> {
    const now = this.clock.now();
    const { subject, receivers } = await this.database.read(async (tx) => {
      const subject = await subjectOf(tx, claimed);
      return { subject, receivers: await receiversOf(tx, subject.recipientAgencyId, dayOf(now)) };
    });
    const over = whyOver(claimed, subject);
    if (over !== null) return { way: 'drop', because: over };
    const [receiver, ...others] = receivers;
    if (receiver === undefined || others.length > 0) return { way: 'dead', because: 'several-successors' };
    if (receiver.here) return claimed.kind === 'document' ? { way: 'here' } : { way: 'drop', because: 'served-here' };
    if (receiver.code === null) return { way: 'dead', because: 'receiver-without-code' };
    if (subject.senderCode === null) return { way: 'dead', because: 'sender-without-code' };
    const code = claimed.receiverCode ?? receiver.code;
    const bus = await this.database.read((tx) => busFor(tx, code, claimed.sourceId));
    if (bus === undefined) return { way: 'wait', because: 'no-bus', until: new Date(now.getTime() + withoutBusMs) };
    if (bus.restsUntil !== null && bus.restsUntil > now) return { way: 'wait', because: 'bus-rests', until: bus.restsUntil };
    if (claimed.body === null)
      return this.write(claimed, owner, subject, { ...receiver, code: receiver.code }, subject.senderCode, bus, now);
    if (bus.id !== claimed.sourceId && !(await this.mine(moveToBus, [claimed.id, owner, claimed.attempt, bus.id]))) return { way: 'lost' };
    return { way: 'bus', bus, body: claimed.body };
  }

  private async write(
    claimed: ClaimedDispatch,
    owner: string,
    subject: Subject,
    receiver: Receiver & { readonly code: string },
    senderCode: string,
    bus: CarryingBus,
    now: Date,
  ): Promise<Prepared> {
    const { document, files: own } = await this.files.of(subject.planId, subject.annexes);
    const correcting =
      claimed.kind === 'update' && subject.correction !== null ? [await this.files.one(subject.correction.document.file)] : [];
    const files = claimed.kind === 'document' ? own : correcting;
    const message = composeMessage({ claimed, subject, senderCode, receiver, document, files, at: now.toISOString() });
    const body = writeEdxml(message, bus);
    if (body.length > mostBytes) return { way: 'dead', because: 'too-large' };
    const sha256 = createHash('sha256').update(body).digest();
    const frozen = [claimed.id, owner, claimed.attempt, bus.id, receiver.code, message.kind, body, sha256, now];
    return (await this.mine(freezeBody, frozen)) ? { way: 'bus', bus, body } : { way: 'lost' };
  }

  private async mine(statement: Parameters<Tx['query']>[0], values: readonly unknown[]): Promise<boolean> {
    return (await this.database.transaction((tx) => tx.query(statement, values))).length > 0;
  }
}

const withRecipient = ['sent', 'arrived', 'registered', 'assigned', 'processing', 'completed'];

/** Why there is nothing to send any more; null while there is. */
function whyOver({ kind, cause }: ClaimedDispatch, { state, secret, recallOpen }: Subject): string | null {
  if (secret) return 'secret';
  if (kind === 'document') return state === 'queued' ? null : `delivery-${state}`;
  if (kind === 'recall') return isStray(cause) ? null : recallOpen ? null : 'recall-answered';
  return withRecipient.includes(state) ? null : `delivery-${state}`;
}

/** Causes of recalls that no step asked for: the document left while its delivery was cancelled. */
export const strayCause = (dispatchId: string): string => `stray/${dispatchId}`;
const isStray = (cause: string): boolean => cause.startsWith('stray/');
