import type { QueryClient } from '@tanstack/react-query';
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
  retainSearchParams,
} from '@tanstack/react-router';
import { api } from './api/client';
import { ProblemError } from './api/problem';
import { asOf, asOfIn } from './as-of/as-of';
import { Frame } from './frame/frame';
import type { Timeliness } from './kit/deadline-badge';
import { rememberPosition } from './live/event-source';
import { type AuditSearch, auditSearchIn } from './pages/audit/audit-search';
import { type Grouping, isGrouping } from './pages/dashboard/groupings';
import { isQueue, type Queue } from './pages/inbox/queues';
import { type EventState, isEventState, isMessageState, type MessageState } from './pages/integrations/states';
import { type OrganisationSearch, organisationSearchIn } from './pages/organisations/tabs';
import { isPlanTab, type PlanTab } from './pages/plan/tabs';
import { isTimeliness } from './pages/tasks/timeliness-choices';

interface Context {
  readonly client: QueryClient;
}

const root = createRootRouteWithContext<Context>()();

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: ({ to }: Record<string, unknown>) => (typeof to === 'string' && to.startsWith('/') ? { to } : {}),
  component: lazyRouteComponent(() => import('./pages/sign-in/sign-in-page'), 'SignInPage'),
});

/** Everything but the sign-in stands in the frame, and needs to know who is there. */
const framed = createRoute({
  getParentRoute: () => root,
  id: 'framed',
  validateSearch: (search: Record<string, unknown>) => asOfIn(search),
  search: { middlewares: [retainSearchParams(['asOf'])] },
  beforeLoad: async ({ context, location, search }) => {
    // Another time is another document; see as-of.ts.
    if (search.asOf !== asOf) {
      window.location.assign(location.href);
      await new Promise(() => undefined);
    }
    const me = await context.client.ensureQueryData(api.queryOptions('get', '/api/v1/me')).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.status === 401) throw redirect({ to: '/sign-in', search: { to: location.href } });
      throw error;
    });
    void rememberPosition().catch(() => undefined); // Without it listening begins a moment later.
    return { me };
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => framed,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/home-page'), 'HomePage'),
});

const inbox = createRoute({
  getParentRoute: () => framed,
  path: '/inbox',
  validateSearch: ({ queue, open }: Record<string, unknown>): { queue?: Queue; open?: string } => ({
    ...(isQueue(queue) ? { queue } : {}),
    ...(typeof open === 'string' ? { open } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/inbox/inbox-page'), 'InboxPage'),
});

const plans = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/plans',
  validateSearch: ({ q, state }: Record<string, unknown>): { q?: string; state?: string } => ({
    ...(typeof q === 'string' || typeof q === 'number' ? { q: String(q) } : {}),
    ...(typeof state === 'string' ? { state } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/plans/plans-page'), 'PlansPage'),
});

const plan = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/plans/$id',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: PlanTab } => (isPlanTab(tab) ? { tab } : {}),
  component: lazyRouteComponent(() => import('./pages/plan/plan-page'), 'PlanPage'),
});

const newPlan = createRoute({
  getParentRoute: () => framed,
  path: '/plans/new',
  component: lazyRouteComponent(() => import('./pages/editor/new-plan-page'), 'NewPlanPage'),
});

const edit = createRoute({
  getParentRoute: () => framed,
  path: '/plans/$id/edit',
  validateSearch: ({ part }: Record<string, unknown>): { part?: string } => (typeof part === 'string' ? { part } : {}),
  component: lazyRouteComponent(() => import('./pages/editor/editor-page'), 'EditorPage'),
});

const imported = createRoute({
  getParentRoute: () => framed,
  path: '/imports/$id',
  component: lazyRouteComponent(() => import('./pages/imports/import-page'), 'ImportPage'),
});

const compare = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/plans/$id/compare',
  validateSearch: ({ from, to }: Record<string, unknown>): { from?: string; to?: string } => ({
    ...(typeof from === 'string' ? { from } : {}),
    ...(typeof to === 'string' ? { to } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/compare/compare-page'), 'ComparePage'),
});

const tasks = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/tasks',
  validateSearch: ({
    lead,
    timeliness,
    plan: planId,
  }: Record<string, unknown>): { lead?: string; timeliness?: Timeliness; plan?: string } => ({
    ...(typeof lead === 'string' ? { lead } : {}),
    ...(isTimeliness(timeliness) ? { timeliness } : {}),
    ...(typeof planId === 'string' ? { plan: planId } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/tasks/tasks-page'), 'TasksPage'),
});

const task = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/tasks/$id',
  component: lazyRouteComponent(() => import('./pages/document/task-page'), 'TaskPage'),
});

const delivery = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/deliveries/$id',
  component: lazyRouteComponent(() => import('./pages/document/delivery-page'), 'DeliveryPage'),
});

const dissemination = createRoute({
  getParentRoute: () => framed,
  path: '/dissemination',
  component: lazyRouteComponent(() => import('./pages/dissemination/dissemination-page'), 'DisseminationPage'),
});

const reports = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/reports',
  validateSearch: ({ timeliness }: Record<string, unknown>): { timeliness?: Timeliness } =>
    isTimeliness(timeliness) ? { timeliness } : {},
  component: lazyRouteComponent(() => import('./pages/reports/reports-page'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/reports/$id',
  component: lazyRouteComponent(() => import('./pages/report/report-page'), 'ReportPage'),
});

const dashboard = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/dashboard',
  validateSearch: ({ by }: Record<string, unknown>): { by?: Grouping } => (isGrouping(by) ? { by } : {}),
  component: lazyRouteComponent(() => import('./pages/dashboard/dashboard-page'), 'DashboardPage'),
});

const deadlines = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/deadlines',
  component: lazyRouteComponent(() => import('./pages/deadlines/deadlines-page'), 'DeadlinesPage'),
});

const aggregation = createRoute({
  getParentRoute: () => framed,
  path: '/aggregation',
  validateSearch: ({ plan: planId, period }: Record<string, unknown>): { plan?: string; period?: string } => ({
    ...(typeof planId === 'string' ? { plan: planId } : {}),
    ...(typeof period === 'string' || typeof period === 'number' ? { period: String(period) } : {}),
  }),
  component: lazyRouteComponent(() => import('./pages/aggregation/aggregation-page'), 'AggregationPage'),
});

const audit = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/audit',
  validateSearch: (search: Record<string, unknown>): AuditSearch => auditSearchIn(search),
  component: lazyRouteComponent(() => import('./pages/audit/audit-page'), 'AuditPage'),
});

const replay = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/replay/$kind/$id',
  validateSearch: ({ at }: Record<string, unknown>): { at?: string } => (typeof at === 'string' ? { at } : {}),
  component: lazyRouteComponent(() => import('./pages/replay/replay-page'), 'ReplayPage'),
});

const workflows = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/workflows',
  component: lazyRouteComponent(() => import('./pages/workflows/workflows-page'), 'WorkflowsPage'),
});

const organisations = createRoute({
  getParentRoute: () => framed,
  path: '/organisations',
  validateSearch: (search: Record<string, unknown>): OrganisationSearch => organisationSearchIn(search),
  component: lazyRouteComponent(() => import('./pages/organisations/organisations-page'), 'OrganisationsPage'),
});

const integrations = createRoute({
  getParentRoute: () => framed,
  path: '/integrations',
  validateSearch: ({ tab }: Record<string, unknown>): { tab?: 'sources' } => (tab === 'sources' ? { tab } : {}),
  component: lazyRouteComponent(() => import('./pages/integrations/integrations-page'), 'IntegrationsPage'),
});

const endpoint = createRoute({
  getParentRoute: () => framed,
  path: '/integrations/$id',
  validateSearch: ({ state }: Record<string, unknown>): { state?: EventState } => (isEventState(state) ? { state } : {}),
  component: lazyRouteComponent(() => import('./pages/integrations/endpoint-page'), 'EndpointPage'),
});

const source = createRoute({
  getParentRoute: () => framed,
  path: '/integrations/sources/$source',
  validateSearch: ({ state }: Record<string, unknown>): { state?: MessageState } => (isMessageState(state) ? { state } : {}),
  component: lazyRouteComponent(() => import('./pages/integrations/source-page'), 'SourcePage'),
});

const incoming = createRoute({
  getParentRoute: () => framed,
  path: '/incoming',
  component: lazyRouteComponent(() => import('./pages/integrations/incoming-page'), 'IncomingPage'),
});

const system = createRoute({
  getParentRoute: () => framed,
  path: '/system',
  component: lazyRouteComponent(() => import('./pages/system/system-page'), 'SystemPage'),
});

const preferences = createRoute({
  getParentRoute: () => framed,
  staticData: { past: true },
  path: '/preferences',
  component: lazyRouteComponent(() => import('./pages/preferences/preferences-page'), 'PreferencesPage'),
});

const routes = root.addChildren([
  signIn,
  framed.addChildren([
    home,
    inbox,
    plans,
    plan,
    newPlan,
    edit,
    compare,
    imported,
    tasks,
    task,
    delivery,
    dissemination,
    reports,
    report,
    dashboard,
    deadlines,
    aggregation,
    audit,
    replay,
    workflows,
    organisations,
    integrations,
    endpoint,
    source,
    incoming,
    system,
    preferences,
  ]),
]);

export function createConsoleRouter(client: QueryClient) {
  return createRouter({ routeTree: routes, context: { client }, defaultPreload: 'intent', scrollRestoration: true });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createConsoleRouter>;
  }

  interface StaticDataRouteOption {
    /** What the page shows can be shown as of a time that has passed. */
    past?: true;
  }
}
