import { useNavigate, useRouteContext, useSearch } from '@tanstack/react-router';
import { Tabs } from 'radix-ui';
import { Page } from '../../kit/page';
import tabs from '../../kit/tabs.module.css';
import { t } from '../../language/language';
import { AgenciesTab } from './agencies-tab';
import { DelegationsTab } from './delegations-tab';
import { PeopleTab } from './people-tab';
import { isOrganisationTab, organisationTabs, tabLabel } from './tabs';

/** Cơ quan, người dùng, uỷ quyền: administrators keep the register; whoever holds a post delegates it and takes it back. */
export function OrganisationsPage() {
  const { me } = useRouteContext({ from: '/framed' });
  const isAdministrator = me.posts.some(({ position, delegation }) => position === 'administrator' && delegation === null);
  const { tab = isAdministrator ? 'agencies' : 'delegations' } = useSearch({ from: '/framed/organisations' });
  const navigate = useNavigate({ from: '/organisations' });
  return (
    <Page
      title={t('Cơ quan, người dùng, uỷ quyền')}
      about={
        isAdministrator
          ? t('Mọi thay đổi có ngày hiệu lực và được ghi vào nhật ký.')
          : t('Quản trị viên lập cơ quan, người dùng; bạn uỷ quyền chức vụ của mình.')
      }
    >
      <Tabs.Root value={tab} onValueChange={(next) => (isOrganisationTab(next) ? navigate({ search: { tab: next } }) : undefined)}>
        <Tabs.List className={tabs.list} aria-label={t('Phần của trang')}>
          {organisationTabs.map((one) => (
            <Tabs.Trigger key={one} value={one} className={tabs.trigger}>
              {tabLabel(one)}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        <Tabs.Content value="agencies" className={tabs.content}>
          <AgenciesTab administers={isAdministrator} />
        </Tabs.Content>
        <Tabs.Content value="people" className={tabs.content}>
          <PeopleTab administers={isAdministrator} />
        </Tabs.Content>
        <Tabs.Content value="delegations" className={tabs.content}>
          <DelegationsTab personId={me.person.id} posts={me.posts} administers={isAdministrator} />
        </Tabs.Content>
      </Tabs.Root>
    </Page>
  );
}
