import type { State } from '../../workflows/kit/definition.js';
import type { PastAct } from '../../workflows/kit/v1/rules.js';
import type { Who } from './allowed.js';
import { personOf } from './cast.js';

/** An act recorded before: which, from where to where, and by whom of the cast. */
export type Act = readonly [command: string, from: State, to: State, by: Who];

export const history = (acts: readonly Act[]): readonly PastAct[] =>
  acts.map(([command, from, to, by], place) => ({ command, from, to, sequence: place + 1, principals: [personOf(by)] }));
