import type { Deadline, Dissemination, FoundAgency } from '../proposal.js';
import type { Span } from '../reading.js';
import { deadlineOf, readDeadlines } from './deadlines.js';
import { found } from './found.js';
import { clauses, sentences } from './sentences.js';
import { type Source, trimSpan } from './source.js';

const spreads = /quán triệt|phổ biến,? (?:triển khai|quán triệt)/;
const what = /(?:kế hoạch này|nghị quyết|chỉ thị|kết luận|chương trình|kế hoạch số)/;

const limits = (source: Source, span: Span): Deadline[] =>
  readDeadlines(source, ...span, 'prose').filter(({ kind }) => kind !== 'none' && kind !== 'on_event');

/** Quán triệt: clauses that have agencies spread the plan or what it implements, with the window they give. */
export function readDissemination(source: Source, words: readonly Span[], agencies: readonly FoundAgency[]): Dissemination[] {
  const duties: Dissemination[] = [];
  for (const span of words) {
    const printed = source.low.slice(span[0], span[1]);
    if (!spreads.test(printed) || !what.test(printed)) continue;
    for (const sentence of sentences(source, span[0], span[1])) {
      for (const clause of clauses(source, sentence)) {
        const low = source.low.slice(...clause);
        if (!spreads.test(low) || !what.test(low)) continue;
        const own = limits(source, clause);
        const times = own.length > 0 ? own : limits(source, sentence);
        duties.push({ agencies, window: deadlineOf(times), raw: found(source, trimSpan(source, ...clause), 0.7) });
      }
    }
  }
  return duties;
}
