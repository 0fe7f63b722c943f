import type { Allowed, Way } from './allowed.js';
import { anyoneOf, headsOf, monitor } from './who.js';

type Ways = Readonly<Record<string, Way>>;

/** Any state from issued on that is not final. */
const always: Ways = {
  'task.amend': ['same', 'system'],
  'task.cancel': ['cancelled', 'system'],
  'task.handOver': ['same', 'system', monitor],
  'task.remind': ['same', 'system', monitor],
  'task.requestExplanation': ['same', monitor],
  'task.explain': ['same', ...anyoneOf('lead')],
};

/** Nhiệm vụ of an agency with users here; the usual task is recurring, continuous where the command asks for that (see `task.usual.ts`). */
export const taskAllowed: Allowed = {
  draft: { 'task.issue': ['issued', 'system'] },
  issued: {
    ...always,
    'task.disseminate': ['disseminated', ...anyoneOf('lead')],
    'task.disseminateLate': ['disseminated', ...headsOf('lead')],
  },
  disseminated: {
    ...always,
    'task.begin': ['inProgress.working', ...anyoneOf('lead'), 'system'],
  },
  'inProgress.working': {
    ...always,
    'task.update': ['same', ...anyoneOf('lead')],
    'task.requestExtension': ['inProgress.extensionRequested', ...anyoneOf('lead')],
    'task.submitResult': ['inProgress.awaitingHead', 'officer@lead'],
    'task.receiveResult': ['reported.awaitingAcceptance', 'clerk@monitoring'],
    'task.coverByReport': ['reported.accepted', 'system'],
  },
  'inProgress.extensionRequested': {
    ...always,
    'task.update': ['same', ...anyoneOf('lead')],
    'task.grantExtension': ['inProgress.working', monitor],
    'task.declineExtension': ['inProgress.working', monitor],
    'task.submitResult': ['inProgress.awaitingHead', 'officer@lead'],
    'task.receiveResult': ['reported.awaitingAcceptance', 'clerk@monitoring'],
  },
  'inProgress.awaitingHead': {
    ...always,
    'task.approveResult': ['reported.awaitingAcceptance', ...headsOf('lead')],
    'task.returnResult': ['inProgress.working', ...headsOf('lead')],
  },
  'reported.awaitingAcceptance': {
    ...always,
    'task.update': ['same', ...anyoneOf('lead')],
    'task.acceptResult': ['reported.accepted', monitor],
    'task.reopen': ['inProgress.working', monitor, 'system'],
  },
  'reported.accepted': {
    ...always,
    'task.update': ['same', ...anyoneOf('lead')],
    'task.reopen': ['inProgress.working', monitor, 'system'],
    'task.summarise': ['summarised', 'system'],
  },
  summarised: {
    ...always,
    'task.update': ['same', ...anyoneOf('lead')],
    'task.resume': ['inProgress.working', 'system'],
    'task.close': ['closed', 'system'],
  },
  closed: {},
  cancelled: {},
};
