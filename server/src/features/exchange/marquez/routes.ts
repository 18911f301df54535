import type { Catalog, Viewer } from '../../../catalog/catalog.ts';
import type { Asked } from './asked.ts';
import { lineageEvents } from './events.ts';
import { columnLineageOf, lineageOf } from './graphs.ts';
import {
  datasetOf,
  datasetsIn,
  jobOf,
  jobs,
  namespaceOf,
  namespacesOf,
  runOf,
  runsOf,
} from './lists.ts';
import { presented } from './presented.ts';
import { search } from './search.ts';

type Route = (asked: Asked, ...names: string[]) => Response | Promise<Response>;

const viewer: Viewer = {
  actor: { type: 'system', id: 'marquez', name: 'Marquez routes' },
  languages: [],
};

/** One pattern a route; `*` is one part of the path, decoded. */
const routes: readonly (readonly [string, Route])[] = [
  ['/lineage', lineageOf],
  ['/column-lineage', columnLineageOf],
  ['/namespaces', namespacesOf],
  ['/namespaces/*', namespaceOf],
  ['/namespaces/*/jobs', (asked, namespace) => jobs(asked, namespace)],
  ['/namespaces/*/jobs/*', jobOf],
  ['/namespaces/*/jobs/*/runs', runsOf],
  ['/namespaces/*/datasets', datasetsIn],
  ['/namespaces/*/datasets/*', datasetOf],
  ['/jobs', (asked) => jobs(asked)],
  ['/jobs/runs/*', runOf],
  ['/search', search],
  ['/events/lineage', ({ catalog, reading, query }) => lineageEvents({ catalog, reading, query })],
];

/**
 * What scripts made for Marquez read under `/api/v1`: lineage, column lineage, namespaces, jobs, datasets, runs, search,
 * events. Undefined for what is none of these.
 */
export function marquezRoutes({
  catalog,
}: {
  catalog: Catalog;
}): (request: Request) => Promise<Response | undefined> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const { pathname, searchParams: query } = new URL(request.url);
    const parts = decoded(pathname.replace(/^\/api\/v1/, '').replace(/\/+$/, ''));
    for (const [pattern, route] of routes) {
      const names = parts && matched(pattern.split('/'), parts);
      if (!names) continue;
      const reading = catalog.for(viewer);
      return route({ reading, catalog, present: presented(reading), query }, ...names);
    }
    return undefined;
  };
}

function decoded(path: string): string[] | undefined {
  try {
    return path.split('/').map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function matched(pattern: readonly string[], parts: readonly string[]): string[] | undefined {
  if (pattern.length !== parts.length) return undefined;
  const fits = pattern.every((one, at) => one === '*' || one === parts[at]);
  return fits ? parts.filter((_, at) => pattern[at] === '*') : undefined;
}
