import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What `/metrics` shows. Folders add their own counters to it, once per process. */
export const registry = new Registry();

collectDefaultMetrics({ register: registry });

export const httpSeconds = new Histogram({
  name: 'http_request_seconds',
  help: 'Time from the request to the end of its answer, by route.',
  labelNames: ['method', 'route', 'status'],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});
