import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { SavedFilters } from '../../filters/saved-filters';
import { Answer } from '../../kit/answer';
import { byPage, listOf } from '../../kit/list';
import { Empty, Page } from '../../kit/page';
import { numberText } from '../../language/dates';
import { t } from '../../language/language';
import type { BulkAct } from './bulk-bar';
import { BulkSheet } from './bulk-sheet';
import style from './inbox.module.css';
import { InboxList } from './inbox-list';
import { emptyText, queueLabel, queues } from './queues';

/** Hộp việc: the queues of whoever is signed in, with what may be done in them. */
export function InboxPage() {
  const { queue = 'mine', open } = useSearch({ from: '/framed/inbox' });
  const navigate = useNavigate({ from: '/inbox' });
  const counts = api.useQuery('get', '/api/v1/inbox/counts');
  const [act, setAct] = useState<BulkAct>();
  const [rounds, setRounds] = useState(0);
  const list = listOf(api.useInfiniteQuery('get', '/api/v1/inbox', { params: { query: { queue, limit: 50 } } }, byPage));
  return (
    <Page title={t('Hộp việc')}>
      <nav className={style.queues} aria-label={t('Hàng đợi')}>
        {queues.map((one) => (
          <Link key={one} to="/inbox" search={{ queue: one }} className={style.queue} aria-current={one === queue ? 'true' : undefined}>
            {queueLabel(one)} <span className={style.count}>{counts.data === undefined ? '…' : numberText(counts.data[one])}</span>
          </Link>
        ))}
      </nav>
      <SavedFilters page="inbox" search={{ queue }} />
      <Answer of={list}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={emptyText(queue)} />
          ) : (
            <InboxList
              key={`${queue} ${rounds}`}
              items={items}
              openId={open}
              onOpen={(id) => navigate({ search: { queue, ...(id === undefined ? {} : { open: id }) }, replace: true })}
              onAct={setAct}
              more={more}
            />
          )
        }
      </Answer>
      {act === undefined ? null : (
        <BulkSheet
          act={act}
          onClose={() => setAct(undefined)}
          onDone={() => {
            setAct(undefined);
            setRounds(rounds + 1);
          }}
        />
      )}
    </Page>
  );
}
