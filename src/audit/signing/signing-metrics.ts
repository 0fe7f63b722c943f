import { Gauge } from 'prom-client';
import { registry } from '../../platform/metrics.js';
import type { SignerStanding } from './signing.js';

/** Shows how signing stands on `/metrics`. */
export function showStanding({ state, size, unwitnessedSince, witnesses }: SignerStanding, now: Date): void {
  gauges ??= makeGauges();
  const { signedSize, refuses, unwitnessed, overdue, disputes } = gauges;
  signedSize.set(size);
  refuses.set(state === 'shrunk' || state === 'forked' ? 1 : 0);
  const waited = unwitnessedSince === null ? 0 : Math.max(0, now.getTime() - unwitnessedSince.getTime());
  unwitnessed.set(waited / 1000);
  overdue.set(waited > alarmAfterMs ? 1 : 0);
  for (const { name, fault } of witnesses) disputes.set({ witness: name }, fault === 'disputes' ? 1 : 0);
}

/** As long as tree heads may wait for their witnesses before somebody should look into it. */
export const alarmAfterMs = 15 * 60_000;

/** A process that does not sign has none of them: it would say 0 of what it does not know. */
let gauges: ReturnType<typeof makeGauges> | undefined;

const makeGauges = () => ({
  signedSize: gauge('audit_signed_size', 'Leaves of the largest tree head signed.'),
  refuses: gauge('audit_signer_refuses', '1 while the signer refuses a tree that has shrunk or was forked.'),
  unwitnessed: gauge('audit_unwitnessed_seconds', 'How long the oldest tree head without its quorum of witnesses has waited.'),
  overdue: gauge('audit_unwitnessed_alarm', '1 when that is longer than 15 minutes.'),
  disputes: new Gauge({
    name: 'audit_witness_disputes',
    help: '1 while a witness says to have seen another tree.',
    labelNames: ['witness'],
    registers: [registry],
  }),
});

function gauge(name: string, help: string): Gauge {
  return new Gauge({ name, help, registers: [registry] });
}
