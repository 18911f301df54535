import type { Structure } from '../../../reading/structure.ts';

export interface Edge {
  readonly origin: number;
  readonly destination: number;
}

/** Jobs and datasets with what is read and written between them; all by ordinal. */
export interface LineageGraph {
  readonly nodes: ReadonlySet<number>;
  /** As data flows: dataset → job that reads it, job → dataset it writes. */
  readonly edges: readonly Edge[];
}

/**
 * Lineage as Marquez counts it: depth is in jobs and goes both ways. At depth 0 stand the job and its datasets; each
 * step adds the jobs that share any dataset, with theirs.
 */
export function lineage(structure: Structure, job: number, depth: number): LineageGraph {
  const jobs = new Set([job]);
  let newest = [job];
  for (let step = 0; step < depth && newest.length > 0; step++) {
    const datasets = new Set(newest.flatMap((one) => datasetsOf(structure, one)));
    newest = [...new Set([...datasets].flatMap((one) => jobsAt(structure, one)))].filter(
      (one) => !jobs.has(one),
    );
    for (const one of newest) jobs.add(one);
  }
  const edges = [...jobs].flatMap((one) => edgesOf(structure, one));
  const ends = edges.flatMap(({ origin, destination }) => [origin, destination]);
  return { nodes: new Set([...jobs, ...ends]), edges };
}

const datasetsOf = (structure: Structure, job: number): number[] => [
  ...live(structure, job, 'READS'),
  ...live(structure, job, 'WRITES'),
];

function edgesOf(structure: Structure, job: number): Edge[] {
  return [
    ...live(structure, job, 'READS').map((dataset) => ({ origin: dataset, destination: job })),
    ...live(structure, job, 'WRITES').map((dataset) => ({ origin: job, destination: dataset })),
  ];
}

/** Where live edges of a type lead from an entry. */
export function live(structure: Structure, from: number, type: string): number[] {
  const found: number[] = [];
  structure.eachOut(from, (edge, to) => {
    if (structure.edgeType(edge) === type && structure.edgeLive(edge)) found.push(to);
  });
  return found;
}

/** Jobs that read or write a dataset. */
export function jobsAt(
  structure: Structure,
  dataset: number,
  types: readonly string[] = ['READS', 'WRITES'],
): number[] {
  const found: number[] = [];
  structure.eachIn(dataset, (edge, from) => {
    if (types.includes(structure.edgeType(edge)) && structure.edgeLive(edge)) found.push(from);
  });
  return found;
}
