import type { operations } from '../../api/schema.gen';

/** A plan as the server describes it. */
export type Plan = operations['Plans.one']['responses'][200]['content']['application/json'];
