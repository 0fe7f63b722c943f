export type { OfficialDocument } from './document.js';
export { Documents } from './documents.js';
export { mediaTypes } from './exports.js';
export { StatisticsModule } from './statistics.module.js';
export { SummariesModule } from './summaries.module.js';
export { wordOf } from './word.js';
