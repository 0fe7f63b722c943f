export { playS0, type Until } from './story-s0.js';
export { playS1 } from './story-s1.js';
