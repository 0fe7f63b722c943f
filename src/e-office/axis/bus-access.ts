import { createSender, type Destination, type Send, usualLimits } from '../network/index.js';
import type { WrappingKey } from '../webhooks/wrapping-key.js';
import { AxisClient } from './axis-client.js';

/** A bus as it stands in `inbound_sources`. */
export interface BusRow {
  readonly id: string;
  readonly url: string;
  readonly cidrs: readonly string[];
  readonly system: string;
  readonly secret: Buffer;
}

/** SQL: the columns of a `BusRow`. */
export const busColumns = (source: string): string => `
  ${source}.id, ${source}.bus_url AS url, ${source}.bus_cidrs::text[] AS cidrs, ${source}.bus_system AS system, ${source}.bus_secret AS secret`;

/** Bytes of an answer: a message of 20 MB in base64, twice. */
const mostBytes = 64 * 1024 * 1024;
/** The longest that a call may take; what is held for it is held longer. */
export const longestCallMs = 90_000;

/** The way to buses: by the network rule, with times that a file of tens of megabytes needs. */
export const busSender = (plainHttp: boolean): Send =>
  createSender({ plainHttp, limits: { ...usualLimits, bodyMs: 60_000, totalMs: longestCallMs, mostBytes } });

/** A client for that bus; throws where its secret cannot be unwrapped. */
export async function clientOf(send: Send, wrapping: WrappingKey, { id, url, cidrs, system, secret }: BusRow): Promise<AxisClient> {
  const secretKey = (await wrapping.unwrap(id, secret)).toString('utf8');
  return new AxisClient(send, { destination: busAt(url, cidrs), systemId: system, secretKey });
}

/** A bus is registered with its port. */
export const busAt = (url: string, cidrs: readonly string[]): Destination => ({
  url,
  cidrs,
  ports: URL.canParse(url) && new URL(url).port !== '' ? [Number(new URL(url).port)] : [],
});
