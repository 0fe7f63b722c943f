import type { Allowed, Way } from './allowed.js';
import { headsOf } from './who.js';

type Ways = Readonly<Record<string, Way>>;

/** 13, 15, 16: from sent to completed. An outside recipient answers through its status message, issued by the system. */
const recall: Ways = {
  'delivery.requestRecall': ['same', 'system', 'clerk@issuing'],
  'delivery.agreeRecall': ['recalled', 'clerk@recipient', 'system'],
  'delivery.declineRecall': ['same', 'clerk@recipient', 'system'],
};
const register: Ways = { 'delivery.register': ['registered', 'clerk@recipient', 'system'] };
const assign: Ways = { 'delivery.assign': ['assigned', ...headsOf('recipient'), 'system'] };
const process: Ways = { 'delivery.process': ['processing', 'officer@recipient', 'system'] };
const complete: Ways = { 'delivery.complete': ['completed', 'officer@recipient', 'system'] };
const refuse: Ways = { 'delivery.refuse': ['refused', 'clerk@recipient', 'system'] };

/** Gửi văn bản: forward jumps are accepted, a repeat or a step back is not. */
export const deliveryAllowed: Allowed = {
  new: { 'delivery.open': ['queued', 'system'] },
  queued: { 'delivery.send': ['sent', 'system'], 'delivery.cancel': ['cancelled', 'system'] },
  sent: { ...recall, ...refuse, 'delivery.arrive': ['arrived', 'system'], ...register, ...assign, ...process, ...complete },
  arrived: { ...recall, ...refuse, ...register, ...assign, ...process, ...complete },
  registered: { ...recall, ...refuse, ...assign, ...process, ...complete },
  assigned: { ...recall, ...refuse, ...process, ...complete },
  processing: { ...recall, ...refuse, ...complete },
  completed: { ...recall },
  refused: { 'delivery.resend': ['queued', 'clerk@issuing'], 'delivery.cancel': ['cancelled', 'system'] },
  recalled: {},
  cancelled: {},
};
