import { validateDeadline, validateSchedule } from '../../calendar/index.js';
import type { AgencyRef, PlanContent } from '../../plans/index.js';
import { agencies, demoPlans, people, s0, s1, s3, s4 } from './index.js';

const known = new Map(agencies.map((agency) => [agency.key, agency]));

/** Keys stand for ids here; an unknown one fails the test that asks. */
const contentOf = (plan: (typeof demoPlans)[number]): PlanContent =>
  plan.content((key) => {
    if (!known.has(key)) throw new Error(`${plan.key} names the agency ${key}, which is not in the register`);
    return key;
  });

const expand = (issuing: string, refs: readonly AgencyRef[]): string[] =>
  refs.flatMap((ref) =>
    'agency' in ref ? [ref.agency] : agencies.filter(({ parent, kind }) => parent === issuing && kind === ref.kind).map(({ key }) => key),
  );

/** The men who signed the real documents; people here are invented. */
const realSignatories = ['Phạm Anh Tuấn', 'Hoàng Vũ Thành', 'Lê Hồng Vinh', 'Lâm Hải Giang'];

describe.each(demoPlans.map((plan) => [plan.key, plan] as const))('Kế hoạch %s (a real plan)', (_key, plan) => {
  const content = contentOf(plan);

  it('has title, text, legal basis, recipients and tasks with keys of their own', () => {
    expect(content.title.length).toBeGreaterThan(20);
    expect(content.body).toContain('## I. ');
    expect(content.legalBasis.length).toBeGreaterThan(0);
    expect(content.tasks.length).toBeGreaterThan(0);
    expect(new Set(content.tasks.map(({ key }) => key)).size).toBe(content.tasks.length);
    expect([plan.issuing, plan.drafting, plan.monitoring].filter((key) => !known.has(key))).toEqual([]);
    expect(content.monitoringAgencyId).toBe(plan.monitoring);
  });

  it('gives every task a lead that exists on the day of issue and a deadline that resolves', () => {
    for (const { key, leads, coordinators, deadline, text } of content.tasks) {
      expect({ key, problems: validateDeadline(deadline) }).toEqual({ key, problems: [] });
      for (const ref of [...leads, ...coordinators])
        expect({ key, found: expand(plan.issuing, [ref]).length > 0 }).toEqual({ key, found: true });
      expect(leads.length).toBeGreaterThan(0);
      expect(text).toMatch(/\.$/);
    }
  });

  it('sends the plan to everybody who leads a task or owes a report', () => {
    const recipients = expand(plan.issuing, content.recipients);
    const bound = expand(plan.issuing, [
      ...content.tasks.flatMap(({ leads }) => leads),
      ...content.reporting.flatMap(({ reporters }) => reporters),
    ]);
    expect([...new Set(bound)].filter((key) => !recipients.includes(key))).toEqual([]);
  });

  it('sets cut-off, submission and summary in this order, all in one year', () => {
    expect(content.reporting.length).toBeGreaterThan(0);
    for (const rule of content.reporting) {
      expect(validateSchedule(rule)).toEqual([]);
      expect([rule.dataTo, rule.submitBy, rule.summaryBy]).toEqual([rule.dataTo, rule.submitBy, rule.summaryBy].sort());
    }
  });

  it('is issued after every document of that time it cites, with dates that lie after issue', () => {
    const cited = content.legalBasis.join(' ').matchAll(/ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/g);
    for (const [, day = '', month = '', year = ''] of cited)
      expect(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` < plan.issuedOn).toBe(true);
    for (const { deadline } of content.tasks) if (deadline?.kind === 'date') expect(deadline.on > plan.issuedOn).toBe(true);
  });

  it('has nothing but JSON in it', () => {
    expect(JSON.parse(JSON.stringify(content))).toEqual(content);
  });
});

describe('Bốn kế hoạch (the four plans together)', () => {
  it('keep the reporting dates of the documents, each a day before the one named as “trước ngày”', () => {
    const submitBy = (plan: (typeof demoPlans)[number]) => contentOf(plan).reporting.map((rule) => rule.submitBy);
    expect([s0, s1, s3, s4].map(submitBy)).toEqual([['11-14'], ['06-14', '12-14'], ['12-04'], ['11-24']]);
  });

  it('ask every agency of the group for an own plan', () => {
    const asked = (plan: (typeof demoPlans)[number]) =>
      new Set(
        contentOf(plan)
          .tasks.filter(({ ownPlan }) => ownPlan)
          .flatMap(({ leads }) => expand(plan.issuing, leads)),
      ).size;
    expect([s0, s1, s3, s4].map(asked)).toEqual([25, 25, 14, 25]);
  });

  it('keep the figures of S1: “từ 25% trở lên” is at least, “trên 50%” is more than', () => {
    const targets = contentOf(s1).tasks.flatMap((task) => task.targets);
    const written = targets.map(({ key, operator, value }) => `${key} ${operator} ${value}`).sort();
    expect(written).toEqual([
      'III.1 = 100',
      'III.2.a = 100',
      'III.2.b >= 25',
      'III.2.c >= 15',
      'III.3 > 50',
      'III.4 = 100',
      'III.5 = 100',
      'III.6 = 100',
      'III.7 = 100',
      'III.8 = 100',
    ]);
  });

  it('show five of the eight kinds of deadline', () => {
    const kinds = demoPlans.flatMap((plan) => contentOf(plan).tasks.map(({ deadline }) => deadline?.kind));
    expect([...new Set(kinds)].sort()).toEqual(['continuous', 'date', 'event', 'recurring', 'year']);
  });

  it('name none of the men who signed them', () => {
    const everything = JSON.stringify([people, demoPlans.map(contentOf)]).normalize('NFC');
    expect(realSignatories.filter((name) => everything.includes(name))).toEqual([]);
  });
});
