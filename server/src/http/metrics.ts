import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Catalog } from '../catalog/catalog.ts';

export interface Metrics {
  /** Notes one answer; `route` is one of a few words, never an address. */
  note(route: string, status: number, seconds: number): void;
  page(): Promise<Response>;
}

/** What Prometheus reads at /metrics: requests, what the catalog has come to, and the process where asked. */
export function metricsOf(catalog: () => Catalog | undefined, { process = false } = {}): Metrics {
  const registers = [new Registry()];
  const [registry = new Registry()] = registers;
  if (process) collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'linaje_http_requests_total',
    help: 'Answers given, by route and status.',
    labelNames: ['route', 'status'] as const,
    registers,
  });
  const seconds = new Histogram({
    name: 'linaje_http_request_seconds',
    help: 'Time to the answer, by route.',
    labelNames: ['route'] as const,
    buckets: [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10],
    registers,
  });
  new Gauge({
    name: 'linaje_sequence',
    help: 'The last change that answers stand on.',
    registers,
    collect() {
      this.set(catalog()?.for(nobody).sequence ?? 0);
    },
  });
  new Gauge({
    name: 'linaje_changes_waiting',
    help: 'Changes that wait to be written.',
    registers,
    collect() {
      this.set(catalog()?.waiting() ?? 0);
    },
  });
  return {
    note(route, status, took) {
      requests.inc({ route, status });
      seconds.observe({ route }, took);
    },
    page: async () =>
      new Response(await registry.metrics(), { headers: { 'content-type': registry.contentType } }),
  };
}

const nobody = {
  actor: { type: 'system', id: 'metrics', name: 'metrics' },
  languages: [],
} as const;
