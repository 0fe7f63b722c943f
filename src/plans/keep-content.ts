import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { hashOf } from '../../workflows/kit/canonical.js';
import type { Json } from '../../workflows/kit/definition.js';
import { type FieldError, MalformedError } from '../platform/app-error.js';
import type { Tx } from '../platform/transaction.js';
import { requireAgencies, requireFiles } from './known-references.js';
import { PlanContentInput } from './plan-content.inputs.js';
import type { AgencyRef, PlanContent, PlanTask } from './plan-content.js';
import { storeRevision } from './plan-revisions.js';

/** The most a content may take as JSON, in characters: what one request brings. */
const contentLimit = 1024 * 1024;

/**
 * Checks a content from outside and keeps it under its hash, which commands then name. Throws a `MalformedError` for a wrong shape, an
 * agency that the register does not have, and an annex that was not uploaded. `at` is ISO in UTC.
 */
export async function keepContent(tx: Tx, content: unknown, at: string): Promise<string> {
  return storeRevision(tx, await knownContent(tx, content), at);
}

/** The hash that a content would be kept under, after the same checks; nothing is written. */
export async function nameContent(tx: Tx, content: unknown): Promise<string> {
  return hashOf((await knownContent(tx, content)) as unknown as Json);
}

async function knownContent(tx: Tx, content: unknown): Promise<PlanContent> {
  const shaped = contentOf(content);
  await Promise.all([requireAgencies(tx, agenciesIn(shaped)), requireFiles(tx, shaped.annexes)]);
  return shaped;
}

function contentOf(value: unknown): PlanContent {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed('', 'isObject', 'content must be an object');
  if (JSON.stringify(value).length > contentLimit) throw malformed('', 'maxLength', `content must have at most ${contentLimit} characters`);
  const errors = validateSync(plainToInstance(PlanContentInput, value), { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new MalformedError(errors.flatMap((error) => fieldsOf(error, 'input.content')));
  return value as PlanContent;
}

/** Agencies a content names one by one; those of its groups are found at issue. */
export function agenciesIn({ monitoringAgencyId, tasks, recipients, reporting, changes }: PlanContent): string[] {
  const ofTask = ({ leads, coordinators }: PlanTask): AgencyRef[] => [...leads, ...coordinators];
  const refs = [
    ...tasks.flatMap(ofTask),
    ...recipients,
    ...reporting.flatMap(({ reporters }) => reporters),
    ...changes.flatMap((change) => (change.op === 'add' ? ofTask(change.task) : change.op === 'lead' ? change.leads : [])),
  ];
  const named = refs.flatMap((ref) => ('agency' in ref ? [ref.agency] : []));
  return [...new Set(monitoringAgencyId === null ? named : [monitoringAgencyId, ...named])];
}

function fieldsOf({ property, constraints = {}, children = [] }: ValidationError, parent: string): FieldError[] {
  const path = `${parent}.${property}`;
  return [
    ...Object.entries(constraints).map(([code, message]) => ({ path, code, message })),
    ...children.flatMap((child) => fieldsOf(child, path)),
  ];
}

const malformed = (path: string, code: string, message: string) => new MalformedError([{ path: `input.content${path}`, code, message }]);
