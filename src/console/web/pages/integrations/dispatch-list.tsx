import { api, server } from '../../api/client';
import type { components } from '../../api/schema.gen';
import { asOf } from '../../as-of/as-of';
import { ActButton } from '../../kit/act-button';
import { Card } from '../../kit/page';
import table from '../../kit/table.module.css';
import { momentText } from '../../language/dates';
import { t } from '../../language/language';
import style from './integrations.module.css';

type Dispatch = components['schemas']['DispatchItem'];

/** Gói tin edXML of a delivery: what went over which bus, every attempt, and what was given up. Nothing for who is served here. */
export function DispatchList({ deliveryId }: { readonly deliveryId: string }) {
  const dispatches = api.useQuery(
    'get',
    '/api/v1/eoffice/deliveries/{id}/dispatches',
    { params: { path: { id: deliveryId } } },
    { enabled: asOf === undefined },
  );
  const again = (dispatch: string) =>
    server.POST('/api/v1/eoffice/deliveries/{id}/dispatches/{dispatch}/again', { params: { path: { id: deliveryId, dispatch } } });
  const all = dispatches.data ?? [];
  if (all.length === 0) return null;
  return (
    <Card title={t('Gói tin qua trục liên thông')}>
      <table className={table.table}>
        <caption className="visually-hidden">{t('Gói tin qua trục liên thông')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('Lúc')}</th>
            <th scope="col">{t('Gói tin')}</th>
            <th scope="col">{t('Trạng thái')}</th>
            <th scope="col">{t('Các lần thử')}</th>
            <th scope="col">
              <span className="visually-hidden">{t('Việc')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {all.map((dispatch) => (
            <tr key={dispatch.id}>
              <td data-label={t('Lúc')}>{momentText(dispatch.queuedAt)}</td>
              <td data-label={t('Gói tin')}>
                {kindLabel(dispatch)}
                <p className={style.address}>{[dispatch.busId, dispatch.receiverCode].filter((part) => part !== null).join(' → ')}</p>
              </td>
              <td data-label={t('Trạng thái')}>
                {stateLabel(dispatch.state)}
                {dispatch.result === null ? null : <p className={style.quiet}>{dispatch.result}</p>}
                {dispatch.dueAt === null ? null : (
                  <p className={style.quiet}>{t('thử lại lúc {at}', { at: momentText(dispatch.dueAt) })}</p>
                )}
              </td>
              <td data-label={t('Các lần thử')}>
                {dispatch.attempts.map(({ no, at, result }) => (
                  <p key={no}>
                    {momentText(at)}: {result}
                  </p>
                ))}
              </td>
              <td>{dispatch.state === 'dead' ? <ActButton act={() => again(dispatch.id)}>{t('Gửi lại')}</ActButton> : null}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  );
}

function kindLabel({ kind, messageKind }: Dispatch): string {
  switch (messageKind ?? kind) {
    case 'recall':
      return t('Xin lấy lại');
    case 'update':
      return t('Cập nhật');
    case 'replace':
      return t('Thay thế');
    default:
      return t('Văn bản');
  }
}

function stateLabel(state: Dispatch['state']): string {
  switch (state) {
    case 'waiting':
      return t('Chờ gửi');
    case 'taken':
      return t('Trục đã nhận');
    case 'dead':
      return t('Bỏ dở sau nhiều lần thử');
    case 'dropped':
      return t('Không còn phải gửi');
  }
}
