import fc from 'fast-check';
import type { DeadlineRule } from '../calendar/index.js';
import { agencies, danVan, demoPlans } from '../demo/data/index.js';
import { agencyIdOf } from '../demo/index.js';
import { agencyKinds } from '../organisations/index.js';
import type { AgencyRef, PlanContent, PlanDetail, PlanTask, ReportingRule } from '../plans/index.js';
import { documentOfPlan } from '../summaries/document-of-plan.js';
import { wordOf } from '../summaries/word.js';
import type { Register } from './match/register.js';
import { propose } from './propose.js';
import { readDocument } from './read-document.js';
import { isRefused } from './reading.js';
import { draftContent } from './review/draft-content.js';
import { itemsOf } from './review/items.js';

const register = (issuing: string): Register => ({
  issuerId: agencyIdOf(issuing),
  agencies: agencies.map(({ key, kind, parent, name, validFrom }) => ({
    id: agencyIdOf(key),
    kind,
    parentId: parent === null ? null : agencyIdOf(parent),
    validFrom,
    validUntil: null,
    names: [{ name, validFrom }],
    successors: [],
  })),
});

const names = Object.fromEntries(agencies.map(({ key, name }) => [agencyIdOf(key), name]));

/** What a file exported from the content proposes, as the content of a draft. */
async function importedAgain(content: PlanContent, issuing: string, issuedOn: string | null): Promise<PlanContent> {
  const detail = {
    content,
    issuedOn,
    documentNumber: issuedOn === null ? null : '44/KH-UBND',
    signature: issuedOn === null ? null : { form: ['TM.'], signatory: 'Nguyễn Văn An' },
    agencies: names,
  } as unknown as PlanDetail;
  const { name, kind } = agencies.find(({ key }) => key === issuing)!;
  const document = documentOfPlan(detail, { name, kind, superior: null, symbol: 'UBND' }, '2023-04-03');
  const reading = await readDocument(await wordOf(document), 'ke-hoach.docx');
  if (isRefused(reading)) throw new Error(reading.text.en);
  const proposal = propose(reading, register(issuing));
  if (isRefused(proposal)) throw new Error(proposal.text.en);
  return draftContent(itemsOf(proposal));
}

/** What a document says of a plan; keys of reporting rules, targets and why dates are past are the product's own. */
const said = ({ title, monitoringAgencyId, tasks, recipients, printedRecipients, dissemination, reporting }: PlanContent) => ({
  title,
  monitoringAgencyId,
  tasks: tasks.map(({ key, text, leads, coordinators, deadline, ownPlan }) => ({ key, text, leads, coordinators, deadline, ownPlan })),
  recipients,
  printedRecipients,
  dissemination,
  reporting: reporting.map(({ key: _, ...rule }) => rule),
});

describe('Xuất rồi nhập lại (round trip)', () => {
  it.each([...demoPlans, danVan].map((plan) => [plan.key, plan] as const))('proposes %s as it was exported', async (_, plan) => {
    const content = plan.content(agencyIdOf);
    expect(said(await importedAgain(content, plan.issuing, plan.issuedOn))).toEqual(said(content));
  });

  it('proposes a draft without number and day alike', async () => {
    const content = danVan.content(agencyIdOf);
    expect(said(await importedAgain(content, danVan.issuing, null))).toEqual(said(content));
  });

  it('proposes any plan as it was exported', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async (content) => {
        expect(said(await importedAgain(content, 'bd.ubnd', '2023-04-12'))).toEqual(said(content));
      }),
      { numRuns: 25 },
    );
  });
});

const words = fc
  .array(
    fc.constantFrom(
      'rà soát',
      'quy hoạch',
      'cán bộ',
      'công chức',
      'dữ liệu',
      'số',
      'trước ngày',
      'năm 2024',
      'báo cáo',
      'Sở Nội vụ',
      'II',
      '15/11',
    ),
    {
      minLength: 2,
      maxLength: 12,
    },
  )
  .map((parts) => `Thực hiện ${parts.join(' ')}`);
const day = fc
  .tuple(fc.integer({ min: 2022, max: 2027 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
const monthDay = day.map((date) => date.slice(5));
const amount = fc.record({ amount: fc.integer({ min: 1, max: 90 }), unit: fc.constantFrom('workingDay', 'day', 'month', 'year') });
const source = fc.oneof(
  words,
  day.map((date) => `Trước ngày ${date.split('-').reverse().join('/')}`),
  day.map((date) => `Hoàn thành (${date.split('-').reverse().join('/')})`),
  fc.constantFrom(
    'Thường xuyên',
    'Quý II/2023',
    'Trong năm 2024',
    'trước ngày 15/11 hằng năm',
    'khi có văn bản của tỉnh',
    'Định kỳ 6 tháng',
    'quý I và quý II/2024',
    'theo tiến độ (năm 2025)',
    'Ngày 30/6/2023 (cơ quan soạn thảo ấn định)',
  ),
);
const year = fc.integer({ min: 2022, max: 2030 });
const rule: fc.Arbitrary<DeadlineRule> = fc.oneof(
  fc.record({ source, kind: fc.constant('date' as const), on: day }),
  fc.record({ source, kind: fc.constant('beforeDate' as const), on: day }),
  fc.record({ source, kind: fc.constant('beforeDate' as const), on: day, inclusive: fc.constant(true) }),
  fc.record({
    source,
    kind: fc.constant('quarter' as const),
    quarter: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const),
    year,
  }),
  fc.record({ source, kind: fc.constant('year' as const), year }),
  fc.record(
    {
      source,
      kind: fc.constant('recurring' as const),
      dates: fc.uniqueArray(monthDay, { minLength: 1, maxLength: 4 }),
      before: fc.constant(true),
      from: day,
      until: day,
    },
    { requiredKeys: ['source', 'kind', 'dates'] },
  ),
  fc.record({ source, kind: fc.constant('continuous' as const) }),
  fc.record(
    { source, kind: fc.constant('event' as const), event: fc.constantFrom('Văn bản của tỉnh', 'Nghị định mới; thông tư'), within: amount },
    { requiredKeys: ['source', 'kind', 'event'] },
  ),
  fc
    .record({ source, amount, from: fc.oneof(fc.constant('issue' as const), day) })
    .map(({ amount: length, ...rest }) => ({ ...rest, kind: 'period' as const, ...length })),
) as fc.Arbitrary<DeadlineRule>;

const refs: fc.Arbitrary<AgencyRef[]> = fc
  .uniqueArray(
    fc.oneof(
      fc.constantFrom(...agencies.filter(({ key }) => key.startsWith('bd.'))).map(({ key }) => ({ agency: agencyIdOf(key) })),
      fc.constantFrom(...agencyKinds).map((kind) => ({ kind })),
    ),
    { maxLength: 4, selector: (ref) => JSON.stringify(ref) },
  )
  .map((list) => list as AgencyRef[]);

const task: fc.Arbitrary<PlanTask> = fc.record({
  key: fc.constantFrom('I.1', 'II.3.a', 'III.1.đ', 'DV.1', '-1', 'A.B.2', 'NV7', 'IV', '12', 'x~2'),
  text: words,
  leads: refs,
  coordinators: refs,
  deadline: fc.option(rule, { freq: 8 }),
  targets: fc.constant([]),
  ownPlan: fc.boolean(),
});
const reporting: fc.Arbitrary<ReportingRule> = fc.record(
  {
    key: fc.constant('nam'),
    reporters: refs,
    addressee: fc.constantFrom('Ủy ban nhân dân tỉnh (qua Sở Nội vụ)', 'Bộ Nội vụ', ''),
    source: words,
    dataFrom: fc.oneof(monthDay, fc.constant('')),
    dataTo: fc.oneof(monthDay, fc.constant('')),
    submitBy: fc.oneof(monthDay, fc.constant('')),
    summaryBy: fc.oneof(monthDay, fc.constant('')),
    firstYear: year,
    lastYear: year,
  },
  { requiredKeys: ['key', 'reporters', 'addressee', 'source', 'dataFrom', 'dataTo', 'submitBy', 'summaryBy'] },
);

const anyContent: fc.Arbitrary<PlanContent> = fc.record({
  title: words,
  body: fc.constantFrom(
    demoPlans[0]!.content(agencyIdOf).body,
    demoPlans[2]!.content(agencyIdOf).body,
    'Các cơ quan, địa phương thực hiện Kế hoạch này./.',
  ),
  legalBasis: fc.array(fc.constantFrom('Luật Tổ chức chính quyền địa phương ngày 19/6/2015', 'Nghị quyết số 28-NQ/TW ngày 17/11/2022'), {
    maxLength: 2,
  }),
  monitoringAgencyId: fc.option(fc.constant(agencyIdOf('bd.so-noi-vu'))),
  tasks: fc.uniqueArray(task, { minLength: 1, maxLength: 5, selector: ({ key }) => key }),
  recipients: refs,
  printedRecipients: fc.uniqueArray(
    fc.constantFrom('Thường trực Tỉnh ủy', 'Các sở, ban, ngành', 'UBND các huyện, thị xã, thành phố', 'Lưu: VT, K12'),
    {
      maxLength: 4,
    },
  ),
  dissemination: fc.option(fc.record({ from: fc.option(day), to: day, source: words })),
  reporting: fc.array(reporting, { maxLength: 3 }),
  annexes: fc.constant([]),
  endsOn: fc.constant(null),
  urgent: fc.constant(false),
  secret: fc.constant(false),
  pastDatesReason: fc.constant(null),
  changes: fc.constant([]),
});
