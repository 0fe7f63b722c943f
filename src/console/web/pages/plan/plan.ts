import type { components, operations } from '../../api/schema.gen';

/** A plan as the server describes it. */
export type Plan = operations['Plans.one']['responses'][200]['content']['application/json'];

/** Nội dung kế hoạch: the dossier that is submitted, approved and signed. */
export type PlanContent = components['schemas']['PlanContent'];
export type PlanTask = components['schemas']['PlanTask'];
export type DeadlineRule = NonNullable<PlanTask['deadline']>;
export type ReportingRule = components['schemas']['ReportingRule'];
export type PlanChange = PlanContent['changes'][number];
