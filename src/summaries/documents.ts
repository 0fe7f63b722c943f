import { Injectable } from '@nestjs/common';
import { type PlanDetail, PlanReads } from '../plans/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { asOfCutOff, type ReportContent, type ReportDetail, ReportReads, readTaskStandings } from '../reports/index.js';
import type { OfficialDocument } from './document.js';
import { documentOfPlan } from './document-of-plan.js';
import { dateOf, documentOfReport } from './document-of-report.js';
import { readAgencyNames, readApproval, readHandingIn, readIssuingAgency, readReportedPlan } from './document-reads.js';
import type { ProposedUnit } from './summary-proposal.js';
import { SummaryProposals } from './summary-reads.js';
import { SummaryRefusedError } from './summary-refused.error.js';

/**
 * Văn bản of plans and reports: the one function behind what is shown, the Word file and the workbook. Whoever may see the detail may see
 * it; undefined for anybody else. A state secret has none.
 */
@Injectable()
export class Documents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly plans: PlanReads,
    private readonly reports: ReportReads,
    private readonly proposals: SummaryProposals,
  ) {}

  async ofPlan(personId: string, id: string): Promise<OfficialDocument | undefined> {
    return this.drawUpPlan(await this.plans.detail(personId, id));
  }

  /** An issued plan as it leaves for its recipients, whoever they are; undefined for a draft. */
  async issuedPlan(id: string): Promise<OfficialDocument | undefined> {
    return this.drawUpPlan(await this.plans.issued(id));
  }

  private async drawUpPlan(plan: PlanDetail | undefined): Promise<OfficialDocument | undefined> {
    if (plan === undefined) return undefined;
    if (plan.secret) throw new SummaryRefusedError('export.plan-is-secret');
    const today = dayOf(this.clock.now());
    const issuer = await this.database.read((tx) => readIssuingAgency(tx, plan.issuing.agencyId, plan.issuedOn ?? today));
    return documentOfPlan(plan, issuer, today);
  }

  async ofReport(personId: string, id: string): Promise<OfficialDocument | undefined> {
    const report = await this.reports.detail(personId, id);
    if (report === undefined) return undefined;
    const proposal = report.type === 'summary' ? await this.proposals.of(personId, id) : undefined;
    return this.drawUp(report, report.content ?? proposal?.content ?? null, proposal?.units ?? []);
  }

  private drawUp(report: ReportDetail, content: ReportContent | null, units: readonly ProposedUnit[]): Promise<OfficialDocument> {
    const now = this.clock.now().toISOString();
    const on = dateOf(report) ?? dayOf(now);
    return this.database.read(async (tx) => {
      const plan = await readReportedPlan(tx, report.id);
      if (plan.secret) throw new SummaryRefusedError('export.plan-is-secret');
      const handedIn = await readHandingIn(tx, report.id);
      const asOf = asOfCutOff(report.period.cutOff, handedIn?.at ?? now);
      const agencyId = handedIn?.agencyId ?? report.agency.agencyId;
      const [issuer, approval, tasks] = await Promise.all([
        readIssuingAgency(tx, agencyId, on),
        readApproval(tx, report.id),
        readTaskStandings(tx, report.planId, report.type === 'unit' ? [agencyId] : null, asOf, handedIn?.at),
      ]);
      const named = [
        plan.issuingAgencyId,
        plan.monitoringAgencyId,
        ...[...tasks, ...units].map(({ agencyId }) => agencyId),
        ...agenciesOf(content),
      ];
      const [names, issuing] = await Promise.all([
        readAgencyNames(
          tx,
          named.filter((agencyId) => agencyId !== null),
          on,
        ),
        readAgencyNames(tx, [plan.issuingAgencyId], plan.issuedOn ?? on),
      ]);
      const issuingBody = issuing[plan.issuingAgencyId] ?? '';
      return documentOfReport({ report, plan, content, issuer, issuingBody, names, approval, tasks, units, on });
    });
  }
}

function agenciesOf(content: ReportContent | null): string[] {
  const { unitsNamed = [], summary } = content ?? {};
  const answers = summary?.sections.flatMap((section) => section.answers) ?? [];
  return [...unitsNamed, ...[...answers, ...(summary?.addendum ?? []), ...(summary?.unitsMissing ?? [])].map(({ agencyId }) => agencyId)];
}
