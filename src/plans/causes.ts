import type { JsonObject } from '../../workflows/kit/definition.js';
import type { IncomingDocument, IncomingFact } from '../../workflows/plan/plan.facts.js';
import type { Act } from '../engine/index.js';
import { printedDate } from '../numbering/index.js';
import { factOf } from './asked.js';

/** Why a plan's end reaches its tasks, reports and deliveries: the words that stay with each of them. Vietnamese, as on the document. */
export function causeOf(act: Act): string {
  const { type, input } = act.command;
  switch (type) {
    case 'plan.annul':
      return `Kế hoạch bị bãi bỏ${byDocument(input)}`;
    case 'plan.withdraw':
      return `Kế hoạch bị thu hồi${byDocument(input)}${byReason(input)}`;
    case 'plan.replace':
      return `Kế hoạch được thay thế bởi ${named(factOf<IncomingFact>(act, 'incoming').replacement!)}`;
    case 'plan.amend':
      return `Sửa đổi, bổ sung theo ${named(factOf<IncomingFact>(act, 'incoming').amendment!)}`;
    case 'plan.summarise':
      return 'Kế hoạch đã tổng kết';
    default:
      return 'Kế hoạch đã kết thúc';
  }
}

const named = ({ documentNumber, issuedOn }: IncomingDocument): string => `văn bản số ${documentNumber} ${printedDate(issuedOn)}`;

function byDocument({ document }: JsonObject): string {
  if (document === undefined || document === null) return '';
  const { number, date } = document as { number: string; date: string };
  return ` theo văn bản số ${number} ${printedDate(date)}`;
}

const byReason = ({ reason }: JsonObject): string => (typeof reason === 'string' ? `: ${reason.trim()}` : '');
