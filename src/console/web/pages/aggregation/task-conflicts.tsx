import { t } from '../../language/language';
import style from './aggregation.module.css';
import { disagree, type Proposal, type Section, shortOf, unitName } from './summary';

/** What agencies say of one task that does not fit together, or falls short. */
export function TaskConflicts({ section, proposal }: { readonly section: Section; readonly proposal: Proposal }) {
  const targets = proposal.tasks.find(({ key }) => key === section.key)?.targets ?? [];
  const short = targets.flatMap((target) => {
    const agencies = shortOf(target);
    return agencies.length === 0 ? [] : [{ target, names: agencies.map((id) => unitName(proposal, id)).join('; ') }];
  });
  if (short.length === 0 && !disagree(section)) return null;
  return (
    <ul className={style.conflicts}>
      {disagree(section) ? <li>{t('Có cơ quan báo cáo kết quả, có cơ quan báo cáo không phát sinh.')}</li> : null}
      {short.map(({ target, names }) => (
        <li key={target.key}>
          {t('Chưa đạt chỉ tiêu “{text}” ({operator} {value} {unit}): {names}', {
            text: target.text,
            operator: target.operator,
            value: target.value,
            unit: target.unit,
            names,
          })}
        </li>
      ))}
    </ul>
  );
}
