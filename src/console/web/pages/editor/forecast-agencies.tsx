import type { components } from '../../api/schema.gen';
import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import style from './editor.module.css';

type ForecastAgency = components['schemas']['ForecastAgency'];
type Obligation = ForecastAgency['obligations'][number];

/** What each agency would owe; in the order of the server. */
export function ForecastAgencies({ agencies }: { readonly agencies: readonly ForecastAgency[] }) {
  return (
    <details>
      <summary>{t('Theo cơ quan ({n})', { n: agencies.length })}</summary>
      <ul className={style.timeline}>
        {agencies.map(({ agencyId, name, staffed, obligations }) => (
          <li key={agencyId}>
            <details>
              <summary>
                {name} · {t('{n} việc', { n: obligations.length })}
                {staffed ? '' : ` · ${t('chưa có người dùng hệ thống')}`}
              </summary>
              <ul>
                {obligations.map((one) => (
                  <li key={`${one.kind} ${one.key} ${one.round ?? ''}`}>{obligationText(one)}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}

function obligationText({ kind, key, lastDay }: Obligation): string {
  const until = lastDay === null ? t('không có ngày') : t('đến {day}', { day: dayText(lastDay) });
  switch (kind) {
    case 'dissemination':
      return t('Quán triệt: {until}', { until });
    case 'task':
      return t('Nhiệm vụ {key}: {until}', { key, until });
    case 'unitReport':
      return t('Báo cáo {key}: {until}', { key, until });
    case 'summary':
      return t('Báo cáo tổng hợp {key}: {until}', { key, until });
  }
}
