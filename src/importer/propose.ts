import { matchProposal } from './match/match-proposal.js';
import type { Register } from './match/register.js';
import { parsePlan } from './parse/parse-plan.js';
import type { Proposal } from './proposal.js';
import { mostItems, type Reading, type ReadingRefused } from './reading.js';
import { isPlan } from './recognise.js';
import { refuse } from './refusals.js';

/**
 * Đề xuất kế hoạch từ một bản đọc. Pure: the same reading and register give the same proposal; no clock, no network. Agencies are
 * matched as the register knew them on the document's date. A text that is no plan is refused.
 */
export function propose(reading: Reading, register: Register | null = null): Proposal | ReadingRefused {
  const proposal = parsePlan(reading);
  if (!isPlan(proposal, reading)) return refuse('not-a-plan');
  const items = proposal.tasks.length + proposal.assignments.length + proposal.reports.length;
  if (items > mostItems) return refuse('too-many-items', { items, most: mostItems });
  return register === null ? proposal : matchProposal(proposal, register);
}
