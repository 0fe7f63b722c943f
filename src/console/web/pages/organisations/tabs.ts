import { t } from '../../language/language';

export const organisationTabs = ['agencies', 'people', 'delegations'] as const;
export type OrganisationTab = (typeof organisationTabs)[number];

export function isOrganisationTab(value: unknown): value is OrganisationTab {
  return (organisationTabs as readonly unknown[]).includes(value);
}

export function tabLabel(tab: OrganisationTab): string {
  switch (tab) {
    case 'agencies':
      return t('Cơ quan');
    case 'people':
      return t('Người dùng');
    case 'delegations':
      return t('Uỷ quyền');
  }
}

/** What the address says of the page: the part shown, and the agency or person opened. */
export interface OrganisationSearch {
  readonly tab?: OrganisationTab;
  readonly agency?: string;
  readonly person?: string;
}

export function organisationSearchIn({ tab, agency, person }: Record<string, unknown>): OrganisationSearch {
  return {
    ...(isOrganisationTab(tab) ? { tab } : {}),
    ...(typeof agency === 'string' ? { agency } : {}),
    ...(typeof person === 'string' ? { person } : {}),
  };
}
