import { type RuleBook, unless } from '../../kit/definition.js';
import { kitRules } from '../../kit/v1/rules.js';
import type { DeliveryDocumentFact } from '../delivery.facts.js';

interface Seen {
  readonly document: DeliveryDocumentFact;
}

/** Rules of the delivery, version 1. */
const own = {
  /** state secrets never leave by wire, and a name without a code is no target. */
  mayBeSent: {
    reads: ['document'],
    check: ({ document }: Seen) => [
      ...unless(!document.secret, 'delivery.secret'),
      ...unless(document.reachable, 'delivery.recipient-without-code'),
    ],
  },
  /** "Sent" is true only when the channel accepted it. */
  channelTookIt: {
    reads: ['document'],
    check: ({ document }: Seen) => unless(document.channelTook, 'delivery.channel-did-not-take-it'),
  },
  noRecallOpen: {
    reads: ['document'],
    check: ({ document }: Seen) => unless(!document.recallOpen, 'delivery.recall-already-open'),
  },
  /** an answer needs an open request. */
  recallIsOpen: {
    reads: ['document'],
    check: ({ document }: Seen) => unless(document.recallOpen, 'delivery.no-recall-open'),
  },
};

export const deliveryRules: RuleBook = { ...kitRules, ...own };
