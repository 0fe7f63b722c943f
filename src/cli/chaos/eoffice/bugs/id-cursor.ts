import { claimDeliveries } from '../../../../e-office/webhooks/worker-statements.js';
import { replaceIn } from './replace-in.js';

/** What is new is what has a higher id than all that was ever taken: rows that commit later than their ids were given are passed over. */
replaceIn(
  claimDeliveries,
  /AND NOT EXISTS \(SELECT FROM webhook_deliveries earlier/,
  `AND (delivery.attempt > 0 OR delivery.event_id > coalesce((SELECT taken.event_id FROM webhook_deliveries taken
      WHERE taken.endpoint_id = delivery.endpoint_id AND taken.attempt > 0 ORDER BY taken.event_id DESC LIMIT 1), '00000000-0000-0000-0000-000000000000'))
    AND NOT EXISTS (SELECT FROM webhook_deliveries earlier`,
);
