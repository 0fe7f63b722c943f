import type { AgencyRef, PlanContent } from '../../plans/index.js';
import type { ImportItem } from './items.js';

/** The content of the draft that these items make: what is included, and blanks for what nobody said. Pure. */
export function draftContent(items: readonly ImportItem[]): PlanContent {
  const included = items.filter((item) => item.included);
  const recipients = included.flatMap((item) => (item.kind === 'recipient' ? [item.value] : []));
  return {
    title: included.find((item) => item.kind === 'title')?.value ?? '',
    body: included.find((item) => item.kind === 'body')?.value ?? '',
    legalBasis: included.flatMap((item) => (item.kind === 'basis' && item.value !== null ? [item.value] : [])),
    monitoringAgencyId: included.find((item) => item.kind === 'monitoring')?.value ?? null,
    tasks: included.flatMap((item) => (item.kind === 'task' || item.kind === 'assignment' ? [item.value] : [])),
    recipients: once(recipients.flatMap(({ refs }) => refs)),
    printedRecipients: recipients.flatMap(({ printed }) => (printed === '' ? [] : [printed])),
    dissemination: included.find((item) => item.kind === 'dissemination')?.value ?? null,
    reporting: included.flatMap((item) => (item.kind === 'report' ? [...item.value] : [])),
    annexes: [],
    endsOn: null,
    urgent: false,
    secret: false,
    pastDatesReason: null,
    changes: [],
  };
}

const once = (refs: readonly AgencyRef[]): AgencyRef[] => [...new Map(refs.map((ref) => [JSON.stringify(ref), ref])).values()];
