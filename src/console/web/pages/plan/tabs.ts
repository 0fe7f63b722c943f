import { t } from '../../language/language';

export const planTabs = ['content', 'tasks', 'course', 'history', 'files'] as const;
export type PlanTab = (typeof planTabs)[number];

export function isPlanTab(value: unknown): value is PlanTab {
  return (planTabs as readonly unknown[]).includes(value);
}

export function tabLabel(tab: PlanTab): string {
  switch (tab) {
    case 'content':
      return t('Nội dung');
    case 'tasks':
      return t('Nhiệm vụ');
    case 'course':
      return t('Luồng xử lý');
    case 'history':
      return t('Lịch sử');
    case 'files':
      return t('Tệp');
  }
}
