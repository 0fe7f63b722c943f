import { Injectable } from '@nestjs/common';
import { readerOf } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database } from '../platform/transaction.js';
import { asOfMoment } from '../tasks/index.js';
import type { Statistics, StatisticsGroup } from './statistics.answers.js';
import { requireSpan, type StatisticsQuery } from './statistics.inputs.js';
import { asOfText, noneText, type SubjectName, secretText, wordsOf } from './statistics.texts.js';
import { type Counts, cellsOf } from './statistics-cells.js';
import { type CountRow, countBy, filtersOf, subjects } from './statistics-subjects.js';

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
}

const vietnamese = new Intl.Collator('vi', { numeric: true });

function sumOf(rows: readonly CountRow[]): Counts {
  const sum: Counts & Record<string, number> = {};
  for (const { counts } of rows) for (const [label, count] of Object.entries(counts)) sum[label] = (sum[label] ?? 0) + count;
  return sum;
}
