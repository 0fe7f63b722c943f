import { danVan } from './plans/dan-van.js';
import type { DemoPlan } from './plans/plan.js';
import { s0 } from './plans/s0.js';
import { s1 } from './plans/s1.js';
import { s3 } from './plans/s3.js';
import { s4 } from './plans/s4.js';

/** Bốn kế hoạch có thật, in order of issue: numbers and days of a series rise together. */
export const demoPlans: readonly DemoPlan[] = [s4, s3, s0, s1];

export type { DemoAgency } from './agencies.js';
export { agencies, issuingBodies } from './agencies.js';
export type { DemoLogin } from './logins.js';
export { demoLogins } from './logins.js';
export type { DemoAppointment, DemoPerson, DemoPosition } from './people.js';
export { demoPassword, people } from './people.js';
export type { AgencyId, DemoPlan } from './plans/plan.js';
export { danVan, s0, s1, s3, s4 };
