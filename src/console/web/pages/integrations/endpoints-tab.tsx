import { Link, useNavigate, useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { Empty } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import table from '../../kit/table.module.css';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './integrations.module.css';
import { RegisterEndpoint } from './register-endpoint';
import { endpointStatusLabel } from './states';
import { keepToldKey } from './told-keys';

/** Every endpoint with how it answers; a new one is registered here and opened at once, where its key is shown. */
export function EndpointsTab() {
  const { me } = useRouteContext({ from: '/framed' });
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const endpoints = api.useQuery('get', '/api/v1/webhooks', {}, { refetchInterval: 10_000 });
  const own = me.posts.find(({ position }) => position === 'administrator');
  return (
    <>
      <div className={style.acts}>
        <Button look="main" onClick={() => setAdding(true)}>
          {t('Đăng ký điểm nhận')}
        </Button>
      </div>
      <Answer of={endpoints}>
        {(all) =>
          all.length === 0 ? (
            <Empty title={t('Chưa có hệ thống nào nhận sự kiện.')}>
              <p>{t('Đăng ký địa chỉ nhận; một quản trị viên khác phê duyệt; kích hoạt; gửi thử.')}</p>
            </Empty>
          ) : (
            <table className={table.table}>
              <caption className="visually-hidden">{t('Điểm nhận sự kiện')}</caption>
              <thead>
                <tr>
                  <th scope="col">{t('Tên')}</th>
                  <th scope="col">{t('Cơ quan')}</th>
                  <th scope="col">{t('Trạng thái')}</th>
                  <th scope="col">{t('Đang chờ')}</th>
                  <th scope="col">{t('Bỏ dở')}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((endpoint) => (
                  <tr key={endpoint.id}>
                    <td data-label={t('Tên')}>
                      <Link to="/integrations/$id" params={{ id: endpoint.id }}>
                        {endpoint.name}
                      </Link>
                      <p className={style.address}>{endpoint.url}</p>
                    </td>
                    <td data-label={t('Cơ quan')}>{endpoint.agency}</td>
                    <td data-label={t('Trạng thái')}>
                      <StateChip label={endpointStatusLabel(endpoint.status)} />
                    </td>
                    <td data-label={t('Đang chờ')}>{numberText(endpoint.waiting)}</td>
                    <td data-label={t('Bỏ dở')}>{numberText(endpoint.dead)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
      {adding ? (
        <RegisterEndpoint
          agency={own === undefined ? undefined : { id: own.agencyId, name: own.agency }}
          onClose={() => setAdding(false)}
          onRegistered={({ id, key }) => {
            keepToldKey(id, key.key);
            void navigate({ to: '/integrations/$id', params: { id } });
          }}
        />
      ) : null}
    </>
  );
}
