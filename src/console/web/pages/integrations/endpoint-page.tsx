import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Card, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import { ToldOnce } from '../../kit/told-once';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { EndpointActs } from './endpoint-acts';
import { EventList } from './event-list';
import style from './integrations.module.css';
import { KeyList } from './key-list';
import { endpointStatusLabel } from './states';
import { forgetToldKey, toldKeyOf } from './told-keys';

/** One endpoint: where it stands and what to do next, its keys, and all that was and is to be sent to it. */
export function EndpointPage() {
  const { id } = useParams({ from: '/framed/integrations/$id' });
  const endpoint = api.useQuery('get', '/api/v1/webhooks/{id}', { params: { path: { id } } }, { refetchInterval: 3000 });
  const told = toldKeyOf(id);
  useEffect(() => () => forgetToldKey(id), [id]);
  return (
    <Answer of={endpoint}>
      {(data) => (
        <Page
          title={data.name}
          about={
            <p>
              <StateChip label={endpointStatusLabel(data.status)} /> <code className={style.address}>{data.url}</code>
            </p>
          }
          actions={<EndpointActs endpoint={data} />}
        >
          {told === undefined ? null : <ToldOnce label={t('Khoá để máy nhận kiểm chữ ký.')} secret={told} />}
          <NextStep status={data.status} because={data.disabledBecause} />
          <Card title={t('Cách gửi')}>
            <dl className={style.facts}>
              <dt>{t('Báo về văn bản mà cơ quan này được xem')}</dt>
              <dd>{data.agency}</dd>
              <dt>{t('Mạng được phép (CIDR)')}</dt>
              <dd>{data.allowedCidrs.join(', ')}</dd>
              <dt>{t('Sự kiện được báo')}</dt>
              <dd>{data.eventTypes.includes('*') ? t('Mọi sự kiện, kể cả loại có sau này') : data.eventTypes.join(', ')}</dd>
              <dt>{t('Máy nhận đồng ý lúc')}</dt>
              <dd>{data.consentedAt === null ? t('chưa hỏi') : momentText(data.consentedAt)}</dd>
              <dt>{t('Lỗi liên tiếp')}</dt>
              <dd>
                {data.failingSince === null
                  ? t('không')
                  : t('{n} lần, từ {since}', { n: data.failures, since: momentText(data.failingSince) })}
                {data.circuitOpen ? ` — ${t('chỉ thử từng sự kiện cho đến khi nhận được')}` : ''}
              </dd>
            </dl>
          </Card>
          <KeyList endpoint={data} />
          <EventList endpointId={id} />
        </Page>
      )}
    </Answer>
  );
}

/** What has to happen for it to be told anything. */
function NextStep({ status, because }: { readonly status: string; readonly because: string | null }) {
  switch (status) {
    case 'proposed':
      return <p role="status">{t('Tiếp theo: một quản trị viên khác mở trang này và phê duyệt địa chỉ. Trang tự cập nhật.')}</p>;
    case 'approved':
      return <p role="status">{t('Tiếp theo: kích hoạt. Hệ thống hỏi máy nhận có đồng ý không (OPTIONS).')}</p>;
    case 'disabled':
      return (
        <p role="status">{t('Bị ngắt: {because}. Sự kiện vẫn được giữ; sửa máy nhận rồi kích hoạt lại.', { because: because ?? '—' })}</p>
      );
    case 'paused':
      return <p role="status">{t('Đang tạm dừng; sự kiện vẫn được giữ để gửi khi kích hoạt lại.')}</p>;
    default:
      return null;
  }
}
