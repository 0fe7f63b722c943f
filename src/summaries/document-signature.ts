import type { HatFact } from '../../workflows/kit/v1/actor.js';
import { type IssuingAgency, isCommittee, titlesOf } from './document-names.js';

/** Khối chữ ký of a plan, from the form that was recorded when it was signed: TM., TM. and KT., TM. and Q.. */
export function planSignature(form: readonly string[]): string[] {
  if (form.includes('KT.')) return ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'];
  return ['TM. ỦY BAN NHÂN DÂN', form.includes('Q.') ? 'Q. CHỦ TỊCH' : 'CHỦ TỊCH'];
}

/**
 * Khối chữ ký of a report, from the post in which its head approved it; without one, as the head would sign. A deputy signs KT., in charge
 * too, an acting head Q., who acts by a grant TUQ. (NĐ 30 Đ13); for a committee TM. stands above.
 */
export function reportSignature(agency: IssuingAgency, hat: HatFact | null): string[] {
  const { head, deputy } = titlesOf(agency);
  const above = isCommittee(agency) ? ['TM. ỦY BAN NHÂN DÂN'] : [];
  if (hat === null) return [...above, head];
  if (hat.delegation !== null) return [...above, `TUQ. ${head}`];
  if (hat.position === 'agencyDeputy' || hat.position === 'viceChair') return [...above, `KT. ${head}`, deputy];
  return [...above, hat.acting ? `Q. ${head}` : head];
}
