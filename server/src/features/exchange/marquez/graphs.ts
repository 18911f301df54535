import { partsOf } from '@linaje/graph-schema';
import type { Reading } from '../../../reading/reading.ts';
import { jobSource } from '../openlineage/names.ts';
import { badRequest, compare, depthOf, notFound } from './asked.ts';
import type { Asked } from './asked.ts';
import { columnLineage, inputsOf } from './column-lineage.ts';
import { jobsAt, lineage, live } from './lineage.ts';
import type { Edge } from './lineage.ts';
import { nodeOf } from './node-id.ts';
import type { Presented } from './presented.ts';

/** `GET /lineage?nodeId=dataset:…|job:…&depth=`. */
export function lineageOf({ reading, present, query }: Asked): Response {
  const { structure } = reading;
  const nodeId = query.get('nodeId');
  const depth = depthOf(query);
  if (nodeId === null) return badRequest('query param nodeId must not be null');
  const node = nodeOf(nodeId, structure);
  if (depth === undefined || node === 'MALFORMED') return notFound();
  if ('unknown' in node) {
    return notFound(`${node.type === 'job' ? 'Job' : 'Dataset'} '${node.unknown}' not found.`);
  }
  if (node.type === 'datasetField') return notFound();
  const job = node.type === 'job' ? node.ordinal : lastAt(reading, node.ordinal);
  const graph =
    job === undefined
      ? { nodes: new Set([node.ordinal]), edges: [] }
      : lineage(structure, job, depth);
  const nodes = [...graph.nodes].map((one) => {
    const isJob = structure.kind(one) === 'Process';
    const run = isJob
      ? reading.runs(structure.id(one), { first: 1, offset: 0 }).runs[0]
      : undefined;
    return {
      ordinal: one,
      type: isJob ? 'JOB' : 'DATASET',
      data: isJob ? { ...present.job(one), currentRunUuid: run?.id ?? null } : present.dataset(one),
    };
  });
  return Response.json({ graph: drawn(nodes, graph.edges, present, (edge) => edge) });
}

/** The job that last wrote a dataset; where none writes it, one that reads it. */
function lastAt(reading: Reading, dataset: number): number | undefined {
  const { structure } = reading;
  const id = structure.id(dataset);
  for (const role of ['WRITES', 'READS']) {
    const said = new Map([...reading.stamps(role, id)].map(([source, { at }]) => [source, at]));
    const last = jobsAt(structure, dataset, [role])
      .map((job) => {
        const [namespace = '', name = ''] = partsOf(structure.key(job));
        return { job, at: said.get(jobSource({ namespace, name })) ?? '' };
      })
      .reduce<{ job: number; at: string } | undefined>(
        (newest, one) => (newest === undefined || one.at >= newest.at ? one : newest),
        undefined,
      );
    if (last) return last.job;
  }
  return undefined;
}

/** `GET /column-lineage?nodeId=dataset:…|datasetField:…|job:…&depth=&withDownstream=`. */
export function columnLineageOf({ reading, present, query }: Asked): Response {
  const { structure } = reading;
  const nodeId = query.get('nodeId');
  const depth = depthOf(query);
  if (nodeId === null) return badRequest('query param nodeId must not be null');
  const node = nodeOf(nodeId, structure);
  if (depth === undefined) return notFound();
  if (node === 'MALFORMED' || 'unknown' in node) return notFound('Could not find node');
  const withDownstream = query.get('withDownstream') === 'true';
  const starts =
    node.type === 'datasetField'
      ? [node.ordinal]
      : fieldsOf(reading, node.ordinal, node.type).filter(
          (one) => inputsOf(structure, one).length > 0 || withDownstream,
        );
  const graph = columnLineage(structure, starts, { depth, withDownstream });
  const nodes = [...graph.fields].map((ordinal) => {
    return { ordinal, type: 'DATASET_FIELD', data: present.field(ordinal) };
  });
  // Marquez turns what comes in around: its destination is where it comes from.
  const turned = ({ origin, destination }: { origin: string; destination: string }) => {
    return { origin: destination, destination: origin };
  };
  return Response.json({ graph: drawn(nodes, graph.edges, present, turned) });
}

function fieldsOf({ structure }: Reading, ordinal: number, type: 'dataset' | 'job'): number[] {
  const datasets = type === 'job' ? live(structure, ordinal, 'WRITES') : [ordinal];
  return datasets.flatMap((one) => live(structure, one, 'HAS_FIELD'));
}

interface Drawn {
  readonly ordinal: number;
  readonly type: string;
  readonly data: unknown;
}

/** Nodes sorted by id, each with its edges sorted. */
function drawn(
  nodes: readonly Drawn[],
  edges: readonly Edge[],
  { nodeId }: Presented,
  inEdge: (edge: { origin: string; destination: string }) => object,
) {
  const named = edges
    .map(({ origin, destination }) => ({
      origin: nodeId(origin),
      destination: nodeId(destination),
    }))
    .sort((a, b) => compare(a.origin, b.origin) || compare(a.destination, b.destination));
  const into = Map.groupBy(named, ({ destination }) => destination);
  const outOf = Map.groupBy(named, ({ origin }) => origin);
  return nodes
    .map(({ ordinal, type, data }) => ({ id: nodeId(ordinal), type, data }))
    .sort((a, b) => compare(a.id, b.id))
    .map((node) => ({
      ...node,
      inEdges: (into.get(node.id) ?? []).map(inEdge),
      outEdges: outOf.get(node.id) ?? [],
    }));
}
