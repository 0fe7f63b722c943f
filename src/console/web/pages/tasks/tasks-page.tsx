import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { api } from '../../api/client';
import { SavedFilters } from '../../filters/saved-filters';
import { Answer } from '../../kit/answer';
import { SelectField } from '../../kit/field';
import { byPage, listOf } from '../../kit/list';
import { Empty, Page } from '../../kit/page';
import { t } from '../../language/language';
import { TaskTable } from './task-table';
import style from './tasks.module.css';
import { isTimeliness, timelinessChoices } from './timeliness-choices';

/** Nhiệm vụ: those that my agencies lead, or that they can see, by how they stand to their time; progress is said in place. */
export function TasksPage() {
  const { me } = useRouteContext({ from: '/framed' });
  const search = useSearch({ from: '/framed/tasks' });
  const navigate = useNavigate({ from: '/tasks' });
  const agencies = [...new Map(me.posts.map(({ agencyId, agency }) => [agencyId, agency]))];
  const lead = search.lead ?? agencies[0]?.[0];
  const query = {
    limit: 100,
    ...(lead === undefined || lead === 'all' ? {} : { leadAgencyId: lead }),
    ...(search.timeliness === undefined ? {} : { timeliness: [search.timeliness] }),
    ...(search.plan === undefined ? {} : { planId: search.plan }),
  };
  const tasks = listOf(api.useInfiniteQuery('get', '/api/v1/tasks', { params: { query } }, byPage));
  return (
    <Page title={t('Nhiệm vụ')} about={t('Cập nhật tiến độ nhiều nhiệm vụ rồi lưu một lần.')}>
      <search className={style.filters}>
        <SelectField
          label={t('Cơ quan chủ trì')}
          value={lead ?? 'all'}
          onChange={({ target }) => navigate({ search: { ...search, lead: target.value } })}
        >
          {agencies.map(([id, name]) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
          {lead === undefined || lead === 'all' || agencies.some(([id]) => id === lead) ? null : (
            <option value={lead}>{tasks.data?.items[0]?.lead.name ?? t('Cơ quan khác')}</option>
          )}
          <option value="all">{t('Mọi cơ quan tôi xem được')}</option>
        </SelectField>
        <SelectField
          label={t('Tiến độ so với thời hạn')}
          value={search.timeliness ?? ''}
          onChange={({ target }) => {
            const { timeliness: _, ...rest } = search;
            void navigate({ search: isTimeliness(target.value) ? { ...rest, timeliness: target.value } : rest });
          }}
        >
          <option value="">{t('Tất cả')}</option>
          {timelinessChoices().map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </SelectField>
      </search>
      <SavedFilters page="tasks" search={search} />
      <Answer of={tasks}>
        {({ items, more }) =>
          items.length === 0 ? (
            <Empty title={t('Không có nhiệm vụ nào như vậy.')}>
              <p>{t('Nhiệm vụ hiện ra khi kế hoạch giao cho cơ quan được ban hành.')}</p>
            </Empty>
          ) : (
            <>
              <TaskTable items={items} />
              {more}
            </>
          )
        }
      </Answer>
    </Page>
  );
}
