import type { components } from '../../api/schema.gen';
import { t } from '../../language/language';

/** A state of a definition by its name; an edge without one may be taken from every state. */
export function stateLabelIn({ states }: components['schemas']['WorkflowView'], path: string): string {
  return path === '' ? t('mọi trạng thái') : (states.find((state) => state.path === path)?.label ?? path);
}
