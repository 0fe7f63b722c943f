import { Link, useParams } from '@tanstack/react-router';
import { api } from '../../api/client';
import { HistoryList } from '../../documents/history-list';
import { MoveBar } from '../../documents/move-bar';
import { useStateLabel } from '../../documents/use-labels';
import { Answer } from '../../kit/answer';
import { Card, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { DispatchList } from '../integrations/dispatch-list';
import style from './document.module.css';

/** Một lần gửi: to whom, how far it came, and what may be done. */
export function DeliveryPage() {
  const { id } = useParams({ from: '/framed/deliveries/$id' });
  const delivery = api.useQuery('get', '/api/v1/deliveries/{id}', { params: { path: { id } } });
  const stateLabel = useStateLabel();
  return (
    <Answer of={delivery}>
      {(data) => (
        <Page
          title={t('Gửi đến {agency}', { agency: data.recipient.name })}
          about={
            <p className={style.facts}>
              <StateChip label={stateLabel('delivery', data.state)} />
              <Link to="/plans/$id" params={{ id: data.planId }}>
                {data.documentNumber ?? t('Kế hoạch')}
              </Link>
              <span>{data.title}</span>
              {data.sending.late && data.sending.by !== null ? (
                <strong>{t('Gửi chậm: phải gửi trước {by}', { by: momentText(data.sending.by) })}</strong>
              ) : null}
            </p>
          }
        >
          <MoveBar kind="delivery" id={id} />
          <DispatchList deliveryId={id} />
          <Card title={t('Lịch sử')}>
            <HistoryList kind="delivery" id={id} />
          </Card>
        </Page>
      )}
    </Answer>
  );
}
