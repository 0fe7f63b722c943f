import type { Day, Holder, Position } from '../../workflows/kit/definition.js';
import type { Tx } from '../platform/transaction.js';

/** A post somebody may act in today, own or by delegation. `actingAs` is what a command names it by. */
export interface Hat {
  readonly actingAs: string;
  readonly position: Position;
  readonly agencyId: string;
  readonly onBehalfOf: string | null;
}

/** Somebody who holds a post that day. */
export interface PostHolder {
  readonly personId: string;
  readonly name: string;
  readonly position: Position;
  readonly agencyId: string;
  readonly agency: string;
}

/** What the engine needs to know of people and agencies to word its answers. Organisations, above, provides it. */
export abstract class Directory {
  abstract hatsOf(tx: Tx, personId: string, on: Day): Promise<readonly Hat[]>;
  abstract agencyNames(tx: Tx, ids: readonly string[], on: Day): Promise<ReadonlyMap<string, string>>;
  abstract peopleNames(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** For each holder asked about, the people who hold such a post there that day. */
  abstract holdersOf(tx: Tx, holders: readonly Holder[], on: Day): Promise<readonly (readonly PostHolder[])[]>;
}
