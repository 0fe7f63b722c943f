import type { Parts } from '../engine/index.js';
import { courseEffects } from './course-effects.js';
import { draftEffects } from './draft-effects.js';
import { endingEffects } from './ending-effects.js';
import { issueEffects } from './issue-effects.js';
import { relationEffects } from './relation-effects.js';

/** Rows and commands that a plan's moves leave behind. All they hold comes from the command and the facts, so the log already has it. */
export const planEffects: Parts['effects'] = { ...draftEffects, ...issueEffects, ...courseEffects, ...relationEffects, ...endingEffects };

/** Fact groups that these effects write from, beside those that the rules of their commands read. */
export const planEffectReads: NonNullable<Parts['effectReads']> = {
  fixSubmission: ['document'],
  saveSignature: ['calendar'],
  saveOpinion: ['opinions'],
  freezeText: ['document', 'relation', 'expansion', 'calendar'],
  wakeRelated: ['relation'],
  passRoleOn: ['succession'],
  takeAmendment: ['incoming', 'expansion', 'calendar'],
  moveTasksOn: ['incoming', 'expansion'],
  summarisePeriod: ['period'],
  cancelLaterReports: ['period'],
};
