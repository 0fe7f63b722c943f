import { TextArea } from '../../kit/field';
import { t } from '../../language/language';
import style from './aggregation.module.css';
import { SendBackButton } from './send-back-button';
import { type Proposal, type Section, unitName } from './summary';
import { TaskConflicts } from './task-conflicts';

interface SummarySectionProps {
  readonly section: Section;
  readonly proposal: Proposal;
  readonly onChange: (section: Section) => void;
}

/** One task: the conclusion, and what each agency reported, which may be edited or sent back. */
export function SummarySection({ section, proposal, onChange }: SummarySectionProps) {
  const text = proposal.tasks.find(({ key }) => key === section.key)?.text ?? '';
  return (
    <details className={style.section}>
      <summary>
        <strong>{section.key}</strong> {text} <span className={style.quiet}>{t('({n} cơ quan)', { n: section.answers.length })}</span>
      </summary>
      <TaskConflicts section={section} proposal={proposal} />
      <TextArea
        label={t('Đánh giá chung về nhiệm vụ {key}', { key: section.key })}
        rows={3}
        value={section.conclusion}
        onChange={({ target }) => onChange({ ...section, conclusion: target.value })}
      />
      {section.answers.map((answer, place) => {
        const name = unitName(proposal, answer.agencyId);
        return (
          <div key={`${answer.agencyId} ${answer.reportId}`} className={style.answer}>
            <TextArea
              label={t('{name}, nhiệm vụ {key}', { name, key: section.key })}
              rows={3}
              value={answer.text}
              onChange={({ target }) =>
                onChange({ ...section, answers: section.answers.map((one, at) => (at === place ? { ...one, text: target.value } : one)) })
              }
            />
            {answer.reportId === null ? null : <SendBackButton name={name} reportId={answer.reportId} taskKey={section.key} />}
          </div>
        );
      })}
    </details>
  );
}
