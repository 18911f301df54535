import type { Catalog } from '../../../catalog/catalog.ts';
import type { Sequence } from '../../../catalog/change-set.ts';
import type { Reading } from '../../../reading/reading.ts';

const MOST = 1_000;

/** `GET /events/lineage`: the events as they came, by their own time; their texts come from the log. */
export async function lineageEvents({
  catalog,
  reading,
  query,
}: {
  catalog: Catalog;
  reading: Reading;
  query: URLSearchParams;
}): Promise<Response> {
  const limit = Number(query.get('limit') ?? 100);
  const offset = Number(query.get('offset') ?? 0);
  const fault = [
    ...(isCount(limit) ? [] : ['query param limit must be greater than or equal to 0']),
    ...(isCount(offset) ? [] : ['query param offset must be greater than or equal to 0']),
    ...['before', 'after'].flatMap((name) => {
      const said = query.get(name);
      return said === null || momentOf(said) ? [] : [`query param ${name} must be a date and time`];
    }),
  ];
  if (fault.length > 0) return Response.json({ errors: fault }, { status: 400 });
  const before = momentOf(query.get('before'));
  const after = momentOf(query.get('after'));
  const { lines, totalCount } = reading.evidence({
    order: query.get('sortDirection') === 'asc' ? 'asc' : 'desc',
    first: Math.min(limit, MOST),
    offset,
    ...(before && { before }),
    ...(after && { after }),
  });
  const bodies = await Promise.all(lines.map(({ sequence }) => bodyOf(catalog, sequence)));
  return Response.json({ totalCount, events: bodies.flat() });
}

const isCount = (count: number) => Number.isSafeInteger(count) && count >= 0;

function momentOf(said: string | null): string | undefined {
  const time = said === null ? Number.NaN : Date.parse(said);
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** None where the time its text is kept for is over. */
async function bodyOf({ store }: Catalog, sequence: Sequence): Promise<readonly unknown[]> {
  const [change] = await store.changes(sequence - 1, 1);
  const body = change?.evidence?.body;
  return body === undefined ? [] : [JSON.parse(body)];
}
