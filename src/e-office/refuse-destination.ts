import { AdminRefusedError, refuseFor, unless } from '../organisations/index.js';
import { type Destination, judgeNetwork, parseUrl, TargetRefused } from './network/index.js';

/** Throws an `AdminRefusedError` where nothing could ever be sent to such an address, or a network cannot be registered. */
export function refuseDestination(destination: Destination, plainHttp: boolean): void {
  refuseFor(
    destination.cidrs.map((network) => {
      const fault = judgeNetwork(network, plainHttp);
      return unless(fault === null, 'webhook.network-refused', { network, fault });
    }),
  );
  try {
    parseUrl(destination, plainHttp);
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    throw new AdminRefusedError([{ code: 'webhook.url-refused', params: { fault: error.fault } }]);
  }
}
