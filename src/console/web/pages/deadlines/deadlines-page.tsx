import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import { Answer } from '../../kit/answer';
import { Button } from '../../kit/button';
import { TimelinessBadge } from '../../kit/deadline-badge';
import { byPage, listOf } from '../../kit/list';
import { Card, Empty, Page } from '../../kit/page';
import { dayText, today } from '../../language/dates';
import { t } from '../../language/language';
import { byMonth, daysLater } from './by-month';
import style from './deadlines.module.css';

/** Lịch thời hạn: what comes due, month by month; the list is the page, and reads the same on a phone. */
export function DeadlinesPage() {
  const [from, setFrom] = useState(today());
  const tasks = listOf(
    api.useInfiniteQuery(
      'get',
      '/api/v1/tasks',
      { params: { query: { limit: 200, dueFrom: from, dueTo: daysLater(from, 183), timeliness: ['inTime', 'dueSoon', 'overdue'] } } },
      byPage,
    ),
  );
  return (
    <Page
      title={t('Lịch thời hạn')}
      about={t('Sáu tháng kể từ ngày {day}.', { day: dayText(from) })}
      actions={
        <>
          <Button onClick={() => setFrom(daysLater(from, -183))}>{t('Sáu tháng trước')}</Button>
          <Button onClick={() => setFrom(daysLater(from, 183))}>{t('Sáu tháng sau')}</Button>
        </>
      }
    >
      <Answer of={tasks}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={t('Không có thời hạn nào trong khoảng này.')} />
          ) : (
            <>
              {byMonth(items).map(({ month, tasks: own }) => (
                <Card key={month} title={t('Tháng {month}', { month })}>
                  <ul className={style.list}>
                    {own.map((task) => (
                      <li key={task.id}>
                        <span className={style.day}>{dayText(task.currentDeadline!.lastDay)}</span>
                        <span>
                          <Link to={`/tasks/${task.id}` as string}>
                            {task.documentNumber} · {task.key} · {task.text}
                          </Link>{' '}
                          {task.timeliness === null ? null : <TimelinessBadge timeliness={task.timeliness} />}
                          <span className={style.quiet}> {task.lead.name}</span>
                        </span>
                      </li>
                    ))}
                  </ul>
                </Card>
              ))}
              {more}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
