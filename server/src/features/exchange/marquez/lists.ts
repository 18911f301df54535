import { partsOf } from '@linaje/graph-schema';
import type { Reading } from '../../../reading/reading.ts';
import { badCount, compare, found, listed, notFound, pageOf } from './asked.ts';
import type { Asked } from './asked.ts';

export const namespacesOf = ({ reading }: Asked): Response =>
  Response.json({ namespaces: namespaces(reading) });

export function namespaceOf({ reading }: Asked, name = ''): Response {
  const found = namespaces(reading).find((one) => one.name === name);
  return found ? Response.json(found) : notFound(`Namespace '${name}' not found.`);
}

export function jobs({ reading, present, query }: Asked, namespace?: string): Response {
  const page = pageOf(query);
  if (!page) return badCount();
  const all = listed(reading, 'Process', namespace).reverse();
  const shown = all.slice(page.offset, page.offset + page.first);
  return Response.json({ totalCount: all.length, jobs: shown.map(present.jobInFull) });
}

export function datasetsIn(
  { reading, present, query }: Asked,
  namespace: string | undefined,
): Response {
  const page = pageOf(query);
  if (!page) return badCount();
  const { structure } = reading;
  const all = listed(reading, 'Dataset', namespace)
    .filter((one) => structure.counted(one, 'referencedOnly') !== 'true')
    .sort((a, b) => compare(structure.key(a), structure.key(b)));
  const shown = all.slice(page.offset, page.offset + page.first);
  return Response.json({ totalCount: all.length, datasets: shown.map(present.datasetInFull) });
}

export function jobOf({ reading, present }: Asked, namespace = '', name = ''): Response {
  const job = found(reading, 'Process', [namespace, name]);
  return job === undefined
    ? notFound(`Job '${name}' not found.`)
    : Response.json(present.jobInFull(job));
}

export function datasetOf({ reading, present }: Asked, namespace = '', name = ''): Response {
  const dataset = found(reading, 'Dataset', [namespace, name]);
  return dataset === undefined
    ? notFound(`Dataset '${name}' not found.`)
    : Response.json(present.datasetInFull(dataset));
}

export function runsOf({ reading, present, query }: Asked, namespace = '', name = ''): Response {
  const job = found(reading, 'Process', [namespace, name]);
  const page = pageOf(query);
  if (job === undefined) return notFound(`Job '${name}' not found.`);
  if (!page) return badCount();
  const { runs, totalCount } = reading.runs(reading.structure.id(job), page);
  return Response.json({ runs: runs.map(present.run), totalCount });
}

export function runOf({ reading, present }: Asked, id = ''): Response {
  const run = reading.run(id);
  return run ? Response.json(present.run(run)) : notFound(`Run '${id}' not found.`);
}

function namespaces(reading: Reading) {
  const { structure } = reading;
  const first = new Map<string, number>();
  for (const kind of ['Dataset', 'Process']) {
    for (const ordinal of structure.ofKind(kind)) {
      const [namespace = ''] = partsOf(structure.key(ordinal));
      if (!first.has(namespace) && structure.live(ordinal)) first.set(namespace, ordinal);
    }
  }
  return [...first]
    .sort(([a], [b]) => compare(a, b))
    .map(([name, ordinal]) => {
      const createdAt = reading.entries([structure.id(ordinal)])[0]?.createdAt ?? null;
      const times = { createdAt, updatedAt: createdAt };
      return { name, ...times, ownerName: 'anonymous', description: null, isHidden: false };
    });
}
