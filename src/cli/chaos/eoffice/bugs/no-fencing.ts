import { settleDeliveries } from '../../../../e-office/webhooks/worker-statements.js';
import { replaceIn } from './replace-in.js';

/** Whoever tried a delivery says how it ended, whoever's it is by now. */
replaceIn(
  settleDeliveries,
  /AND delivery\.state = 'leased' AND delivery\.owner = \$7 AND delivery\.attempt = ended\.attempt/,
  'AND $7::uuid IS NOT NULL',
);
