export { Witness, type WitnessAnswer, type WitnessOptions } from './witness.js';
export { type OnAnswer, serveWitness, type WitnessServer } from './witness-server.js';
