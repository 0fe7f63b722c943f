import type { components } from '../../api/schema.gen';
import { Card } from '../../kit/page';
import { Reasons } from '../../kit/reasons';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './replay.module.css';

type ReplayStep = components['schemas']['ReplayStep'];

/** One step: who, in which capacity, what was given, every rule with its verdict, and the facts that each saw. */
export function StepView({ step }: { readonly step: ReplayStep }) {
  const { by } = step;
  return (
    <div className={style.step}>
      <Card title={step.label}>
        <p>
          <strong className={step.result === 'OK' ? style.ok : style.notOk}>{step.resultLabel}</strong> {step.problems.join(' ')}
        </p>
        <dl className={style.facts}>
          <dt>{t('Lúc')}</dt>
          <dd>{momentText(step.at)}</dd>
          <dt>{t('Người làm')}</dt>
          <dd>{[by.name ?? t('Hệ thống'), by.position, by.agency].filter((one) => one !== null).join(', ')}</dd>
          {by.onBehalfOf === null ? null : (
            <>
              <dt>{t('Thay cho')}</dt>
              <dd>{by.onBehalfOf}</dd>
            </>
          )}
          <dt>{t('Trạng thái')}</dt>
          <dd>
            {step.from.label}
            {step.to === null ? '' : ` → ${step.to.label}`}
          </dd>
          <dt>{t('Kết quả')}</dt>
          <dd>{step.outcome === 'accepted' ? t('Đã làm') : t('Bị từ chối')}</dd>
        </dl>
        {step.reasons.length === 0 ? null : <Reasons reasons={step.reasons} />}
      </Card>
      <Card title={t('Quy tắc đã xét')}>
        <ul className={style.rules}>
          {step.rules.map((rule) => (
            <li key={`${rule.rule} ${JSON.stringify(rule.params)}`}>
              <span aria-hidden="true">{rule.holds === null ? '–' : rule.holds ? '✓' : '✗'}</span> <code>{rule.rule}</code>{' '}
              {rule.holds === null ? t('không áp dụng') : rule.holds ? t('đạt') : t('không đạt')}
              {rule.who === null ? '' : ` · ${rule.who}`}
              {rule.reasons.map(({ text }) => (
                <p key={text}>{text}</p>
              ))}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('Chứng cứ lúc đó')}>
        {Object.entries(step.facts).map(([group, fact]) => (
          <details key={group}>
            <summary>{group}</summary>
            <pre className={style.json}>{JSON.stringify(fact, null, 1)}</pre>
          </details>
        ))}
        <details>
          <summary>{t('Nội dung gửi kèm')}</summary>
          <pre className={style.json}>{JSON.stringify(step.input, null, 1)}</pre>
        </details>
        {step.judgedBy === null ? null : (
          <p className={style.quiet}>
            {step.judgedBy.definition} · {step.judgedBy.hash.slice(0, 12)}… · XState {step.judgedBy.xstate}
          </p>
        )}
      </Card>
    </div>
  );
}
