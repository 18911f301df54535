import { randomUUID } from 'node:crypto';
import type { Log } from './api/context.ts';
import type { FaultCode } from './api/errors.ts';
import type { FaultData } from './api/fault.ts';
import { graphqlDoor } from './api/graphql-door.ts';
import type { Catalog } from './catalog/catalog.ts';
import { marquezRoutes } from './features/exchange/marquez/routes.ts';
import { openLineageIntake } from './features/exchange/openlineage/intake.ts';
import { BodyTooLarge, bounded } from './http/body.ts';
import { refusal } from './http/guard.ts';
import { health, notReady, readiness } from './http/health.ts';
import { languagesOf } from './http/languages.ts';
import { metricsOf } from './http/metrics.ts';
import { policyFor } from './http/policy.ts';
import { problem } from './http/problem.ts';
import { secured } from './http/security-headers.ts';
import { webFiles } from './http/web-files.ts';
import { sampleKeeper } from './sample-keeper.ts';
import type { SampleKeeper } from './sample-keeper.ts';
import { StoreError } from './store/store.ts';

/** Bytes that a body may have. */
const GRAPHQL_LIMIT = 1_000_000;

export interface AppConfig {
  readonly host: string;
  readonly trustNetwork: boolean;
  readonly languages: readonly string[];
}

export interface AppGuests {
  /** A function gives undefined while the store has not answered for the first time. */
  readonly catalog: Catalog | (() => Catalog | undefined);
  /** What plants the sample; without it one of its own is made, which knows no clock of the past. */
  readonly sample?: () => SampleKeeper | undefined;
  readonly log: Log;
  readonly config: AppConfig;
  readonly now?: () => Date;
  readonly newId?: () => string;
  /** Where the built screens are. */
  readonly webFolder?: string;
  /** Whether /metrics tells of the process too. */
  readonly processMetrics?: boolean;
}

export interface App {
  /** Answers every request; never throws. */
  fetch(request: Request): Promise<Response>;
}

type Door = (request: Request) => Response | Promise<Response>;

/** Everything that is behind one address: GraphQL, intake, screens, health. */
export function createApp(guests: AppGuests): App {
  const { log, config, newId = randomUUID } = guests;
  const given = guests.catalog;
  const catalog = typeof given === 'function' ? given : () => given;
  const metrics = metricsOf(catalog, { process: guests.processMetrics ?? false });
  const refuse = refuser({ log, config, newId });
  const screens = webFiles(guests.webFolder ?? '');
  const opened = openedOnce((there) => doorsInto(there, { ...guests, newId, refuse }));

  const inside =
    (name: 'graphql' | 'api'): Door =>
    (request) => {
      const there = catalog();
      return there ? opened(there)[name](request) : refuse(request, 503, 'AWAY', {}, RETRY);
    };
  const doors: Readonly<Record<string, Door>> = {
    graphql: inside('graphql'),
    api: inside('api'),
    health,
    ready: () => {
      const there = catalog();
      return there ? readiness(there) : notReady();
    },
    metrics: () => metrics.page(),
    web: async (request) => {
      const path = new URL(request.url).pathname.slice(0, 200);
      if (!['GET', 'HEAD'].includes(request.method)) {
        return refuse(request, 405, 'METHOD_NOT_ALLOWED', { path, method: request.method });
      }
      return (await screens(request)) ?? refuse(request, 404, 'NOT_FOUND', { path });
    },
  };

  async function answered(request: Request, route: string): Promise<Response> {
    const against = refusal(request, config);
    if (against) return refuse(request, 403, against.code, against.data);
    try {
      return await (doors[route] ?? doors['web']!)(request); // the doors have a web
    } catch (error) {
      return caught(request, error, { log, refuse });
    }
  }

  return {
    async fetch(request) {
      const began = performance.now();
      const route = routeOf(new URL(request.url).pathname);
      const response = secured(await answered(request, route));
      metrics.note(route, response.status, (performance.now() - began) / 1_000);
      return response;
    },
  };
}

const RETRY = { 'retry-after': '2' };

function routeOf(path: string): string {
  const [, first = ''] = path.split('/', 2);
  return ['graphql', 'api', 'health', 'ready', 'metrics'].includes(first) ? first : 'web';
}

type Refuse = (
  request: Request,
  status: number,
  code: FaultCode,
  data?: FaultData,
  headers?: Readonly<Record<string, string>>,
) => Response;

function refuser({
  log,
  config,
  newId,
}: {
  log: Log;
  config: AppConfig;
  newId: () => string;
}): Refuse {
  return (request, status, code, data = {}, headers = {}) => {
    const reference = referenceFrom(newId);
    const languages = languagesOf(request.headers.get('accept-language'), config.languages);
    log.info({ reference, code, data }, 'a request was refused');
    return problem({ status, code, data, languages, reference, headers });
  };
}

const referenceFrom = (newId: () => string): string => newId().slice(-12);

function caught(request: Request, error: unknown, { log, refuse }: { log: Log; refuse: Refuse }) {
  if (error instanceof BodyTooLarge) {
    return refuse(request, 413, 'BODY_TOO_LARGE', { limit: error.limit });
  }
  if (error instanceof StoreError) return refuse(request, 503, error.fault, {}, RETRY);
  const response = refuse(request, 500, 'UNEXPECTED');
  log.error(
    { err: error, reference: response.headers.get('x-reference') },
    'something unexpected failed',
  );
  return response;
}

/** The doors that need a catalog, opened when there is one. */
function openedOnce<Opened>(open: (catalog: Catalog) => Opened) {
  let opened: { readonly catalog: Catalog; readonly doors: Opened } | undefined;
  return (catalog: Catalog): Opened => {
    if (opened?.catalog !== catalog) opened = { catalog, doors: open(catalog) };
    return opened.doors;
  };
}

function doorsInto(
  catalog: Catalog,
  { log, config, now, newId, refuse, sample }: AppGuests & { newId: () => string; refuse: Refuse },
) {
  const newReference = () => referenceFrom(newId);
  const logged = (error: unknown) => {
    const reference = newReference();
    log.error({ err: error, reference }, 'the sample company was not done with');
    return reference;
  };
  const moment = now ?? (() => new Date());
  const own = sampleKeeper({ catalog, tell: () => undefined, newId, now: moment, logged });
  const speech = (request: Request) =>
    languagesOf(request.headers.get('accept-language'), config.languages);
  const yoga = graphqlDoor({
    catalog,
    model: catalog.model,
    languagesOf: speech,
    newId,
    newReference,
    log,
    sample: sample?.() ?? own,
  });
  const graphql: Door = async (request) => {
    if (request.method === 'POST' && !isJson(request)) {
      return refuse(request, 415, 'MUTATION_NOT_JSON');
    }
    const response = await yoga(await bounded(request, GRAPHQL_LIMIT));
    return isPage(response) ? console(response) : response;
  };
  const intake = openLineageIntake({ catalog, log, ...(now && { now }) });
  const marquez = marquezRoutes({ catalog });
  const api: Door = async (request) => {
    const path = new URL(request.url).pathname.replace(/\/+$/, '');
    if (path === '/api/v1/lineage/batch') return intake(request);
    if (path === '/api/v1/lineage' && request.method !== 'GET') return intake(request);
    const refused = () => refuse(request, 404, 'NOT_FOUND', { path: path.slice(0, 200) });
    return (await marquez(request)) ?? refused();
  };
  return { graphql, api };
}

const isJson = ({ headers }: Request): boolean =>
  /^application\/(graphql\+)?json\s*(;|$)/i.test(headers.get('content-type') ?? '');

const isPage = ({ headers }: Response): boolean =>
  (headers.get('content-type') ?? '').startsWith('text/html');

/** The console with a policy that lets in just its own scripts. */
async function console(response: Response): Promise<Response> {
  const page = await response.text();
  const headers = new Headers(response.headers);
  headers.set('content-security-policy', policyFor(page));
  return new Response(page, { status: response.status, headers });
}
