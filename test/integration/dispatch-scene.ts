import { agencyIdOf } from '../../src/demo/index.js';
import { type DocumentMessage, readEdxml } from '../../src/e-office/edxml/index.js';
import { DispatchWorker } from '../../src/e-office/index.js';
import type { PlanContent } from '../../src/plans/index.js';
import { taskOf } from '../e2e/rules-scene.js';
import { type AxisServer, startAxis } from '../support/axis-server.js';
import { approveBus, type InboundScene, inboundScene } from './inbound-scene.js';

/** Bình Định with a bus that takes documents, and plans that wait to go out over it. */
export interface DispatchScene extends Omit<InboundScene, 'issue'> {
  readonly axis: AxisServer;
  readonly dispatcher: DispatchWorker;
  /** Issued, nothing sent yet. */
  issueOnly(changes?: Partial<PlanContent>): Promise<{ planId: string; documentId: string }>;
  /** Registers the bus, which another administrator approves; `extra` are settings of it. */
  addBus(extra?: object, axis?: AxisServer, id?: string): Promise<void>;
  rowsOf(deliveryId: string): Promise<DispatchRow[]>;
  state(deliveryId: string): Promise<string>;
  /** Documents that the bus was given, each once, for that receiver. */
  given(code: string): DocumentMessage[];
}

export interface DispatchRow {
  readonly id: string;
  readonly kind: string;
  readonly state: string;
  readonly result: string | null;
  readonly tries: number;
  readonly attempt: number;
  readonly message_kind: string | null;
  readonly receiver_code: string | null;
  readonly body: Buffer | null;
  readonly due_at: Date;
}

export const busSystem = { systemId: 'H08', secretKey: 'mat-khau-truc' };

export async function dispatchScene(options: Parameters<typeof inboundScene>[0] = {}): Promise<DispatchScene> {
  const axis = await startAxis(busSystem.systemId, busSystem.secretKey);
  const scene = await inboundScene({ ...options, env: { ALLOW_HTTP_WEBHOOKS: 'true', ...options?.env } });
  const { world, rules } = scene;
  return {
    ...scene,
    axis,
    dispatcher: world.app.get(DispatchWorker, { strict: false }),
    async issueOnly(changes = {}) {
      const planId = await rules.issue([taskOf({ key: 'II.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] })], changes);
      const [plan] = await world.db.asOwner<{ id: string }>(
        `SELECT 'H08,' || to_char(issued_on, 'YYYY/MM/DD') || ',' || document_number AS id FROM plans WHERE id = $1`,
        [planId],
      );
      return { planId, documentId: plan!.id };
    },
    async addBus(extra = {}, to = axis, id = 'truc-quoc-gia') {
      const admin = await world.as('bd.ubnd.qt');
      const bus = { url: to.url, allowedCidrs: ['127.0.0.1/32'], ...busSystem, ...extra };
      const answer = await admin.post('/api/v1/eoffice/sources', { id, name: 'Trục quốc gia', bus });
      if (answer.status !== 201) throw new Error(`bus: ${answer.status} ${JSON.stringify(answer.body)}`);
      await approveBus(world, id);
    },
    rowsOf: (deliveryId) =>
      world.db.asOwner<DispatchRow & Record<string, unknown>>('SELECT * FROM dispatches WHERE delivery_id = $1 ORDER BY no', [deliveryId]),
    state: async (deliveryId) => (await world.standing(deliveryId)).state,
    given: (code) =>
      [...axis.byId.values()]
        .map(({ body }) => readEdxml(Buffer.from(body)))
        .filter((message): message is DocumentMessage => message.form === 'document' && message.to.some(({ organId }) => organId === code)),
  };
}
