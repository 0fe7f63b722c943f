export * from './message.js';
export { readEdxml } from './read-message.js';
export { type EdxmlProfile, writeEdxml } from './write-message.js';
export { mostBytes } from './xml-tree.js';
