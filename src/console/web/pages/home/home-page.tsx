import { Link, useRouteContext } from '@tanstack/react-router';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { buttonClass } from '../../kit/button';
import { DeadlineText, TimelinessBadge } from '../../kit/deadline-badge';
import { Card, Page } from '../../kit/page';
import { StateChip } from '../../kit/state-chip';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';
import { queueLabel, queues } from '../inbox/queues';
import style from './home.module.css';

/** Trang của tôi: how much waits in each queue, what comes first, and what came back lately. */
export function HomePage() {
  const { me } = useRouteContext({ from: '/framed' });
  const counts = api.useQuery('get', '/api/v1/inbox/counts');
  const mine = api.useQuery('get', '/api/v1/inbox', { params: { query: { queue: 'mine', limit: 50 } } });
  const first = mine.data?.items[0];
  return (
    <Page
      title={t('Chào {name}', { name: me.person.name })}
      actions={
        first === undefined ? undefined : (
          <Link to="/inbox" search={{ queue: 'mine', open: first.id }} className={buttonClass('main')}>
            {t('Mở việc tiếp theo')}
          </Link>
        )
      }
    >
      <ul className={style.cards}>
        {queues.map((queue) => (
          <li key={queue}>
            <Link to="/inbox" search={{ queue }} className={style.card}>
              <span className={style.number}>{counts.data === undefined ? '…' : numberText(counts.data[queue])}</span>
              <span>{queueLabel(queue)}</span>
            </Link>
          </li>
        ))}
      </ul>
      <div className={style.columns}>
        <Card title={t('Nên làm trước')}>
          <Answer of={mine}>
            {({ items }) =>
              items.length === 0 ? (
                <p>{t('Không có hồ sơ nào chờ bạn.')}</p>
              ) : (
                <ol className={style.list}>
                  {items.slice(0, 6).map((item) => (
                    <li key={item.id}>
                      <Link to="/inbox" search={{ queue: 'mine', open: item.id }} className={style.title}>
                        {item.title}
                      </Link>
                      <p className={style.facts}>
                        <StateChip label={item.stateLabel} />
                        {item.timeliness === null ? null : <TimelinessBadge timeliness={item.timeliness} />}
                        <DeadlineText day={item.deadline} />
                      </p>
                    </li>
                  ))}
                </ol>
              )
            }
          </Answer>
        </Card>
        <Card title={t('Mới bị trả lại')}>
          <Answer of={mine}>
            {({ items }) => {
              const returned = items.filter(({ lastReason }) => lastReason !== null).slice(0, 5);
              return returned.length === 0 ? (
                <p>{t('Không có hồ sơ nào bị trả lại.')}</p>
              ) : (
                <ul className={style.list}>
                  {returned.map((item) => (
                    <li key={item.id}>
                      <Link to="/inbox" search={{ queue: 'mine', open: item.id }} className={style.title}>
                        {item.title}
                      </Link>
                      <p>{item.lastReason}</p>
                    </li>
                  ))}
                </ul>
              );
            }}
          </Answer>
        </Card>
      </div>
    </Page>
  );
}
