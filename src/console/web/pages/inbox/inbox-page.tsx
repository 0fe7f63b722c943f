import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Empty, Page } from '../../kit/page';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';
import style from './inbox.module.css';
import { InboxList } from './inbox-list';
import { emptyText, type Queue, queueLabel, queues } from './queues';

/** Hộp việc: the queues of whoever is signed in, with what may be done in them. */
export function InboxPage() {
  const { queue = 'mine', open } = useSearch({ from: '/framed/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const counts = api.useQuery('get', '/api/v1/inbox/counts');
  const list = useInbox(queue);
  return (
    <Page title={t('Hộp việc')}>
      <nav className={style.queues} aria-label={t('Hàng đợi')}>
        {queues.map((one) => (
          <Link key={one} to="/inbox" search={{ queue: one }} className={style.queue} aria-current={one === queue ? 'true' : undefined}>
            {queueLabel(one)} <span className={style.count}>{counts.data === undefined ? '…' : numberText(counts.data[one])}</span>
          </Link>
        ))}
      </nav>
      <Answer of={list}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={emptyText(queue)} />
          ) : (
            <InboxList
              key={queue}
              items={items}
              openId={open}
              onOpen={(id) => navigate({ search: { queue, ...(id === undefined ? {} : { open: id }) }, replace: true })}
              onMore={more}
            />
          )
        }
      </Answer>
    </Page>
  );
}

const pageSize = 50;

/** The items of a queue, a page more each time `more` is called; undefined when all are there. */
function useInbox(queue: Queue) {
  const [pages, setPages] = useState(1);
  const { data, error, refetch } = api.useQuery('get', '/api/v1/inbox', {
    params: { query: { queue, limit: Math.min(pageSize * pages, 200) } },
  });
  const more = data?.next == null || pages >= 4 ? undefined : () => setPages(pages + 1);
  return { data: data === undefined ? undefined : { items: data.items, more }, error, refetch };
}
