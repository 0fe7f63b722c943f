import { type Check, checks, failed, type Verdict } from './judge.js';
import type { EofficeChaosResult } from './run-eoffice-chaos.js';

/** Findings shown of each check. */
const mostShown = 3;

export function printResult(result: EofficeChaosResult): void {
  const { verdict, officers, sender } = result;
  const figures: readonly (readonly [string, number | string])[] = [
    ['events both ways', eventsOf(result)],
    ['  heard by receivers', verdict.heard],
    ['  steps they tell of', verdict.steps],
    ['  messages taken in', result.messages],
    ['documents taken by the bus', result.documents],
    ['kill -9', result.replicaKills + result.receiverKills],
    ['  of the product', result.replicaKills],
    ['  of receivers and the bus', result.receiverKills],
    ['immediate restarts of PostgreSQL', result.restarts],
    ['attempts to deliver on record', verdict.attempts],
    ['commands acknowledged', officers.accepted.length],
    ['answers to officers lost', officers.lost],
    ['answers to the other office lost', sender.unanswered],
    ['messages sent again all the same', sender.repeated],
    ['entries of the log', verdict.entries],
    ['seconds', Math.round(result.seconds)],
  ];
  for (const [what, figure] of figures) console.log(`${what.padEnd(36)}${String(figure).padStart(8)}`);
  console.log('');
  for (const check of Object.keys(checks) as Check[]) console.log(lineOf(check, verdict));
}

function lineOf(check: Check, { findings }: Verdict): string {
  const found = findings[check];
  const line = `${found.length === 0 ? '✓' : '✗'} ${check.padEnd(20)}${checks[check]}`;
  return found.length === 0 ? line : [`${line}: ${found.length}`, ...found.slice(0, mostShown).map((one) => `    ${one}`)].join('\n');
}

export const eventsOf = ({ verdict, messages, documents }: EofficeChaosResult): number => verdict.heard + messages + documents;

/** Names and counts in one line. */
export const told = ({ findings }: Verdict): string =>
  failed(findings)
    .map((check) => `${check} (${findings[check].length})`)
    .join(', ');
