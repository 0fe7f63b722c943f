import { deliveryTexts } from '../delivery/delivery.texts.js';
import { planTexts } from '../plan/plan.texts.js';
import { reportTexts } from '../report/report.texts.js';
import { taskTexts } from '../task/task.texts.js';
import type { Kind } from './definition.js';
import { kitTexts } from './kit.texts.js';
import type { Texts } from './texts.js';

/** All wording: what every kind shares, and what each adds. A name stands in one of them only; `check` sees to it. */
export type Catalogue = Readonly<Record<Kind | 'kit', Texts>>;

export const catalogue: Catalogue = { kit: kitTexts, plan: planTexts, task: taskTexts, report: reportTexts, delivery: deliveryTexts };
