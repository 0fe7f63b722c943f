import type { Judgement } from './judge-again.js';

/**
 * What a replay says of one entry, the worst first. TAMPERED: its bytes, its hash or its chain are not what was written. UNREPLAYABLE: its
 * definition, rules or XState are not here. DIVERGED: the judge disagrees. REDACTED: it agrees, and a value that the entry commits
 * to was erased. PENDING: it agrees and has no place in the tree yet. OK: all agrees.
 */
export const results = ['TAMPERED', 'UNREPLAYABLE', 'DIVERGED', 'REDACTED', 'PENDING', 'OK'] as const;
export type Result = (typeof results)[number];

/** What is known of an entry besides what stands in it. */
export interface Known {
  /** Its bytes, hash, chain and columns were found in order. */
  readonly sound: boolean;
  readonly judgement: Judgement;
  /** A value that it commits to was erased, and an entry authorises that. */
  readonly redacted: boolean;
  /** It has a place in the tree. */
  readonly placed: boolean;
}

export function resultOf({ sound, judgement, redacted, placed }: Known): Result {
  if (!sound) return 'TAMPERED';
  if (judgement.missing !== null) return 'UNREPLAYABLE';
  if (judgement.divergences.length > 0) return 'DIVERGED';
  if (redacted) return 'REDACTED';
  return placed ? 'OK' : 'PENDING';
}

export function countOf(count: (result: Result) => number): Record<Result, number> {
  return Object.fromEntries(results.map((result) => [result, count(result)])) as Record<Result, number>;
}
