import type { Parts } from '../engine/index.js';
import { numberEffectReads, numberEffects } from './number-effects.js';
import { readNumberSeries } from './series-facts.js';

export { type DocumentNumber, parseDocumentNumber, printedDate, renderDocumentNumber } from './document-number.js';
export { NumberingModule } from './numbering.module.js';
export type { RegisteredNumber } from './register-reads.js';

/** What a plan's commands do to the register: to be added to the parts of the kind `plan`. */
export const numberingPartsOfPlans: Pick<Parts, 'facts' | 'effects' | 'effectReads'> = {
  facts: { series: readNumberSeries },
  effects: numberEffects,
  effectReads: numberEffectReads,
};
