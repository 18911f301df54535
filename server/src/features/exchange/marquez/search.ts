import { badCount, badRequest, compare, listed, pageOf } from './asked.ts';
import type { Asked } from './asked.ts';

/** Names that hold the text, whatever its case; by name, or the last changed first. */
export function search({ reading, present, query }: Asked): Response {
  const text = (query.get('q') ?? '').trim().toLowerCase();
  const page = pageOf(query, 10);
  if (text === '') return badRequest('query param q must not be blank');
  if (!page) return badCount();
  const kinds = [TYPES[(query.get('filter') ?? '').toUpperCase()] ?? ['Dataset', 'Process']].flat();
  const hits = kinds
    .flatMap((kind) => listed(reading, kind, query.get('namespace') ?? undefined))
    .filter((one) => present.names(one).name.toLowerCase().includes(text));
  const named = hits.map((ordinal) => ({ ordinal, ...present.names(ordinal) }));
  const sorted =
    query.get('sort') === 'UPDATE_AT'
      ? named
          .map((one) => ({ ...one, at: present.updatedAt(one.ordinal) }))
          .sort((a, b) => compare(b.at, a.at) || compare(a.name, b.name))
      : named.sort((a, b) => compare(a.name, b.name) || compare(a.namespace, b.namespace));
  const results = sorted
    .slice(page.offset, page.offset + page.first)
    .map(({ ordinal, name, namespace }) => ({
      type: reading.structure.kind(ordinal) === 'Process' ? 'JOB' : 'DATASET',
      name,
      updatedAt: present.updatedAt(ordinal),
      namespace,
      nodeId: present.nodeId(ordinal),
    }));
  return Response.json({ results, totalCount: hits.length });
}

const TYPES: Readonly<Record<string, string>> = { DATASET: 'Dataset', JOB: 'Process' };
