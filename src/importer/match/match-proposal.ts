import type { Proposal } from '../proposal.js';
import type { Register } from './register.js';

export function matchProposal(proposal: Proposal, _register: Register): Proposal {
  return proposal;
}
