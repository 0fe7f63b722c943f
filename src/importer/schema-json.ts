import type { Deadline, Found, FoundAgency, Proposal } from './proposal.js';
import type { Span } from './reading.js';

/**
 * The proposal as one JSON object of schema kh-plan/1: plain values under the names of that schema, and beside each `x` its `x_at`, the
 * places in the text and the confidence, `[[from, to], …, confidence]`.
 */
export function schemaJson(proposal: Proposal, docId: string, sourceFile: string): Record<string, unknown> {
  const { header, basis, tasks, assignments, reports, signature, recipients, appendix, dissemination, questions, warnings, sections } =
    proposal;
  return {
    schema: proposal.schema,
    doc_id: docId,
    source_file: sourceFile,
    header: {
      ...value('issuer', header.issuer),
      ...value('issuer_inferred', header.issuerInferred),
      ...value('number', header.number),
      ...value('symbol', header.symbol),
      number_style: header.numberStyle,
      ...value('place', header.place),
      date: header.date?.value ?? { year: null, month: null, day: null },
      date_at: header.date === null ? null : at(header.date),
      ...value('doc_type', header.type),
      ...value('title', header.title),
      ...value('carrier_title', header.carrierTitle),
    },
    basis: basis.map(({ raw, ...rest }) => ({ ...rest, ...value('raw', raw) })),
    sections: sections.map(({ path, kind, title }) => ({ path, kind, ...value('title', title) })),
    tasks: tasks.map((task) => ({
      path: task.path,
      section: task.section,
      ...value('text', task.text),
      ...list('lead', task.leads),
      ...list('coord', task.coordinators),
      ...(task.implementers.length === 0 ? {} : list('implementers', task.implementers)),
      deadline: time(task.deadline),
      ...value('output', task.output),
    })),
    assignments: assignments.map((duty) => ({
      path: duty.path,
      ...list('agencies', duty.agencies),
      agencies_inherited: duty.inherited,
      ...value('text', duty.text),
      ...list('coord', duty.coordinators),
      deadline: time(duty.deadline),
    })),
    reports: reports.map((duty) => ({
      path: duty.path,
      type: duty.type,
      ...list('reporter', duty.reporters),
      reporter_inferred: duty.reportersInferred,
      ...list('recipient', duty.recipients),
      ...value('via', duty.via),
      due: duty.due.length === 0 ? [{ kind: 'none', raw: null }] : duty.due.map(time),
      on_behalf_of: duty.onBehalfOf,
      ...value('raw', duty.raw),
    })),
    dissemination: dissemination.map((duty) => ({
      ...list('agencies', duty.agencies),
      window: time(duty.window),
      ...value('raw', duty.raw),
    })),
    signature: { ...list('authority', signature.authority), ...value('position', signature.position), ...value('name', signature.name) },
    ...list('recipients', recipients),
    appendix,
    questions,
    warnings,
  };
}

type Place = readonly [...spans: Span[], confidence: number];

const at = ({ spans, confidence }: Found<unknown>): Place => [...spans, confidence];

const value = (name: string, found: Found | null): Record<string, unknown> => ({
  [name]: found?.value ?? null,
  ...(found === null ? {} : { [`${name}_at`]: at(found) }),
});

function list(name: string, found: readonly (Found | FoundAgency)[]): Record<string, unknown> {
  const matches = found.map((one) => ('match' in one ? one.match : null));
  return {
    [name]: found.map((one) => one.value),
    [`${name}_at`]: found.map(at),
    ...(matches.some((match) => match !== null) ? { [`${name}_match`]: matches } : {}),
  };
}

function time({ raw, also, ...rest }: Deadline): Record<string, unknown> {
  return { ...rest, ...value('raw', raw), ...(also === undefined ? {} : { also: also.map(time) }) };
}
