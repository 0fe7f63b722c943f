import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { byPage, listOf } from '../../kit/list';
import table from '../../kit/table.module.css';
import { t } from '../../language/language';
import { EndAppointment } from './appointment-forms';
import { periodText } from './period-text';
import { usePositionLabel } from './use-position-label';

interface PostListProps {
  readonly query: { readonly agencyId?: string; readonly personId?: string; readonly on?: string };
  readonly administers: boolean;
  /** Which of the two stands in the rows: the other one is known from around. */
  readonly shows: 'person' | 'agency';
}

/** Posts, of an agency or of somebody. */
export function PostList({ query, administers, shows }: PostListProps) {
  const [ending, setEnding] = useState<string>();
  const positionLabel = usePositionLabel();
  const posts = listOf(api.useInfiniteQuery('get', '/api/v1/appointments', { params: { query: { ...query, limit: 100 } } }, byPage));
  return (
    <Answer of={posts}>
      {({ items, more }) =>
        items.length === 0 ? (
          <p>{t('Chưa có chức vụ nào.')}</p>
        ) : (
          <>
            <table className={table.table}>
              <caption className="visually-hidden">{t('Chức vụ')}</caption>
              <thead>
                <tr>
                  <th scope="col">{shows === 'person' ? t('Họ tên') : t('Cơ quan')}</th>
                  <th scope="col">{t('Chức vụ')}</th>
                  <th scope="col">{t('Thời gian')}</th>
                  {administers ? (
                    <th scope="col">
                      <span className="visually-hidden">{t('Việc')}</span>
                    </th>
                  ) : null}
                </tr>
              </thead>
              <tbody>
                {items.map((post) => (
                  <tr key={post.id}>
                    <td data-label={shows === 'person' ? t('Họ tên') : t('Cơ quan')}>
                      {shows === 'person' ? (
                        <Link to="/organisations" search={{ tab: 'people', person: post.personId }}>
                          {post.person}
                        </Link>
                      ) : (
                        <Link to="/organisations" search={{ tab: 'agencies', agency: post.agencyId }}>
                          {post.agency}
                        </Link>
                      )}
                    </td>
                    <td data-label={t('Chức vụ')}>
                      {positionLabel(post.position)}
                      {post.acting ? ` (${t('quyền, phụ trách')})` : ''}
                    </td>
                    <td data-label={t('Thời gian')}>{periodText(post.validFrom, post.validUntil)}</td>
                    {administers ? (
                      <td>
                        {post.validUntil === null ? (
                          <Button
                            onClick={() => setEnding(post.id)}
                            aria-label={t('Thôi giữ chức vụ: {name}', { name: `${post.person}, ${positionLabel(post.position)}` })}
                          >
                            {t('Thôi giữ')}
                          </Button>
                        ) : null}
                      </td>
                    ) : null}
                  </tr>
                ))}
              </tbody>
            </table>
            {more}
            {ending === undefined ? null : <EndAppointment id={ending} onClose={() => setEnding(undefined)} />}
          </>
        )
      }
    </Answer>
  );
}
