import { Card } from '../../kit/page';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { refText } from './agency-ref';
import type { Plan } from './plan';
import style from './plan.module.css';
import { PlanText } from './plan-text';

/** The text of a plan, its basis, when and how it is to be disseminated and reported, and who receives it. */
export function PlanContentTab({ plan }: { readonly plan: Plan }) {
  const { content, agencies } = plan;
  return (
    <div className={style.columns}>
      <Card title={t('Nội dung')}>
        <PlanText body={content.body} />
      </Card>
      <div className={style.aside}>
        <Card title={t('Căn cứ')}>
          <ul>
            {content.legalBasis.map((basis) => (
              <li key={basis}>{basis}</li>
            ))}
          </ul>
        </Card>
        <Card title={t('Quán triệt')}>
          <p>
            {content.dissemination === null
              ? t('Kế hoạch không nêu thời gian quán triệt.')
              : `${content.dissemination.source} (${t('đến ngày {day}', { day: dayText(content.dissemination.to) })})`}
          </p>
        </Card>
        <Card title={t('Chế độ báo cáo')}>
          {content.reporting.length === 0 ? <p>{t('Kế hoạch chưa nêu chế độ báo cáo.')}</p> : null}
          <ul>
            {content.reporting.map((rule) => (
              <li key={rule.key}>{rule.source}</li>
            ))}
          </ul>
        </Card>
        <Card title={t('Nơi nhận')}>
          <ul>
            {content.recipients.map((recipient) => (
              <li key={JSON.stringify(recipient)}>{refText(recipient, agencies)}</li>
            ))}
          </ul>
        </Card>
      </div>
    </div>
  );
}
