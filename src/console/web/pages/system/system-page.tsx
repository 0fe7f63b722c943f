import { api } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { Answer } from '../../kit/answer';
import { Card, Page } from '../../kit/page';
import table from '../../kit/table.module.css';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { ChainCheck } from './chain-check';
import { LogPart } from './log-part';
import { QueueTable } from './queue-table';
import style from './system.module.css';

/** Hệ thống: whether all is well, what waits, who vouches for the log, and what the process was told. */
export function SystemPage() {
  const system = api.useQuery('get', '/api/v1/system', {}, { refetchInterval: 10_000 });
  return (
    <Page title={t('Hệ thống')} about={t('Tình trạng của tiến trình đang trả lời, cập nhật mỗi 10 giây.')}>
      <Answer of={system}>
        {(data) => (
          <>
            <div className={style.columns}>
              <Health standing={data} />
              <Card title={t('Phiên bản')}>
                <dl className={style.facts}>
                  <dt>{t('Phần mềm')}</dt>
                  <dd>{data.version}</dd>
                  <dt>Node.js</dt>
                  <dd>{data.runtime}</dd>
                  <dt>PostgreSQL</dt>
                  <dd>{data.database}</dd>
                  <dt>{t('Lược đồ dữ liệu')}</dt>
                  <dd>{t('{n} bước, cuối cùng {last}', { n: data.schema.migrations, last: data.schema.last })}</dd>
                </dl>
              </Card>
            </div>
            <QueueTable queues={data.queues} at={data.at} />
            <LogPart log={data.log} />
            <ChainCheck />
            <Card title={t('Cấu hình đang dùng')}>
              <p className={style.quiet}>{t('Không hiện mật khẩu và khoá.')}</p>
              <table className={table.table}>
                <caption className="visually-hidden">{t('Cấu hình đang dùng')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('Biến')}</th>
                    <th scope="col">{t('Giá trị')}</th>
                  </tr>
                </thead>
                <tbody>
                  {data.settings.map(({ name, value }) => (
                    <tr key={name}>
                      <td data-label={t('Biến')}>
                        <code>{name}</code>
                      </td>
                      <td data-label={t('Giá trị')} className={style.value}>
                        {value ?? t('không đặt')}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </Card>
          </>
        )}
      </Answer>
    </Page>
  );
}

function Health({ standing }: { readonly standing: components['schemas']['SystemStanding'] }) {
  return (
    <Card title={t('Sức khoẻ')}>
      <p role="status" className={standing.ok ? style.well : style.ill}>
        {standing.ok ? t('✓ Mọi thứ hoạt động') : t('✗ Có thứ không hoạt động')} · {momentText(standing.at)}
      </p>
      <ul className={style.plain}>
        {standing.checks.map(({ name, ok, reason }) => (
          <li key={name}>
            {ok ? '✓' : '✗'} {checkLabel(name)}
            {reason === undefined ? null : <p className={style.ill}>{reason}</p>}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function checkLabel(name: string): string {
  switch (name) {
    case 'database':
      return t('Cơ sở dữ liệu');
    case 'signer':
      return t('Ký nhật ký');
    case 'audit':
      return t('Kiểm tra thường trực nhật ký');
    default:
      return name;
  }
}
