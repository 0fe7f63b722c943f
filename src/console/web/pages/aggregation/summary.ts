import type { components } from '../../api/schema.gen';

export type Proposal = components['schemas']['SummaryProposal'];
export type Content = components['schemas']['ReportContent'];
export type Summary = NonNullable<Content['summary']>;
export type Section = Summary['sections'][number];
type Target = Proposal['tasks'][number]['targets'][number];

/** The name of an agency that reports in the period; its id where it no longer does. */
export function unitName({ units }: Proposal, agencyId: string): string {
  return units.find((unit) => unit.agencyId === agencyId)?.name ?? agencyId;
}

/** Agencies whose figure falls short of a target: what the collector has to ask about before summing up. */
export function shortOf({ reached }: Target): readonly string[] {
  return reached.filter(({ met }) => met === false).map(({ agencyId }) => agencyId);
}

/** Whether agencies contradict each other on a task: some did it, others say that nothing arose. */
export function disagree({ answers }: Section): boolean {
  return new Set(answers.map(({ notArisen }) => notArisen === true)).size > 1;
}

/** The content with one section changed. */
export function withSection(content: Content, key: string, change: (section: Section) => Section): Content {
  const summary = content.summary!;
  return {
    ...content,
    summary: { ...summary, sections: summary.sections.map((section) => (section.key === key ? change(section) : section)) },
  };
}
