export { MailWorker } from './mail-worker.js';
export { NoticesModule } from './notices.module.js';
export { tellPosts } from './tell-posts.js';
export { noticesBeside } from './write-notices.js';
