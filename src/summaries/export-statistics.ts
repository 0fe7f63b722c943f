import { Injectable } from '@nestjs/common';
import { auditLog } from '../audit/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Language } from '../platform/language.js';
import { Database } from '../platform/transaction.js';
import type { CellValue, DocumentTable } from './document.js';
import { excelOf } from './excel.js';
import { type ExportedFile, mediaTypes, sha256Of } from './exports.js';
import type { Cells, Statistics } from './statistics.answers.js';
import type { StatisticsQuery } from './statistics.inputs.js';
import type { SubjectName } from './statistics.texts.js';
import { StatisticsReads } from './statistics-reads.js';

/** Thống kê ra Excel: the answer of the screen as a workbook, on record with the hash of what was given out. */
@Injectable()
export class StatisticsExports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly statistics: StatisticsReads,
  ) {}

  /** Throws as `StatisticsReads.of` does. */
  async file(subject: SubjectName, personId: string, query: StatisticsQuery, language: Language, traceId: string): Promise<ExportedFile> {
    const statistics = await this.statistics.of(subject, personId, query, language);
    const bytes = await excelOf(tablesOf(statistics, language));
    const name = `${texts.names[subject][language]} ${dayOf(statistics.asOf)}.xlsx`;
    const asked = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
    const input = { ...asked, subject, asOf: statistics.asOf, name, sha256: sha256Of(bytes) };
    const at = this.clock.now().toISOString();
    await this.database.transaction((tx) =>
      auditLog.record(tx, { stream: 'access', command: 'statistics.export', personId, input, at, request: traceId }),
    );
    return { bytes, mediaType: mediaTypes.xlsx, name };
  }
}

/** One row per group, the total last; beside it the day and the denominators. */
function tablesOf({ asOf, asOfText, total, groups }: Statistics, language: Language): DocumentTable[] {
  const word = (name: keyof typeof texts.words): string => texts.words[name][language];
  const cells = (of: Cells) => [
    of.all,
    of.doneInTime,
    of.doneLate,
    of.openInTime,
    of.openInTime.dueSoon,
    of.openOverdue,
    of.undated,
    of.cancelled,
  ];
  const row = (name: string, of: Cells): CellValue[] => [
    name,
    ...cells(of).map(({ count }) => count),
    ...[of.doneOfDue, of.inTimeOfDue].flatMap(({ percent, denominator }) => [percent, denominator]),
  ];
  return [
    {
      sheet: word('sheet'),
      title: asOfText,
      columns: [
        { title: word('group'), width: 45 },
        ...cells(total).map(({ label }) => ({ title: label, width: 14 })),
        { title: word('doneOfDue'), width: 16 },
        { title: word('denominator'), width: 14 },
        { title: word('inTimeOfDue'), width: 16 },
        { title: word('denominator'), width: 14 },
      ],
      rows: [...groups.map((group) => row(group.name, group)), row(word('total'), total)],
    },
    {
      sheet: word('about'),
      title: word('about'),
      columns: [
        { title: word('item'), width: 30 },
        { title: word('value'), width: 70 },
      ],
      rows: [
        [word('day'), { day: dayOf(asOf) }],
        [word('moment'), asOfText],
        [word('doneOfDue'), total.doneOfDue.text],
        [word('inTimeOfDue'), total.inTimeOfDue.text],
      ],
    },
  ];
}

const texts = {
  names: {
    tasks: { vi: 'Thống kê nhiệm vụ đến ngày', en: 'Tasks as of' },
    reports: { vi: 'Thống kê báo cáo đến ngày', en: 'Reports as of' },
    dissemination: { vi: 'Thống kê quán triệt đến ngày', en: 'Dissemination as of' },
  },
  words: {
    sheet: { vi: 'Thống kê', en: 'Statistics' },
    about: { vi: 'Thông tin', en: 'About' },
    group: { vi: 'Nhóm', en: 'Group' },
    total: { vi: 'Tổng cộng', en: 'Total' },
    doneOfDue: { vi: 'Đã xong trên đến hạn (%)', en: 'Done of due (%)' },
    inTimeOfDue: { vi: 'Đúng hạn trên đến hạn (%)', en: 'In time of due (%)' },
    denominator: { vi: 'Mẫu số', en: 'Denominator' },
    item: { vi: 'Mục', en: 'Item' },
    value: { vi: 'Nội dung', en: 'Value' },
    day: { vi: 'Số liệu đến ngày', en: 'Figures up to' },
    moment: { vi: 'Thời điểm', en: 'Instant' },
  },
} as const;
