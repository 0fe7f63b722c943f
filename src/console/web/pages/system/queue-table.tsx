import type { components } from '../../api/schema.gen';
import { Card } from '../../kit/page';
import table from '../../kit/table.module.css';
import { momentText, numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './system.module.css';

type Queue = components['schemas']['Queue'];

/** What waits for a worker, for how long, and what was given up. */
export function QueueTable({ queues, at }: { readonly queues: readonly Queue[]; readonly at: string }) {
  return (
    <Card title={t('Hàng đợi')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('Hàng đợi')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Việc')}</th>
            <th scope="col">{t('Đang chờ')}</th>
            <th scope="col">{t('Chờ lâu nhất')}</th>
            <th scope="col">{t('Bỏ dở')}</th>
          </tr>
        </thead>
        <tbody>
          {queues.map(({ name, waiting, oldest, givenUp }) => (
            <tr key={name}>
              <td data-label={t('Việc')}>{queueLabel(name)}</td>
              <td data-label={t('Đang chờ')}>{numberText(waiting)}</td>
              <td data-label={t('Chờ lâu nhất')}>
                {oldest === null ? '—' : `${ageText(Date.parse(at) - Date.parse(oldest))} (${momentText(oldest)})`}
              </td>
              <td data-label={t('Bỏ dở')} className={givenUp > 0 ? style.ill : ''}>
                {numberText(givenUp)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function queueLabel(name: Queue['name']): string {
  switch (name) {
    case 'wakeups':
      return t('Đến hạn, nhắc việc, bước tự động');
    case 'tree':
      return t('Mục nhật ký chờ vào cây');
    case 'webhooks':
      return t('Sự kiện chờ báo ra ngoài');
    case 'dispatches':
      return t('Văn bản chờ gửi qua trục');
    case 'inbound':
      return t('Gói tin đến chờ xử lý');
    case 'mails':
      return t('Thư chờ gửi');
  }
}

function ageText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000));
  if (seconds < 120) return t('{n} giây', { n: seconds });
  if (seconds < 7200) return t('{n} phút', { n: Math.round(seconds / 60) });
  if (seconds < 172_800) return t('{n} giờ', { n: Math.round(seconds / 3600) });
  return t('{n} ngày', { n: Math.round(seconds / 86_400) });
}
