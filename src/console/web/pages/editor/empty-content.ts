import type { PlanContent, PlanTask, ReportingRule } from '../plan/plan';

/** A content in which nothing is said yet. */
export function emptyContent(title: string): PlanContent {
  return {
    title,
    body: '',
    legalBasis: [],
    monitoringAgencyId: null,
    tasks: [],
    recipients: [],
    printedRecipients: [],
    dissemination: null,
    reporting: [],
    annexes: [],
    endsOn: null,
    urgent: false,
    secret: false,
    pastDatesReason: null,
    changes: [],
  };
}

export function emptyTask(taken: readonly { readonly key: string }[]): PlanTask {
  return { key: freeKey(taken), text: '', leads: [], coordinators: [], deadline: null, targets: [], ownPlan: false };
}

export function emptyRule(taken: readonly { readonly key: string }[]): ReportingRule {
  return { key: freeKey(taken), reporters: [], addressee: '', source: '', dataFrom: '', dataTo: '', submitBy: '', summaryBy: '' };
}

/** The next number behind the last key (`II.3` after `II.2`), and on until nobody has it. */
export function freeKey(taken: readonly { readonly key: string }[]): string {
  const last = taken.at(-1)?.key ?? '';
  const [, head = '', digits = ''] = /^(.*?)(\d*)$/.exec(last) ?? [];
  const before = digits === '' && head !== '' ? `${head}.` : head;
  let number = Number(digits) + 1;
  while (taken.some(({ key }) => key === `${before}${number}`)) number += 1;
  return `${before}${number}`;
}
