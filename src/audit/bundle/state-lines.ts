import { canonical } from '../../../workflows/kit/canonical.js';
import type { Json } from '../../../workflows/kit/definition.js';

/** Where a stream stands by the tables, beside the entries that must lead there. The last three of documents only. */
export interface StoredState {
  readonly stream: string;
  readonly sequence: number;
  /** Leaf hash of the stream's last entry, hexadecimal. */
  readonly head: string;
  readonly state?: string;
  readonly changed?: number;
  /** Id of the definition it goes by. */
  readonly definition?: string;
}

/** One line of `states/<size>/<n>.jsonl`: canonical JSON, so that two exports of the same states are the same bytes. */
export function stateLine(state: StoredState): string {
  return `${canonical(state as unknown as Json)}\n`;
}
