import { deliveryRows } from './delivery.rows.js';
import { inputRows, paperRows } from './inputs.rows.js';
import { kitRows } from './kit.rows.js';
import { planDraftRows } from './plan-draft.rows.js';
import { planLifeRows } from './plan-life.rows.js';
import { reportRows } from './report.rows.js';
import { type Trial, trialsOf } from './rows.js';
import { openToAllRows, separationRows } from './separation.rows.js';
import { taskRows } from './task.rows.js';

/** Every written row that concerns a definition, one trial per state. */
export const allTrials = (id: string): readonly Trial[] =>
  trialsOf(id, [
    ...kitRows,
    ...inputRows(id),
    ...paperRows,
    ...separationRows,
    ...openToAllRows,
    ...planDraftRows,
    ...planLifeRows,
    ...taskRows,
    ...reportRows,
    ...deliveryRows,
  ]);
