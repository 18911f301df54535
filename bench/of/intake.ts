import autocannon from 'autocannon';
import type { Bench, Row } from '../bench.ts';
import { anEvent } from '../events.ts';
import { startServer } from '../server.ts';
import { onEachStore } from '../stores.ts';
import type { Place } from '../stores.ts';

const CONNECTIONS = 16;
const SECONDS = 10;
const IN_A_BATCH = 50;
const KNOWN_JOBS = 200;

/** Events of some 6.5 kB over loopback, each durable before its answer, by 16 connections for ten seconds. */
export const bench: Bench = {
  name: 'intake',
  run: () => onEachStore(measure),
};

async function measure(place: Place): Promise<Row[]> {
  const server = await startServer(place);
  const url = `${server.url}/api/v1/lineage`;
  let number = 0;
  const known = () => anEvent({ job: number % KNOWN_JOBS, run: number++ });
  const rate = (target: string, body: () => string, events = 1) =>
    fire(target, body).then((perSecond) => perSecond * events);
  try {
    // Every job is known before runs of known jobs are measured.
    for (let job = 0; job < KNOWN_JOBS; job++) await post(url, anEvent({ job, run: number++ }));
    const runs = await rate(url, known);
    const batches = await rate(
      `${url}/batch`,
      () => `[${Array.from({ length: IN_A_BATCH }, known).join(',')}]`,
      IN_A_BATCH,
    );
    const fresh = await rate(url, () => anEvent({ job: KNOWN_JOBS + number, run: number++ }));
    return [
      atLeast('OpenLineage intake, runs of known jobs', place, { perSecond: runs, reach: 2_000 }),
      atLeast('OpenLineage intake, batches of 50 of known jobs', place, {
        perSecond: batches,
        reach: 3_000,
      }),
      atLeast('OpenLineage intake, new jobs', place, { perSecond: fresh, reach: 400 }),
    ];
  } finally {
    await server.stop();
  }
}

/** What design.md asks is asked of the embedded store. */
function atLeast(
  what: string,
  { store }: Place,
  { perSecond, reach }: { perSecond: number; reach: number },
): Row {
  const row = { what, store, measured: `${Math.round(perSecond)}/s` };
  if (store !== 'SQLite') return { ...row, reach: '' };
  return { ...row, reach: `≥ ${reach}/s`, reached: perSecond >= reach };
}

/** Answers of success per second. */
async function fire(url: string, body: () => string): Promise<number> {
  const result = await autocannon({
    url,
    connections: CONNECTIONS,
    duration: SECONDS,
    requests: [
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        setupRequest: (request) => ({ ...request, body: body() }),
      },
    ],
  });
  if (result.errors + result.non2xx > 0) {
    throw new Error(`${result.errors} errors and ${result.non2xx} refusals from ${url}`);
  }
  return result['2xx'] / result.duration;
}

async function post(url: string, body: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body });
  if (!response.ok) throw new Error(`${response.status}: ${await response.text()}`);
}
