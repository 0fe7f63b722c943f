export { deadlineRuleOf } from './deadline-rule.js';
export { ImportsModule } from './intake/imports.module.js';
export { importEffectsOfPlans } from './intake/reviews.js';
export type { Register, RegisterAgency } from './match/register.js';
export * from './proposal.js';
export { propose } from './propose.js';
export { readDocument } from './read-document.js';
export { isRefused, type Paragraph, type Reading, type ReadingRefused, type RefusalCode, type Span } from './reading.js';
export { schemaJson } from './schema-json.js';
