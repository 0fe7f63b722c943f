export { InspectionModule } from './inspection.module.js';
export { LogExports } from './log-exports.js';
