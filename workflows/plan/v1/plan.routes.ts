import type { Party, Position } from '../../kit/definition.js';

/** One review step of a plan: a state of the machine, and the post that holds it. */
export interface ReviewStep {
  readonly state: 'divisionReview' | 'leadershipReview' | 'legalReview' | 'officeVerification';
  readonly positions: readonly Position[];
  readonly at: Party;
}

const divisionReview: ReviewStep = { state: 'divisionReview', positions: ['divisionHead'], at: 'drafting' };
/** The content check. */
const leadershipReview: ReviewStep = { state: 'leadershipReview', positions: ['agencyHead', 'agencyDeputy'], at: 'drafting' };
/** The form check, kiểm tra thể thức. */
const officeVerification: ReviewStep = { state: 'officeVerification', positions: ['officeChief'], at: 'issuing' };

/** Review routes by name. The issuing body's settings name the route of its new plans; each is a definition of its own. */
export const planRoutes = {
  province: [divisionReview, leadershipReview, officeVerification],
  city: [leadershipReview, officeVerification],
} as const satisfies Record<string, readonly ReviewStep[]>;

export type PlanRoute = keyof typeof planRoutes;
