import type { RuleBook } from '../../kit/definition.js';
import { kitRules } from '../../kit/v1/rules.js';
import { planDraftRules } from './plan.draft.rules.js';
import { planLifeRules } from './plan.life.rules.js';
import { actorHoldsAnyPost } from './plan.posts.js';

/** Rules of the plan, version 1. */
export const planRules: RuleBook = { ...kitRules, ...planDraftRules, ...planLifeRules, actorHoldsAnyPost };
