import type { Statement, Tx } from '../../platform/transaction.js';
import { type BusRow, busColumns } from '../axis/bus-access.js';
import type { EdxmlProfile } from '../edxml/index.js';

/** A bus that carries documents of ours, and what its receivers can read. */
export interface CarryingBus extends BusRow, EdxmlProfile {
  /** Nothing is handed to it before; null: it is well. */
  readonly restsUntil: Date | null;
}

/** The one a message was written for as long as it runs; else one for that very agency before one for everybody, the oldest first. */
const readBus: Statement = {
  name: 'bus-that-carries',
  text: `
  SELECT ${busColumns('source')}, source.bus_payload AS payload, source.bus_task_codes AS "taskCodes", channel.rests_until AS "restsUntil"
  FROM inbound_sources source LEFT JOIN dispatch_channels channel ON channel.source_id = source.id
  WHERE source.bus_url IS NOT NULL AND source.approved_at IS NOT NULL AND source.bus_sends AND source.ended_at IS NULL
    AND (source.speaks_for IS NULL OR $1 = ANY (source.speaks_for))
  ORDER BY source.id IS NOT DISTINCT FROM $2 DESC, source.speaks_for IS NULL, source.created_at, source.id LIMIT 1`,
};

/** Undefined where no bus leads to that code. */
export async function busFor(tx: Tx, code: string, writtenFor: string | null): Promise<CarryingBus | undefined> {
  const [bus] = await tx.query<CarryingBus>(readBus, [code, writtenFor]);
  return bus;
}
