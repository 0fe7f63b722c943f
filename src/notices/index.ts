export { MailWorker } from './mail-worker.js';
export { NoticesModule } from './notices.module.js';
export { noticesBeside } from './write-notices.js';
