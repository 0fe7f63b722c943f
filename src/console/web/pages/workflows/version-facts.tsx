import type { components } from '../../api/schema.gen';
import { dayText, numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './workflows.module.css';

type Workflow = components['schemas']['WorkflowView'];

interface VersionFactsProps {
  readonly workflow: Workflow;
  /** What the installation knows of it; undefined for who may not ask. */
  readonly used: readonly components['schemas']['DefinitionInUse'][] | undefined;
}

/** A version by its hashes, and the documents that run under it. */
export function VersionFacts({ workflow, used }: VersionFactsProps) {
  const finals = new Set(workflow.states.filter(({ final }) => final).map(({ path }) => path));
  const known = used?.find(({ hash }) => hash === workflow.hash);
  const counts = Object.entries(known?.states ?? {});
  const sum = (those: readonly (readonly [string, number])[]) => those.reduce((all, [, count]) => all + count, 0);
  return (
    <dl className={style.facts}>
      <dt>{t('Phiên bản')}</dt>
      <dd>{workflow.released ? t('Đã phát hành') : t('Chưa phát hành')}</dd>
      <dt>{t('Mã băm của quy trình')}</dt>
      <dd>
        <code>{workflow.hash}</code>
      </dd>
      <dt>{t('Mã băm của quy tắc')}</dt>
      <dd>
        <code>{workflow.rulesHash}</code>
      </dd>
      {known === undefined ? null : (
        <>
          <dt>{t('Có ở đây từ')}</dt>
          <dd>{dayText(known.firstSeenAt)}</dd>
          <dt>{t('Hồ sơ theo phiên bản này')}</dt>
          <dd>
            {t('{all} hồ sơ, {open} chưa kết thúc', {
              all: numberText(sum(counts)),
              open: numberText(sum(counts.filter(([state]) => !finals.has(state)))),
            })}
            <ul className={style.plain}>
              {counts.map(([state, count]) => (
                <li key={state}>
                  {workflow.states.find(({ path }) => path === state)?.label ?? state}: {numberText(count)}
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
    </dl>
  );
}
