import { type Examination, examine } from '../examine.js';
import type { Ledger } from '../ledger.js';
import type { BusLedger } from './bus.js';
import type { EofficeGround } from './eoffice-ground.js';
import { judgeDocuments } from './judge-documents.js';
import { judgeInbound } from './judge-inbound.js';
import { type Base, judgeOutbound } from './judge-outbound.js';
import type { SenderLedger } from './other-office.js';
import type { ReceiverLedger } from './receivers.js';

/** What is looked at in the end, and what each finds wrong. */
export const checks = {
  lost: 'every step is known to every receiver',
  doubled: 'no receiver applied a step twice',
  disordered: 'each receiver heard the steps of a document in their order',
  invented: 'no receiver heard of a step that was not taken',
  bytes: 'id and bytes of an event are those that were kept, at every attempt',
  signature: 'every message was signed as the standard says',
  overlapping: 'no event was in two requests at once',
  resent: 'nothing was sent again after its success was written down',
  unsettled: 'nothing waits any more',
  'message lost': 'every acknowledged message left its trace in the log',
  'message doubled': 'no status was applied twice',
  'message disordered': 'the statuses of a delivery stand in the log in their order',
  'document lost': 'the bus has every document that was sent',
  'document doubled': 'no document was sent twice, or under one id with two bodies',
  command: 'every acknowledged command stands in the log, once',
  log: 'the log verifies, and all is derived from it again',
} as const;

export type Check = keyof typeof checks;
export type Findings = Readonly<Record<Check, readonly string[]>>;

export interface Verdict {
  readonly findings: Findings;
  /** Events that a receiver applied, over all receivers. */
  readonly heard: number;
  readonly steps: number;
  readonly attempts: number;
  readonly entries: number;
}

export interface Evidence {
  readonly base: Base;
  readonly receivers: readonly ReceiverLedger[];
  readonly bus: BusLedger;
  readonly sender: SenderLedger;
  readonly officers: Ledger;
}

/** Compares what the other systems wrote down with the log, and the log with itself. */
export async function judge(ground: EofficeGround, { base, receivers, bus, sender, officers }: Evidence): Promise<Verdict> {
  const outbound = await judgeOutbound(ground, base, receivers);
  const inbound = await judgeInbound(ground, sender);
  const documents = await judgeDocuments(ground, bus);
  const { entries, problems }: Examination = await examine(ground.connection, officers);
  const told = (problem: string) => officers.contradictions.includes(problem) || problem.includes('was acknowledged as');
  return {
    findings: {
      ...outbound.findings,
      ...inbound,
      ...documents,
      unsettled: [...outbound.findings.unsettled, ...inbound.unsettled, ...documents.unsettled],
      command: [...problems.filter(told), ...sender.contradictions],
      log: problems.filter((problem) => !told(problem)),
    },
    heard: outbound.heard,
    steps: outbound.steps,
    attempts: outbound.attempts,
    entries,
  };
}

/** Names of the checks that found something. */
export const failed = (findings: Findings): readonly Check[] =>
  (Object.keys(checks) as Check[]).filter((check) => findings[check].length > 0);
