import type { Proposal } from './proposal.js';
import type { Reading } from './reading.js';

/** Whether a reading is a plan at all. A recipe book has numbered lists and times too, but no authority, no duties, no title. */
export function isPlan(proposal: Proposal, { text }: Reading): boolean {
  const { header, tasks, assignments, reports, recipients, signature, sections } = proposal;
  const signs = [
    header.type !== null && /KẾ HOẠCH|CHƯƠNG TRÌNH|PHƯƠNG ÁN|ĐỀ ÁN/.test(header.type.value) ? 2 : 0,
    header.carrierTitle !== null ? 2 : 0,
    header.symbol !== null ? 1 : 0,
    recipients.length > 0 ? 1 : 0,
    signature.authority.length > 0 ? 1 : 0,
    sections.some(({ kind }) => kind === 'duties') ? 1 : 0,
    tasks.some(({ leads }) => leads.length > 0) ? 1 : 0,
    assignments.length > 0 ? 1 : 0,
    reports.length > 0 ? 1 : 0,
    /kế hoạch/i.test(text.slice(0, 5_000)) ? 1 : 0,
  ];
  const weight = signs.reduce<number>((sum, sign) => sum + sign, 0);
  return weight >= 3 && (tasks.length > 0 || assignments.length > 0);
}
