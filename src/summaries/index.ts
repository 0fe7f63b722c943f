export { StatisticsModule } from './statistics.module.js';
export { SummariesModule } from './summaries.module.js';
