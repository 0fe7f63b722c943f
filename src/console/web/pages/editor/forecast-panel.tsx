import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TextField } from '../../kit/field';
import { dayText, today } from '../../language/dates';
import { language, t } from '../../language/language';
import style from './editor.module.css';
import { ForecastAgencies } from './forecast-agencies';

/** Dự báo: if the saved draft were issued on a day, what would be due, what looks wrong, and who would have to do what. */
export function ForecastPanel({ planId }: { readonly planId: string }) {
  const [asked, setAsked] = useState(false);
  return asked ? <Played planId={planId} /> : <Button onClick={() => setAsked(true)}>{t('Xem dự báo: ai phải làm gì, khi nào')}</Button>;
}

function Played({ planId }: { readonly planId: string }) {
  const [issuedOn, setIssuedOn] = useState(today());
  const forecast = api.useQuery(
    'get',
    '/api/v1/plans/{id}/forecast',
    { params: { path: { id: planId }, query: { issuedOn, limit: 200 } } },
    { placeholderData: (before) => before, enabled: issuedOn !== '' },
  );
  return (
    <div className={style.form}>
      <TextField label={t('Nếu ban hành ngày')} type="date" value={issuedOn} onChange={({ target }) => setIssuedOn(target.value)} />
      <Answer of={forecast}>
        {({ counts, timeline, findings, findingsLeftOut, agencies }) => (
          <>
            <p>
              {t('{agencies} cơ quan, {obligations} việc phải làm, {undated} việc không có ngày.', {
                agencies: counts.agencies,
                obligations: counts.obligations,
                undated: counts.undated,
              })}
            </p>
            {findings.length === 0 ? null : (
              <ul className={style.lacking}>
                {findings.map(({ code, severity, text, keys, on }) => (
                  <li key={`${code} ${keys.join()} ${on ?? ''} ${text.vi}`} data-severity={severity}>
                    <strong>{severityText(severity)}</strong> {text[language()]}
                  </li>
                ))}
                {findingsLeftOut === 0 ? null : <li>{t('và {n} điểm khác', { n: findingsLeftOut })}</li>}
              </ul>
            )}
            <details>
              <summary>{t('Theo ngày ({n})', { n: timeline.length })}</summary>
              <ol className={style.timeline}>
                {timeline.map(({ on, kind, key, round, text }) => (
                  <li key={`${on} ${kind} ${key ?? ''} ${round ?? ''}`}>
                    <strong>{dayText(on)}</strong> {text[language()]}
                  </li>
                ))}
              </ol>
            </details>
            <ForecastAgencies agencies={agencies.items} />
          </>
        )}
      </Answer>
    </div>
  );
}

function severityText(severity: 'error' | 'warning' | 'info'): string {
  switch (severity) {
    case 'error':
      return t('■ Không làm được:');
    case 'warning':
      return t('△ Cần xem lại:');
    case 'info':
      return t('○ Lưu ý:');
  }
}
