import { Injectable } from '@nestjs/common';
import { agencyNames, readerOf } from '../organisations/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database } from '../platform/transaction.js';
import { asOfMoment } from '../tasks/index.js';
import type { MatrixPlan, Statistics, StatisticsGroup, StatisticsMatrix } from './statistics.answers.js';
import { type MatrixQuery, requireSpan, type StatisticsQuery } from './statistics.inputs.js';
import { asOfText, noneText, type SubjectName, secretText, wordsOf } from './statistics.texts.js';
import { type Counts, cellsOf } from './statistics-cells.js';
import { type CountRow, countBy, countMatrix, filtersOf, type MatrixRow, readMatrixPlans, subjects } from './statistics-subjects.js';

/** Thống kê: how many rows of a list stand in each official cell, as of an instant, as far as somebody may see the rows. */
@Injectable()
export class StatisticsReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Throws an `AsOfError`, or a `MalformedError` for a span that ends before it begins. */
  async of(name: SubjectName, personId: string, query: StatisticsQuery, language: Language): Promise<Statistics> {
    requireSpan(query);
    const subject = subjects[name];
    const filters = filtersOf(subject, query);
    const now = this.clock.now();
    const { at, rows } = await this.database.read(async (tx) => {
      const [{ agencyIds, scope }, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, now.toISOString(), [subject.kind]),
        asOfMoment(tx, query.asOf, now),
      ]);
      const statement = countBy(
        name,
        query.groupBy,
        filters.map(([filter]) => filter),
      );
      return { at, rows: await tx.query<CountRow>(statement, [agencyIds, scope, at, warnedUntil, ...filters.map(([, value]) => value)]) };
    });
    const words = wordsOf(name, language);
    const cells = (counts: Counts, chosen: readonly (readonly [string, string])[]) =>
      cellsOf(counts, words, language, (labels) => {
        const parameters = new Map<string, string>([['asOf', at], ...filters, ...chosen, [subject.labels, labels.join(',')]]);
        return `${subject.list}?${new URLSearchParams([...parameters])}`;
      });
    const { filter, names } = subject.groups[query.groupBy]!;
    const groups = rows.map(
      ({ key, name: known, counts }): StatisticsGroup => ({
        ...{ key, name: known ?? (key === 'none' ? noneText : secretText)[language] },
        ...cells(counts, [[filter, key]]),
      }),
    );
    const order = (group: StatisticsGroup) => (names === 'key' ? group.key : group.name);
    return {
      asOf: at,
      asOfText: asOfText(at, language),
      groupBy: query.groupBy,
      total: cells(sumOf(rows), []),
      groups: groups.sort((one, other) => vietnamese.compare(order(one), order(other)) || one.key.localeCompare(other.key)),
    };
  }

  /** Cơ quan × kế hoạch. Throws as `of` does. */
  async matrix(personId: string, query: MatrixQuery, language: Language): Promise<StatisticsMatrix> {
    requireSpan(query);
    const filters = filtersOf(subjects.tasks, query);
    const now = this.clock.now();
    const { at, rows, names, plans } = await this.database.read(async (tx) => {
      const [{ agencyIds, scope }, { at, warnedUntil }] = await Promise.all([
        readerOf(tx, personId, now.toISOString(), ['task']),
        asOfMoment(tx, query.asOf, now),
      ]);
      const statement = countMatrix(filters.map(([filter]) => filter));
      const rows = await tx.query<MatrixRow>(statement, [agencyIds, scope, at, warnedUntil, ...filters.map(([, value]) => value)]);
      const [names, plans] = await Promise.all([
        agencyNames(tx, [...new Set(rows.map(({ agencyId }) => agencyId))], dayOf(at)),
        tx.query<Omit<MatrixPlan, 'title'> & { title: string | null }>(readMatrixPlans, [[...new Set(rows.map(({ planId }) => planId))]]),
      ]);
      return { at, rows, names, plans };
    });
    const agencies = [...names].map(([id, name]) => ({ id, name })).sort((one, other) => vietnamese.compare(one.name, other.name));
    const [placeOfAgency, placeOfPlan] = [agencies, plans].map((list) => new Map(list.map(({ id }, place) => [id, place])));
    return {
      asOf: at,
      asOfText: asOfText(at, language),
      agencies,
      plans: plans.map((plan) => ({ ...plan, title: plan.title ?? secretText[language] })),
      cells: rows.map(({ agencyId, planId, counts }) => ({
        agency: placeOfAgency!.get(agencyId)!,
        plan: placeOfPlan!.get(planId)!,
        counts,
      })),
    };
  }
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

function sumOf(rows: readonly CountRow[]): Counts {
  const sum: Counts & Record<string, number> = {};
  for (const { counts } of rows) for (const [label, count] of Object.entries(counts)) sum[label] = (sum[label] ?? 0) + count;
  return sum;
}
