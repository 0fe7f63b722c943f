import { Injectable } from '@nestjs/common';
import { agencyNameOn } from '../../organisations/index.js';
import { NotFoundError } from '../../platform/app-error.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database, type Statement } from '../../platform/transaction.js';
import type { EndpointStatus } from './endpoint-statements.js';
import { opensAfter } from './schedule.js';
import type { Scheme } from './webhook-key.js';

/** A key as it may be shown at any time. */
export interface KeyItem {
  readonly id: string;
  readonly scheme: Scheme;
  /** `whpk_…`; null of a shared secret. */
  readonly publicKey: string | null;
  readonly notBefore: string;
  readonly expiresAt: string | null;
}

/** Điểm nhận, as administrators see it. */
export interface EndpointItem {
  readonly id: string;
  readonly agencyId: string;
  readonly agency: string;
  readonly name: string;
  readonly url: string;
  readonly allowedCidrs: readonly string[];
  readonly ports: readonly number[];
  readonly eventTypes: readonly string[];
  readonly onDead: 'hold' | 'skip';
  readonly mostInFlight: number;
  readonly status: EndpointStatus;
  readonly disabledBecause: string | null;
  readonly createdBy: string;
  readonly createdAt: string;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly consentedAt: string | null;
  /** Failures in a row, since when, and until when nothing is tried. */
  readonly failures: number;
  readonly failingSince: string | null;
  readonly restsUntil: string | null;
  /** From five failures in a row one event at a time is tried. */
  readonly circuitOpen: boolean;
  readonly waiting: number;
  readonly dead: number;
  readonly keys: readonly KeyItem[];
}

/** Reads of endpoints, for administrators alone. */
@Injectable()
export class EndpointReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  all(): Promise<readonly EndpointItem[]> {
    return this.database.read((tx) => tx.query<EndpointItem>(listEndpoints, [dayOf(this.clock.now())]));
  }

  async one(id: string): Promise<EndpointItem> {
    const [endpoint] = await this.database.read((tx) => tx.query<EndpointItem>(readEndpoint, [dayOf(this.clock.now()), id]));
    if (endpoint === undefined) throw new NotFoundError('webhook', id);
    return endpoint;
  }
}

/** SQL: an instant as JSON says it. */
export const instantSql = (column: string): string => `to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const count = (states: string): string =>
  `(SELECT count(*)::int FROM webhook_deliveries delivery WHERE delivery.endpoint_id = endpoint.id AND delivery.state IN (${states}))`;

const endpoints = `
  SELECT endpoint.id, endpoint.agency_id AS "agencyId", ${agencyNameOn('endpoint.agency_id', '$1::date')} AS agency, endpoint.name, endpoint.url,
    endpoint.allowed_cidrs AS "allowedCidrs", endpoint.ports, endpoint.event_types AS "eventTypes", endpoint.on_dead AS "onDead",
    endpoint.most_in_flight AS "mostInFlight", endpoint.status, endpoint.disabled_because AS "disabledBecause", endpoint.created_by AS "createdBy",
    ${instantSql('endpoint.created_at')} AS "createdAt", endpoint.approved_by AS "approvedBy", ${instantSql('endpoint.approved_at')} AS "approvedAt",
    ${instantSql('endpoint.consented_at')} AS "consentedAt", circuit.failures, ${instantSql('circuit.failing_since')} AS "failingSince",
    ${instantSql('circuit.rests_until')} AS "restsUntil", circuit.failures >= ${opensAfter} AS "circuitOpen",
    ${count(`'pending', 'leased'`)} AS waiting, ${count(`'dead'`)} AS dead,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('id', key.id, 'scheme', key.scheme, 'publicKey', key.public_key,
        'notBefore', ${instantSql('key.not_before')}, 'expiresAt', ${instantSql('key.expires_at')}) ORDER BY key.not_before DESC, key.id DESC), '[]')
      FROM webhook_keys key WHERE key.endpoint_id = endpoint.id) AS keys
  FROM webhook_endpoints endpoint JOIN webhook_circuits circuit ON circuit.endpoint_id = endpoint.id`;

const listEndpoints: Statement = { name: 'webhook-endpoints', text: `${endpoints} ORDER BY endpoint.created_at, endpoint.id` };
const readEndpoint: Statement = { name: 'webhook-endpoint-detail', text: `${endpoints} WHERE endpoint.id = $2` };
