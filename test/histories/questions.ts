import type { Command, Facts, State } from '../../workflows/kit/definition.js';
import { allTrials } from '../workflows/all.rows.js';
import { commandOf } from '../workflows/cast.js';
import { cellsOf } from '../workflows/cells.js';
import { fullInput } from '../workflows/inputs.js';
import { questionOf } from '../workflows/rows.js';
import { usual } from '../workflows/usual.js';

/** A command that somebody of the cast gives on a document in this state, with the facts of that moment. */
export interface Question {
  readonly state: State;
  readonly command: Command;
  readonly facts: Facts;
  /** A row says what is at the edge of a rule, so each is asked in some history; of the cells only those that show something new. */
  readonly row: boolean;
}

/** Everything that the tables of the law ask of a definition: every cell, and every row. */
export function questionsOn(id: string): readonly Question[] {
  const cells = cellsOf(id).map(({ state, command, who }) => {
    const facts = usual(id, state, command, who);
    return { state, command: commandOf(command, facts, fullInput(command)), facts, row: false };
  });
  return [...cells, ...allTrials(id).map((trial) => ({ state: trial.state, ...questionOf(id, trial), row: true }))];
}
