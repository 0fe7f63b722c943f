import type { FoundAgency, Proposal, Question, Warning } from '../proposal.js';
import { RegisterOnDay } from './match-agency.js';
import type { Register } from './register.js';

/** Gives every agency what the register of the document's date says of it, and asks about those it does not know. */
export function matchProposal(proposal: Proposal, register: Register): Proposal {
  const { year, month, day } = proposal.header.date?.value ?? { year: null, month: null, day: null };
  const two = (value: number): string => String(value).padStart(2, '0');
  const issued = year === null || month === null || day === null ? null : `${year}-${two(month)}-${two(day)}`;
  const onDay = new RegisterOnDay(register, issued);
  const matched = (found: readonly FoundAgency[]): FoundAgency[] => found.map((one) => ({ ...one, match: onDay.match(one.value) }));
  const tasks = proposal.tasks.map((task) => ({
    ...task,
    leads: matched(task.leads),
    coordinators: matched(task.coordinators),
    implementers: matched(task.implementers),
  }));
  const assignments = proposal.assignments.map((duty) => ({
    ...duty,
    agencies: matched(duty.agencies),
    coordinators: matched(duty.coordinators),
  }));
  const reports = proposal.reports.map((duty) => ({
    ...duty,
    reporters: matched(duty.reporters),
    recipients: matched(duty.recipients),
    via: duty.via === null ? null : matched([duty.via])[0]!,
  }));
  const dissemination = proposal.dissemination.map((duty) => ({ ...duty, agencies: matched(duty.agencies) }));
  const recipients = matched(proposal.recipients);
  const addressed = proposal.addressed === null ? null : matched(proposal.addressed);
  const monitoring = proposal.monitoring === null ? null : matched([proposal.monitoring])[0]!;
  const acting = [
    ...tasks.flatMap(({ leads, coordinators }) => [...leads, ...coordinators]),
    ...assignments.flatMap(({ agencies }) => agencies),
    ...reports.flatMap(({ reporters, via }) => [...reporters, ...(via === null ? [] : [via])]),
    ...(addressed ?? []),
  ];
  const { questions, warnings } = doubts(acting);
  return {
    ...proposal,
    tasks,
    assignments,
    reports,
    dissemination,
    recipients,
    addressed,
    monitoring,
    questions: [...proposal.questions, ...questions],
    warnings: [...proposal.warnings, ...warnings],
  };
}

/** One question for each name, however often it is printed. */
function doubts(found: readonly FoundAgency[]): { questions: Question[]; warnings: Warning[] } {
  const questions: Question[] = [];
  const warnings: Warning[] = [];
  const seen = new Set<string>();
  for (const { value, match, spans } of found) {
    if (match === null || seen.has(value.toLowerCase())) continue;
    seen.add(value.toLowerCase());
    if (match.kind === 'unknown') {
      const spots = found.filter((other) => other.value === value).flatMap((other) => other.spans);
      warnings.push({
        code: 'agency.unknown',
        about: null,
        text: {
          vi: `“${value}” không có trong sổ cơ quan vào ngày của văn bản.`,
          en: `“${value}” is not in the register on the date of the document.`,
        },
        spans: spots,
      });
    } else if (match.kind === 'ambiguous') {
      questions.push({
        code: 'agency.ambiguous',
        about: null,
        text: {
          vi: `“${value}” có thể là ${match.candidates.length} cơ quan. Cơ quan nào?`,
          en: `“${value}” may be ${match.candidates.length} agencies. Which?`,
        },
      });
    } else if (match.kind === 'group' && match.agencyKinds.length === 0) {
      questions.push({
        code: 'agency.group-unclear',
        about: null,
        text: { vi: `“${value}” gồm những loại cơ quan nào?`, en: `Which kinds of agency does “${value}” mean?` },
      });
    } else if (match.kind === 'group' && match.stated !== null && match.stated !== match.members.length) {
      warnings.push({
        code: 'agency.group-count',
        about: null,
        text: {
          vi: `Văn bản ghi ${match.stated}, sổ có ${match.members.length}: “${value}”.`,
          en: `The document says ${match.stated}, the register has ${match.members.length}: “${value}”.`,
        },
        spans,
      });
    } else if (match.kind === 'agency' && match.successors.length > 0) {
      warnings.push({
        code: 'agency.closed',
        about: null,
        text: {
          vi: `“${value}” đã kết thúc hoạt động trước ngày của văn bản.`,
          en: `“${value}” had ceased before the date of the document.`,
        },
        spans,
      });
    }
  }
  return { questions, warnings };
}
