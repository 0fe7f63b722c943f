import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api, server } from '../../api/client';
import { ActButton } from '../../kit/act-button';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { SelectField } from '../../kit/field';
import { byPage, listOf } from '../../kit/list';
import { Card } from '../../kit/page';
import table from '../../kit/table.module.css';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import { EventView } from './event-view';
import style from './integrations.module.css';
import { SkipEvents } from './skip-events';
import { eventStateLabel, eventStates, isEventState } from './states';

/** What was and is to be sent, the newest first; each opens to its body and every attempt with its answer. */
export function EventList({ endpointId }: { readonly endpointId: string }) {
  const { state } = useSearch({ from: '/framed/integrations/$id' });
  const navigate = useNavigate({ from: '/integrations/$id' });
  const [opened, setOpened] = useState<string>();
  const [skipping, setSkipping] = useState<string>();
  const events = listOf(
    api.useInfiniteQuery(
      'get',
      '/api/v1/webhooks/{id}/events',
      { params: { path: { id: endpointId }, query: { limit: 50, ...(state === undefined ? {} : { state }) } } },
      { ...byPage, refetchInterval: 2000 },
    ),
  );
  const types = api.useQuery('get', '/api/v1/webhooks/event-types', {}, { staleTime: Number.POSITIVE_INFINITY });
  const labelOf = (type: string) => types.data?.find(({ name }) => name === type)?.label ?? (type === 'webhook.test' ? t('Gửi thử') : type);
  const again = (eventId: string) =>
    server.POST('/api/v1/webhooks/{id}/redeliveries', { params: { path: { id: endpointId } }, body: { eventIds: [eventId] } as never });
  return (
    <Card title={t('Lượt gửi')}>
      <SelectField
        label={t('Trạng thái')}
        value={state ?? ''}
        onChange={({ target }) => navigate({ search: isEventState(target.value) ? { state: target.value } : {}, replace: true })}
      >
        <option value="">{t('Tất cả')}</option>
        {eventStates.map((one) => (
          <option key={one} value={one}>
            {eventStateLabel(one)}
          </option>
        ))}
      </SelectField>
      <Answer of={events}>
        {({ items, more }) =>
          items.length === 0 ? (
            <p>{t('Chưa có sự kiện nào như vậy.')}</p>
          ) : (
            <>
              <table className={table.table}>
                <caption className="visually-hidden">{t('Lượt gửi')}</caption>
                <thead>
                  <tr>
                    <th scope="col">{t('Lúc')}</th>
                    <th scope="col">{t('Sự kiện')}</th>
                    <th scope="col">{t('Trạng thái')}</th>
                    <th scope="col">{t('Số lần thử')}</th>
                    <th scope="col">
                      <span className="visually-hidden">{t('Việc')}</span>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items.map((event) => (
                    <tr key={event.eventId}>
                      <td data-label={t('Lúc')}>{momentText(event.at)}</td>
                      <td data-label={t('Sự kiện')}>
                        {labelOf(event.type)} <code className={style.quiet}>{event.type}</code>
                      </td>
                      <td data-label={t('Trạng thái')}>
                        {eventStateLabel(event.state)}
                        {event.state === 'pending' && event.attempts > 0 ? (
                          <p className={style.quiet}>{t('thử lại lúc {at}', { at: momentText(event.dueAt) })}</p>
                        ) : null}
                      </td>
                      <td data-label={t('Số lần thử')}>{event.attempts}</td>
                      <td>
                        <div className={style.rowActs}>
                          <Button onClick={() => setOpened(event.eventId)}>{t('Xem')}</Button>
                          {event.state === 'leased' ? null : <ActButton act={() => again(event.eventId)}>{t('Gửi lại')}</ActButton>}
                          {event.state === 'pending' || event.state === 'dead' ? (
                            <Button onClick={() => setSkipping(event.eventId)}>{t('Bỏ qua')}</Button>
                          ) : null}
                        </div>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {more}
            </>
          )
        }
      </Answer>
      {opened === undefined ? null : <EventView endpointId={endpointId} eventId={opened} onClose={() => setOpened(undefined)} />}
      {skipping === undefined ? null : <SkipEvents endpointId={endpointId} eventIds={[skipping]} onClose={() => setSkipping(undefined)} />}
    </Card>
  );
}
