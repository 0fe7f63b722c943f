import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import type { Response } from 'supertest';
import { agencyIdOf } from '../../src/demo/index.js';
import { InboundWorker } from '../../src/e-office/index.js';
import { TransitionService } from '../../src/engine/index.js';
import { newId } from '../../src/platform/ids.js';
import { RulesScene, taskOf } from '../e2e/rules-scene.js';
import { createWorld, type World } from '../support/world.js';

/** Bình Định with a plan that left for agencies elsewhere, and a bus that brings what they say. */
export interface InboundScene {
  readonly world: World;
  readonly rules: RulesScene;
  readonly worker: InboundWorker;
  /** A plan sent to all departments; those without users here are reached over the bus, and the bus took it. */
  issue(): Promise<IssuedPlan>;
  /** Sends a message, signed, at the present time unless told otherwise. */
  send(body: string, more?: { id?: string; source?: string; at?: Date; key?: KeyObject }): Promise<Response>;
  /** Sends it and applies what is due; gives the message's row. */
  apply(body: string, id?: string): Promise<Kept>;
  row(id: string): Promise<Kept>;
  delivery(planId: string, code: string): Promise<string>;
}

export interface Kept {
  readonly state: string;
  readonly outcome: string | null;
  readonly details: Record<string, unknown> | null;
  readonly entry_id: string | null;
  readonly times: number;
}

export interface IssuedPlan {
  readonly planId: string;
  /** Its id in messages. */
  readonly documentId: string;
}

export const { publicKey, privateKey } = generateKeyPairSync('ed25519');
export const told = (key: KeyObject): string => `whpk_${Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url').toString('base64')}`;
export const source = 'truc-tinh';
const outside = ['03', '04', '05', '06', '07', '08', '10', '11', '12'].map((no) => `H08.${no}`);

/** By another administrator than who registered it; before that it is not used. */
export async function approveBus(world: World, id: string): Promise<void> {
  const answer = await (await world.as('vt.ubnd.qt')).post(`/api/v1/eoffice/sources/${id}/approval`);
  if (answer.status !== 204) throw new Error(`approval: ${answer.status} ${JSON.stringify(answer.body)}`);
}

export async function inboundScene(options: Parameters<typeof createWorld>[1] = {}): Promise<InboundScene> {
  const world = await createWorld('2023-04-03T01:00:00.000Z', options);
  const rules = new RulesScene(world);
  // Departments with nobody here any more: they work with an e-office of their own.
  await world.db.asOwner(
    `UPDATE appointments SET valid_until = '2023-01-01' FROM agency_codes own WHERE own.agency_id = appointments.agency_id AND own.code = ANY ($1)`,
    [outside],
  );
  const admin = await world.as('bd.ubnd.qt');
  const registered = await admin.post('/api/v1/eoffice/sources', {
    id: source,
    name: 'Trục văn bản tỉnh',
    key: { scheme: 'v1a', publicKey: told(publicKey) },
  });
  if (registered.status !== 201) throw new Error(`source: ${registered.status} ${JSON.stringify(registered.body)}`);
  const worker = world.app.get(InboundWorker, { strict: false });

  const scene: InboundScene = {
    world,
    rules,
    worker,
    async issue() {
      const planId = await rules.issue([taskOf({ key: 'II.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] })]);
      await took(world, planId);
      const [plan] = await world.db.asOwner<{ id: string }>(
        `SELECT 'H08,' || to_char(issued_on, 'YYYY/MM/DD') || ',' || document_number AS id FROM plans WHERE id = $1`,
        [planId],
      );
      return { planId, documentId: plan!.id };
    },
    async send(body, { id = newId(), source: from = source, at = world.clock.now(), key = privateKey } = {}) {
      const timestamp = String(Math.floor(at.getTime() / 1000));
      const signature = sign(null, Buffer.from(`${id}.${timestamp}.${body}`), key).toString('base64');
      return world
        .anonymous()
        .post(`/api/v1/eoffice/${from}/messages`)
        .set({
          'content-type': 'application/xml',
          'webhook-id': id,
          'webhook-timestamp': timestamp,
          'webhook-signature': `v1a,${signature}`,
        })
        .send(body);
    },
    async apply(body, id = newId()) {
      const answer = await scene.send(body, { id });
      if (answer.status !== 202) throw new Error(`message: ${answer.status} ${JSON.stringify(answer.body)}`);
      await worker.drain();
      return scene.row(id);
    },
    row: async (id) =>
      (await world.db.asOwner<Kept & Record<string, unknown>>('SELECT * FROM inbound_messages WHERE external_id = $1', [id]))[0]!,
    delivery: async (planId, code) =>
      (await world.db.asOwner<{ id: string }>('SELECT id FROM deliveries WHERE plan_id = $1 AND code = $2', [planId, code]))[0]!.id,
  };
  return scene;
}

/** The channel takes all that waits for it. */
export async function took(world: World, planId: string): Promise<void> {
  await world.db.asOwner(`UPDATE deliveries SET channel_took_at = $2 WHERE plan_id = $1 AND NOT internal AND channel_took_at IS NULL`, [
    planId,
    world.clock.now(),
  ]);
  const queued = await world.db.asOwner<{ id: string }>(
    `SELECT id FROM instances WHERE parent_id = $1 AND kind = 'delivery' AND state = 'queued'`,
    [planId],
  );
  const door = world.app.get(TransitionService);
  await world.db.database.transaction((tx) =>
    door.wake(
      tx,
      queued.map(({ id }) => ({ instanceId: id, why: 'channel' })),
    ),
  );
  await world.worker.drain();
}

export interface Said {
  readonly about: string;
  readonly from: string;
  readonly code: string;
  readonly note?: string;
  /** `yyyy/MM/dd HH:mm:ss`. */
  readonly at?: string;
}

/** A status message as a bus brings it. */
export const statusXml = ({ about, from, code, note = '', at = '2023/04/03 09:00:00' }: Said): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLEnvelope xmlns:edXML="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXML:edXMLHeader><edXML:MessageHeader>
<edXML:From><edXML:OrganId>${from}</edXML:OrganId><edXML:OrganName>Cơ quan thử</edXML:OrganName></edXML:From>
<edXML:ResponseFor><edXML:OrganId>H08</edXML:OrganId><edXML:DocumentId>${about}</edXML:DocumentId></edXML:ResponseFor>
<edXML:StatusCode>${code}</edXML:StatusCode><edXML:Description>${note}</edXML:Description><edXML:Timestamp>${at}</edXML:Timestamp>
</edXML:MessageHeader></edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>`;

export interface Document {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly type?: 0 | 1 | 2 | 3;
  readonly subject?: string;
  readonly responseFor?: string;
  readonly typeName?: string;
  readonly business?: string;
  readonly at?: string;
  readonly file?: string;
}

/** A document message as a bus brings it. */
export const documentXml = ({
  id,
  from,
  to,
  type = 0,
  subject = 'Báo cáo kết quả',
  responseFor,
  typeName = 'Báo cáo',
  ...more
}: Document): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<edXML xmlns="http://www.mic.gov.vn/TBT/QCVN_102_2016"><edXMLEnvelope><edXMLHeader><MessageHeader>
<From><OrganId>${from}</OrganId><OrganName>Cơ quan thử</OrganName></From><To><OrganId>${to}</OrganId><OrganName>Nơi nhận</OrganName></To>
<DocumentId>${id}</DocumentId><Code><CodeNumber>12</CodeNumber><CodeNotation>BC-STP</CodeNotation></Code>
<PromulgationInfo><PromulgationDate>2023/04/03</PromulgationDate></PromulgationInfo><DocumentType><TypeName>${typeName}</TypeName></DocumentType>
<Subject>${subject}</Subject>${responseFor === undefined ? '' : `<ResponseFor><OrganId>H08</OrganId><DocumentId>${responseFor}</DocumentId></ResponseFor>`}
</MessageHeader><TraceHeaderList><TraceHeader><OrganId>${from}</OrganId><Timestamp>${more.at ?? '2023/04/03 08:30:00'}</Timestamp></TraceHeader>
<Bussiness><BussinessDocType>${type}</BussinessDocType>${more.business ?? ''}</Bussiness></TraceHeaderList></edXMLHeader></edXMLEnvelope>
<AttachmentEncoded><Attachment><ContentId>cid:1</ContentId><AttachmentName>12_BC.pdf</AttachmentName><ContentTransferEncoded>${Buffer.from(more.file ?? '%PDF-1.4 báo cáo').toString('base64')}</ContentTransferEncoded></Attachment></AttachmentEncoded></edXML>`;
