import { claimDeliveries } from '../../../../e-office/webhooks/worker-statements.js';
import { replaceIn } from './replace-in.js';

/** A delivery is sent without looking whether an earlier one of its document still waits. */
replaceIn(claimDeliveries, /earlier\.sequence < delivery\.sequence/, 'earlier.sequence < 0');
