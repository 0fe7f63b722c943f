import type { Change, Row } from './rows.js';

/** Every condition under "Must hold" of a delivery. */

const document = (members: object): Change => ({ facts: { document: members } });
const afterSending = ['sent', 'arrived', 'registered', 'assigned', 'processing', 'completed'];

export const deliveryRows: readonly Row[] = [
  ['new', 'delivery.open', 'system', document({ secret: true }), ['delivery.secret']],
  ['new', 'delivery.open', 'system', document({ reachable: false }), ['delivery.recipient-without-code']],
  ['new', 'delivery.open', 'system', document({ secret: true, reachable: false }), ['delivery.secret', 'delivery.recipient-without-code']],
  ['queued', 'delivery.send', 'system', document({ channelTook: false }), ['delivery.channel-did-not-take-it']],
  [afterSending, 'delivery.requestRecall', 'clerk@issuing', document({ recallOpen: true }), ['delivery.recall-already-open']],
  [afterSending, 'delivery.requestRecall', 'system', document({ recallOpen: true }), ['delivery.recall-already-open']],
  [afterSending, 'delivery.agreeRecall', 'clerk@recipient', document({ recallOpen: false }), ['delivery.no-recall-open']],
  [afterSending, 'delivery.declineRecall', 'clerk@recipient', document({ recallOpen: false }), ['delivery.no-recall-open']],
  // From outside a reason may be absent.
  [afterSending.slice(0, -1), 'delivery.refuse', 'system', { input: { reason: undefined } }, 'moves'],
  [afterSending, 'delivery.declineRecall', 'system', { input: { reason: undefined } }, 'moves'],
];
