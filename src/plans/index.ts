export { expand } from './expansion.js';
export {
  type AgencyKind,
  type AgencyRef,
  agencyKinds,
  type PlanChange,
  type PlanContent,
  type PlanTask,
  type ReportingRule,
  type Target,
} from './plan-content.js';
export { revisionsOf, storeRevision } from './plan-revisions.js';
