import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { momentText, numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './integrations.module.css';

interface EventViewProps {
  readonly endpointId: string;
  readonly eventId: string;
  readonly onClose: () => void;
}

/** The very bytes that are sent, and what each attempt was answered. */
export function EventView({ endpointId, eventId, onClose }: EventViewProps) {
  const event = api.useQuery('get', '/api/v1/webhooks/{id}/events/{eventId}', { params: { path: { id: endpointId, eventId } } });
  return (
    <Dialog open onClose={onClose} title={t('Một lượt gửi')} wide>
      <Answer of={event}>
        {({ body, history, entryId }) => (
          <>
            <h3>{t('Các lần thử')}</h3>
            {history.length === 0 ? <p>{t('Chưa thử lần nào.')}</p> : null}
            <ol className={style.attempts}>
              {history.map(({ no, at, ms, status, error, response }) => (
                <li key={no}>
                  {momentText(at)} — <strong>{status === null ? (error ?? '—') : t('trả lời {status}', { status })}</strong>
                  {ms === null ? '' : `, ${t('{ms} ms', { ms: numberText(ms) })}`}
                  {response === null || response === '' ? null : <pre className={style.bytes}>{response}</pre>}
                </li>
              ))}
            </ol>
            <h3>{t('Nội dung gửi')}</h3>
            <pre className={style.bytes}>{pretty(body)}</pre>
            {entryId === null ? null : (
              <p className={style.quiet}>
                {t('Mục nhật ký:')} <code>{entryId}</code>
              </p>
            )}
          </>
        )}
      </Answer>
      <DialogActions>
        <Button onClick={onClose}>{t('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}
