import { type KeyObject, sign } from 'node:crypto';
import { newId } from '../../../platform/ids.js';
import type { Random } from '../random.js';
import { type SentPlan, sourceId } from './eoffice-world.js';
import { postSomewhere } from './post-somewhere.js';
import type { Waves } from './waves.js';

/** What a recipient says of a document that it got, in this order. */
const course = ['01', '03', '04', '05', '06'];

/** A message as it is sent, the first time and again. */
export interface StatusToSend {
  readonly id: string;
  readonly deliveryId: string;
  readonly code: string;
  readonly body: string;
}

/** What the other side knows: every message that was answered with 2xx. */
export interface SenderLedger {
  readonly acknowledged: Map<string, StatusToSend>;
  /** Attempts whose answer never came. */
  unanswered: number;
  /** Messages sent again though they were acknowledged. */
  repeated: number;
  /** What no sender should ever see. */
  readonly contradictions: string[];
}

/** Of ten: messages sent too early, sent again, sent under another id as well, sent twice at once. */
const share = { swapped: 0.1, again: 0.15, otherId: 0.05, twiceAtOnce: 0.05 };

/** The messages of all plans, one plan after the other; those of one recipient in one lane. */
export function lanesOf(plans: readonly SentPlan[], count: number, random: Random): readonly (readonly StatusToSend[])[] {
  const lanes = Array.from({ length: count }, (): StatusToSend[] => []);
  for (const plan of plans) {
    const courses = coursesOf(plan, random);
    const longest = Math.max(...courses.map(({ length }) => length));
    for (let turn = 0; turn < longest; turn++)
      for (const [place, course] of courses.entries()) lanes[place % count]!.push(...course.slice(turn, turn + 1));
  }
  return lanes;
}

/** The messages of each recipient in the order in which they are sent: mostly the true one. */
function coursesOf(plan: SentPlan, random: Random): readonly (readonly StatusToSend[])[] {
  return [...plan.deliveries].map(([code, deliveryId]) => {
    const order = [...course];
    for (let place = 1; place < order.length; place++)
      if (random.happens(share.swapped)) [order[place - 1], order[place]] = [order[place]!, order[place - 1]!];
    return order.flatMap((status) => {
      const said = { deliveryId, code: status, body: statusXml(plan.id, code, status) };
      const first = { id: newId(), ...said };
      const again = random.happens(share.again) ? [first] : [];
      return [first, ...again, ...(random.happens(share.otherId) ? [{ id: newId(), ...said }] : [])];
    });
  });
}

/**
 * Another office's system. Sends the messages of its documents one after the other, each until it is answered with 2xx, and remembers
 * what was. One message at each turn.
 */
export async function sayAll(messages: readonly StatusToSend[], { urls, key, waves, random, ledger }: SenderParts): Promise<void> {
  for (const message of messages) {
    if (!(await waves.turn())) return;
    const copies = random.happens(share.twiceAtOnce) ? 2 : 1;
    await Promise.all(Array.from({ length: copies }, () => say(message, urls, key, ledger)));
  }
}

export interface SenderParts {
  readonly urls: () => Promise<readonly string[]>;
  readonly key: KeyObject;
  readonly waves: Waves;
  readonly random: Random;
  readonly ledger: SenderLedger;
}

async function say(message: StatusToSend, urls: SenderParts['urls'], key: KeyObject, ledger: SenderLedger): Promise<void> {
  const { id, body } = message;
  if (ledger.acknowledged.has(id)) ledger.repeated++;
  const {
    status,
    unanswered,
    body: answer,
  } = await postSomewhere(urls, `/api/v1/eoffice/${sourceId}/messages`, body, () => signed(id, body, key));
  ledger.unanswered += unanswered;
  if (status >= 200 && status < 300) ledger.acknowledged.set(id, message);
  else ledger.contradictions.push(`message ${id} was answered ${status} ${JSON.stringify(answer)}`);
}

/** Standard Webhooks 1.0, anew for each attempt, as its time counts. */
function signed(id: string, body: string, key: KeyObject): Record<string, string> {
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), key).toString('base64');
  return {
    'content-type': 'application/xml',
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1a,${signature}`,
  };
}

const statusXml = (documentId: string, from: string, code: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<edXML><edXMLEnvelope><edXMLHeader><MessageHeader><From><OrganId>${from}</OrganId><OrganName>Cơ quan thử</OrganName></From>
<ResponseFor><OrganId>T00</OrganId><DocumentId>${documentId}</DocumentId></ResponseFor>
<StatusCode>${code}</StatusCode><Description></Description><Timestamp>2026/01/01 09:00:00</Timestamp>
</MessageHeader></edXMLHeader></edXMLEnvelope></edXML>`;
