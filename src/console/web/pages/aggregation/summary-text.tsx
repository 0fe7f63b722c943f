import { t } from '../../language/language';
import style from './aggregation.module.css';
import { type Content, type Proposal, unitName } from './summary';
import { TaskConflicts } from './task-conflicts';

/** What a summary says, or would say, to read. */
export function SummaryText({ content, proposal }: { readonly content: Content; readonly proposal: Proposal }) {
  return (
    <div className={style.editor}>
      <p className={style.said}>{content.text}</p>
      {(content.summary?.sections ?? []).map((section) => (
        <details key={section.key} className={style.section}>
          <summary>
            <strong>{section.key}</strong> {proposal.tasks.find(({ key }) => key === section.key)?.text}{' '}
            <span className={style.quiet}>{t('({n} cơ quan)', { n: section.answers.length })}</span>
          </summary>
          <TaskConflicts section={section} proposal={proposal} />
          {section.conclusion === '' ? null : <p className={style.said}>{section.conclusion}</p>}
          {section.answers.map((answer) => (
            <p key={`${answer.agencyId} ${answer.reportId}`} className={style.said}>
              <strong>{unitName(proposal, answer.agencyId)}:</strong> {answer.text}
            </p>
          ))}
        </details>
      ))}
    </div>
  );
}
