import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';
import { server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { ActButton } from '../../kit/act-button';
import { Button } from '../../kit/button';
import { t } from '../../language/language';
import { ChangeEndpoint } from './change-endpoint';
import { Redeliver } from './redeliver';

type Endpoint = components['schemas']['EndpointItem'];

/** What may be done with an endpoint as it stands; the step that comes next is the main one. */
export function EndpointActs({ endpoint }: { readonly endpoint: Endpoint }) {
  const { me } = useRouteContext({ from: '/framed' });
  const [doing, setDoing] = useState<'settings' | 'redeliver'>();
  const { id, status, createdBy } = endpoint;
  const path = { params: { path: { id } } };
  if (status === 'retired') return null;
  return (
    <>
      <ActButton
        look="danger"
        question={t('Kết thúc điểm nhận này? Không gửi gì nữa và không mở lại được.')}
        act={() => server.POST('/api/v1/webhooks/{id}/retirement', path)}
      >
        {t('Kết thúc')}
      </ActButton>
      {status === 'proposed' ? null : <Button onClick={() => setDoing('settings')}>{t('Sửa cách gửi')}</Button>}
      {status === 'active' || status === 'disabled' ? (
        <ActButton act={() => server.POST('/api/v1/webhooks/{id}/pause', path)}>{t('Tạm dừng')}</ActButton>
      ) : null}
      {status === 'proposed' ? null : <Button onClick={() => setDoing('redeliver')}>{t('Gửi lại…')}</Button>}
      {status === 'proposed' ? (
        <ActButton look={createdBy === me.person.id ? 'plain' : 'main'} act={() => server.POST('/api/v1/webhooks/{id}/approval', path)}>
          {t('Phê duyệt')}
        </ActButton>
      ) : null}
      {status === 'approved' || status === 'paused' || status === 'disabled' ? (
        <ActButton look="main" act={() => server.POST('/api/v1/webhooks/{id}/activation', path)}>
          {t('Kích hoạt')}
        </ActButton>
      ) : null}
      {status === 'active' ? (
        <ActButton look="main" act={() => server.POST('/api/v1/webhooks/{id}/tests', path)}>
          {t('Gửi thử')}
        </ActButton>
      ) : null}
      {doing === 'settings' ? <ChangeEndpoint endpoint={endpoint} onClose={() => setDoing(undefined)} /> : null}
      {doing === 'redeliver' ? <Redeliver endpointId={id} onClose={() => setDoing(undefined)} /> : null}
    </>
  );
}
