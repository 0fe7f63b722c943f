import { createHash } from 'node:crypto';
import { eventTypeOf } from '../../../e-office/index.js';
import type { EofficeGround } from './eoffice-ground.js';
import type { ReceiverLedger } from './receivers.js';

/** Up to which number each document was told of nobody: before the receivers listened. */
export type Base = ReadonlyMap<string, number>;

export const readBase = async (ground: EofficeGround): Promise<Base> =>
  new Map(
    (await ground.ask<{ id: string; sequence: number }>('SELECT id, sequence FROM instances')).map(({ id, sequence }) => [id, sequence]),
  );

interface OutboundVerdict {
  readonly findings: Readonly<
    Record<
      'lost' | 'doubled' | 'disordered' | 'invented' | 'bytes' | 'signature' | 'overlapping' | 'resent' | 'unsettled',
      readonly string[]
    >
  >;
  readonly heard: number;
  readonly steps: number;
  readonly attempts: number;
}

/** The log says what was to be heard, the receivers' own files what was. */
export async function judgeOutbound(ground: EofficeGround, base: Base, receivers: readonly ReceiverLedger[]): Promise<OutboundVerdict> {
  const steps = await stepsSince(ground, base);
  const kept = new Map((await ground.ask<{ id: string; hash: string }>(readHashes)).map(({ id, hash }) => [id, hash]));
  const [counts] = await ground.ask<{ resent: number; unsettled: number; attempts: number }>(readDeliveries);
  const found = receivers.map((receiver) => compare(receiver, steps, kept));
  const all = (pick: (one: Compared) => readonly string[]) => found.flatMap(pick);
  const faults = (wanted: (fault: string) => boolean) =>
    receivers.flatMap(({ endpoint, faults }) => faults.filter(wanted).map((fault) => `${endpoint}: ${fault}`));
  const ofSender = ['other-bytes', 'two-at-once'];
  return {
    findings: {
      lost: all(({ lost }) => lost),
      doubled: all(({ doubled }) => doubled),
      disordered: all(({ disordered }) => disordered),
      invented: all(({ invented }) => invented),
      bytes: [...all(({ bytes }) => bytes), ...faults((fault) => fault.startsWith('other-bytes'))],
      signature: faults((fault) => !ofSender.some((known) => fault.startsWith(known))),
      overlapping: faults((fault) => fault.startsWith('two-at-once')),
      resent: some(counts!.resent, 'attempts after one that succeeded'),
      unsettled: some(counts!.unsettled, 'deliveries that were not delivered'),
    },
    heard: found.reduce((sum, { heard }) => sum + heard, 0),
    steps: steps.size,
    attempts: counts!.attempts,
  };
}

interface Step {
  readonly instanceId: string;
  readonly seq: number;
}

/** By entry: the accepted steps that somebody subscribes to. */
async function stepsSince(ground: EofficeGround, base: Base): Promise<ReadonlyMap<string, Step>> {
  const rows = await ground.ask<{ id: string; instanceId: string; seq: number; command: string }>(readSteps);
  return new Map(
    rows
      .filter(({ instanceId, seq, command }) => seq > (base.get(instanceId) ?? 0) && eventTypeOf(command) !== undefined)
      .map(({ id, instanceId, seq }) => [id, { instanceId, seq }]),
  );
}

interface Compared {
  readonly lost: string[];
  readonly doubled: string[];
  readonly disordered: string[];
  readonly invented: string[];
  readonly bytes: string[];
  readonly heard: number;
}

function compare({ endpoint, events }: ReceiverLedger, steps: ReadonlyMap<string, Step>, kept: ReadonlyMap<string, string>): Compared {
  const found: Compared = { lost: [], doubled: [], disordered: [], invented: [], bytes: [], heard: events.length };
  const heard = new Set<string>();
  const last = new Map<string, number>();
  for (const { id, body } of events) {
    const { auditentry: entry } = JSON.parse(body) as { auditentry: string };
    const step = steps.get(entry);
    if (kept.get(id) !== createHash('sha256').update(body).digest('hex')) found.bytes.push(`${endpoint}: ${id} is not what was kept`);
    if (step === undefined) {
      found.invented.push(`${endpoint}: entry ${entry} is no step`);
    } else if (heard.has(entry)) {
      found.doubled.push(`${endpoint}: ${step.instanceId}#${step.seq} twice`);
    } else {
      const before = last.get(step.instanceId) ?? 0;
      if (step.seq < before) found.disordered.push(`${endpoint}: ${step.instanceId}#${step.seq} after #${before}`);
      last.set(step.instanceId, step.seq);
    }
    heard.add(entry);
  }
  for (const [entry, { instanceId, seq }] of steps) if (!heard.has(entry)) found.lost.push(`${endpoint}: ${instanceId}#${seq} never came`);
  return found;
}

const some = (count: number, what: string): readonly string[] => (count === 0 ? [] : [`${count} ${what}`]);

const readSteps = `
  SELECT id, instance_id AS "instanceId", seq, command FROM audit_entries
  WHERE outcome = 'accepted' AND instance_id IS NOT NULL ORDER BY instance_id, seq`;

const readHashes = `SELECT id, encode(sha256(body), 'hex') AS hash FROM webhook_events`;

const readDeliveries = `
  SELECT (SELECT count(*)::int FROM webhook_attempts) AS attempts,
    (SELECT count(*)::int FROM webhook_deliveries WHERE state <> 'delivered') AS unsettled,
    (SELECT count(*)::int FROM webhook_attempts done JOIN webhook_attempts later ON later.event_id = done.event_id AND later.endpoint_id = done.endpoint_id
      WHERE done.status BETWEEN 200 AND 299 AND later.no > done.no) AS resent`;
