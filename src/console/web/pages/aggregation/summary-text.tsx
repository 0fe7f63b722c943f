import { t } from '../../language/language';
import style from './aggregation.module.css';
import { SendBackButton } from './send-back-button';
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
          {section.answers.map(({ agencyId, reportId, text }) => {
            const name = unitName(proposal, agencyId);
            return (
              <div key={`${agencyId} ${reportId}`} className={style.answer}>
                <p className={style.said}>
                  <strong>{name}:</strong> {text}
                </p>
                {reportId === null ? null : <SendBackButton name={name} reportId={reportId} taskKey={section.key} />}
              </div>
            );
          })}
        </details>
      ))}
    </div>
  );
}
