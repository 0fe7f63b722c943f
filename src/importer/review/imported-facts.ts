import { hashOf } from '../../../workflows/kit/canonical.js';
import type { Json, JsonObject } from '../../../workflows/kit/definition.js';
import type { Decisions } from './decisions.js';
import type { ImportItem } from './items.js';

/** An entry holds 60 KiB; what is beyond these is in the decisions, whose hash it names. */
const mostCorrected = 400;
const mostDropped = 1_000;

/**
 * What the history of a draft says of where it comes from: the file, and what was accepted, corrected, dropped, or taken over as it was
 * proposed. `proposed` are the items before any decision.
 */
export function importedFacts(
  source: { readonly importId: string; readonly file: string; readonly fileName: string },
  proposed: readonly ImportItem[],
  items: readonly ImportItem[],
  decisions: Decisions,
): JsonObject {
  const before = new Map(proposed.map((item) => [item.key, item.value]));
  const inState = (state: ImportItem['state']): ImportItem[] => items.filter((item) => item.state === state);
  return {
    ...source,
    decisions: hashOf(decisions as unknown as Json),
    accepted: inState('accepted').length,
    untouched: inState('proposed').filter(({ included }) => included).length,
    corrected: inState('corrected')
      .slice(0, mostCorrected)
      .map(({ key, value }) => ({ item: key, changed: changed(before.get(key), value) })),
    dropped: inState('dropped')
      .slice(0, mostDropped)
      .map(({ key }) => key),
  };
}

/** Members that differ; `value` where the value has none. */
function changed(before: unknown, after: unknown): string[] {
  if (!isRecord(before) || !isRecord(after)) return ['value'];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name])).slice(0, 20);
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
