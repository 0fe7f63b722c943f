import { useNavigate, useSearch } from '@tanstack/react-router';
import { Tabs } from 'radix-ui';
import { Page } from '../../kit/page';
import tabs from '../../kit/tabs.module.css';
import { t } from '../../language/language';
import { EndpointsTab } from './endpoints-tab';
import { SourcesTab } from './sources-tab';

/** Tích hợp: who is told of our steps, and who sends us documents and statuses. */
export function IntegrationsPage() {
  const { tab = 'endpoints' } = useSearch({ from: '/framed/integrations' });
  const navigate = useNavigate({ from: '/integrations' });
  return (
    <Page title={t('Tích hợp')} about={t('Hệ thống nào được báo mỗi bước, hệ thống nào gửi văn bản và trạng thái đến.')}>
      <Tabs.Root value={tab} onValueChange={(next) => navigate({ search: next === 'sources' ? { tab: next } : {}, replace: true })}>
        <Tabs.List className={tabs.list} aria-label={t('Phần của trang')}>
          <Tabs.Trigger value="endpoints" className={tabs.trigger}>
            {t('Điểm nhận sự kiện')}
          </Tabs.Trigger>
          <Tabs.Trigger value="sources" className={tabs.trigger}>
            {t('Nguồn gửi đến')}
          </Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="endpoints" className={tabs.content}>
          <EndpointsTab />
        </Tabs.Content>
        <Tabs.Content value="sources" className={tabs.content}>
          <SourcesTab />
        </Tabs.Content>
      </Tabs.Root>
    </Page>
  );
}
