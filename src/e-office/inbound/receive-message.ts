import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusals } from '../../organisations/index.js';
import { AppError, MalformedError, ThrottledError, UnauthenticatedError } from '../../platform/app-error.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import { Database, type Tx } from '../../platform/transaction.js';
import { InboundWorker } from './inbound-worker.js';
import * as sql from './message-statements.js';
import { isTimely, type SignedHead, signedBy } from './signature.js';
import { SourceKeys } from './source-keys.js';

/** How a message was received; a repeat is told what the first one came to. */
export interface ReceivedAnswer {
  readonly messageId: string;
  readonly repeated: boolean;
  readonly state: sql.MessageState;
  /** Why it waits or was refused; null where it did what it says, or waits for its turn. */
  readonly outcome: string | null;
  readonly details: Readonly<Record<string, unknown>> | null;
  readonly entryId: string | null;
}

/** The same id names other bytes already. */
export class OtherBodyError extends AppError {
  readonly kind = 'reused';
  readonly code = 'eoffice.other-body';

  constructor(messageId: string) {
    super(`message ${messageId} came with another body before`);
  }
}

/** Refusals that are written down per source and minute; more than that tell nothing new. */
const mostRefusals = 30;
const windowMs = 60_000;

/** Takes a message in: who sent it, when, and the very bytes. What it says is looked at afterwards. */
@Injectable()
export class ReceiveMessage {
  private readonly refused = new Map<string, { since: number; count: number }>();

  constructor(
    private readonly database: Database,
    private readonly keys: SourceKeys,
    private readonly worker: InboundWorker,
    private readonly refusals: Refusals,
    private readonly clock: Clock,
  ) {}

  /** Throws 401 where the signature is not the source's or too old, 422 where the id was used for other bytes; either is on record. */
  async receive(sourceId: string, head: SignedHead, body: Buffer, traceId: string): Promise<ReceivedAnswer> {
    if (!/^[\u{21}-\u{7E}]{1,200}$/u.test(head.id))
      throw new MalformedError([{ path: 'webhook-id', code: 'isId', message: 'webhook-id must be 1 to 200 visible ASCII characters' }]);
    if (body.length === 0) throw new MalformedError([{ path: '', code: 'isNotEmpty', message: 'the body must be a message' }]);
    const now = this.clock.now();
    const keys = await this.database.read((tx) => this.keys.of(tx, sourceId, now));
    const keyId = signedBy(head, body, keys);
    if (keyId === undefined) throw await this.denied(sourceId, head.id, 'eoffice.signature', traceId);
    if (!isTimely(head.timestamp, now)) throw await this.denied(sourceId, head.id, 'eoffice.timestamp', traceId);
    return this.keep(sourceId, head.id, body, keyId, now, traceId);
  }

  private async keep(source: string, id: string, body: Buffer, keyId: string, now: Date, traceId: string): Promise<ReceivedAnswer> {
    const answer = await this.database.transaction((tx) => store(tx, source, id, body, keyId, now));
    if (answer !== undefined) {
      if (!answer.repeated) this.worker.hint();
      return answer;
    }
    const error = new OtherBodyError(id);
    await this.refusals.record({ ...act(source, id), reasons: [{ code: error.code, params: {} }], request: traceId }, error);
    throw error;
  }

  private async denied(source: string, id: string, code: string, traceId: string): Promise<AppError> {
    this.count(source);
    const error = new UnauthenticatedError(code);
    await this.refusals.record({ ...act(source.slice(0, 40), id), reasons: [{ code, params: {} }], request: traceId }, error);
    return error;
  }

  private count(source: string): void {
    const now = this.clock.now().getTime();
    const known = this.refused.get(source);
    const window = known === undefined || now - known.since >= windowMs ? { since: now, count: 0 } : known;
    window.count++;
    if (this.refused.size > 1_000) this.refused.clear();
    this.refused.set(source, window);
    if (window.count > mostRefusals) throw new ThrottledError(60);
  }
}

const act = (source: string, message: string) => ({ command: { type: 'eoffice.receive', source, message }, personId: null });

/** Keeps a message once. Undefined where the id names other bytes. */
export async function store(
  tx: Tx,
  source: string,
  id: string,
  body: Buffer,
  keyId: string | null,
  now: Date,
): Promise<ReceivedAnswer | undefined> {
  const sha256 = createHash('sha256').update(body).digest();
  const made = await tx.query(sql.insertMessage, [source, id, newId(), sha256, body, keyId, now]);
  if (made.length > 0) return { messageId: id, repeated: false, state: 'received', outcome: null, details: null, entryId: null };
  const [known] = await tx.query<sql.MessageStanding>(sql.countRepeat, [source, id, sha256]);
  if (known === undefined) return undefined;
  const { state, outcome, details, entryId } = known;
  return { messageId: id, repeated: true, state, outcome, details, entryId };
}
