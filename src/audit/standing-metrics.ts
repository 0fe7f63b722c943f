import { Gauge } from 'prom-client';
import { registry } from '../platform/metrics.js';
import type { Look } from './standing-look.js';

/** Shows a look on `/metrics`. */
export function showLook({ findings, more, numbers, waitedMs }: Look, seconds: number): void {
  gauges ??= makeGauges();
  const { found, size, oldest, unsigned, took } = gauges;
  found.set(findings.length + more);
  size.set(numbers.size);
  oldest.set(waitedMs / 1000);
  const since = numbers.unsignedSince?.getTime();
  unsigned.set(since === undefined ? 0 : Math.max(0, (Date.now() - since) / 1000));
  took.set(seconds);
}

/** A process that never looks has none of them: it would say 0 of what it does not know. */
let gauges: ReturnType<typeof makeGauges> | undefined;

const makeGauges = () => ({
  found: gauge('audit_findings', 'What does not agree between log, tree and stored states. Anything above 0 is an alarm.'),
  size: gauge('audit_tree_size', 'Entries that have a place in the tree.'),
  oldest: gauge('audit_pending_oldest_seconds', 'How long the entry that waits longest for its place in the tree has been seen to wait.'),
  unsigned: gauge('audit_unsigned_seconds', 'How long the oldest entry that no signed tree head covers has had its place.'),
  took: gauge('audit_check_seconds', 'How long the last look of the standing check took.'),
});

function gauge(name: string, help: string): Gauge {
  return new Gauge({ name, help, registers: [registry] });
}
