export { playS0, type Until } from './story-s0.js';
export { playS1 } from './story-s1.js';
export { playS3 } from './story-s3.js';
export { playS4, returnS4 } from './story-s4.js';
