import { claimDeliveries } from '../../../../e-office/webhooks/worker-statements.js';
import { replaceIn } from './replace-in.js';

/** A lease is shorter than a request may take, so another process sends what is under way. */
replaceIn(claimDeliveries, /leased_until = \$2/, `leased_until = least($2, $1::timestamptz + interval '50 milliseconds')`);
