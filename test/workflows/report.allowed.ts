import type { Allowed, Way } from './allowed.js';
import { headsOf, monitor } from './who.js';

type Ways = Readonly<Record<string, Way>>;

/** Any state that is not final; `accepted` is not, for it can be sent back. */
const always: Ways = {
  'report.handOver': ['same', 'system', monitor],
  'report.remind': ['same', 'system', monitor],
};
const cancellable: Ways = { ...always, 'report.cancel': ['cancelled', 'system'] };

/** Drafting and receiving are open before anything was submitted, and after a report was marked missing. */
const notYetSubmitted: Ways = {
  ...cancellable,
  'report.draft': ['drafting', 'officer@reporting'],
  'report.receive': ['filed', 'clerk@monitoring'],
};

/** Báo cáo of a unit. Its officer submitted, its head approved; the monitor is of another agency. */
export const reportAllowed: Allowed = {
  new: { 'report.open': ['owed', 'system'] },
  owed: { ...notYetSubmitted, 'report.markMissing': ['missing', monitor] },
  drafting: {
    ...notYetSubmitted,
    'report.submit': ['awaitingApproval', 'officer@reporting'],
    'report.markMissing': ['missing', monitor],
  },
  awaitingApproval: {
    ...cancellable,
    'report.approve': ['filed', ...headsOf('reporting')],
    'report.return': ['drafting', ...headsOf('reporting')],
    'report.recall': ['drafting', 'officer@reporting', 'system'],
    'report.markMissing': ['missing', monitor],
  },
  filed: {
    ...cancellable,
    'report.recall': ['drafting', 'agencyHead@reporting', 'system'],
    'report.unlink': ['owed', 'clerk@monitoring'],
    'report.accept': ['accepted', monitor],
    'report.sendBack': ['drafting', monitor],
  },
  accepted: { ...always, 'report.sendBack': ['drafting', monitor] },
  missing: notYetSubmitted,
  cancelled: {},
};
