export { auditLog, type EntryRow, entryColumns, insertEntries, type RecordedAct, type RefusedAct, seal } from './audit-log.js';
export { leafHash, nothingBefore } from './chain.js';
export { bytesOf, type Entry, entryLimit } from './entry.js';
export { EntryTooLargeError } from './entry-too-large.error.js';
export { fingerprint } from './fingerprint.js';
export { type Finding, type StoredEntry, verifyLog } from './verify.js';
export { verifyContents } from './verify-contents.js';
