import type { Structure } from '../../../reading/structure.ts';
import { live } from './lineage.ts';
import type { Edge } from './lineage.ts';

export interface ColumnGraph {
  readonly fields: ReadonlySet<number>;
  /** As data flows, from field to field. */
  readonly edges: readonly Edge[];
}

/**
 * The fields that these are made from, so many steps up; `withDownstream` also those that are made from them. Unlike in
 * Marquez, where that gives an empty graph.
 */
export function columnLineage(
  structure: Structure,
  starts: readonly number[],
  { depth, withDownstream }: { depth: number; withDownstream: boolean },
): ColumnGraph {
  const up = walk(starts, depth, (field) => inputsOf(structure, field));
  const down = withDownstream
    ? walk(starts, depth, (field) => outputsOf(structure, field))
    : new Set<number>();
  const fields = new Set([...up, ...down]);
  const edges = [...fields].flatMap((destination) =>
    inputsOf(structure, destination)
      .filter((origin) => fields.has(origin))
      .map((origin) => ({ origin, destination })),
  );
  return { fields, edges };
}

function walk(
  starts: readonly number[],
  depth: number,
  next: (field: number) => readonly number[],
): Set<number> {
  const met = new Set(starts);
  let newest = [...met];
  for (let step = 0; step < depth && newest.length > 0; step++) {
    newest = [...new Set(newest.flatMap(next))].filter((one) => !met.has(one));
    for (const one of newest) met.add(one);
  }
  return met;
}

/** Each once, though several jobs may carry it. */
export function inputsOf(structure: Structure, field: number): readonly number[] {
  const found = new Set<number>();
  structure.eachIn(field, (edge, from) => {
    const isFlow = structure.edgeType(edge) === 'FLOWS_TO' && structure.edgeLive(edge);
    if (isFlow && structure.kind(from) === 'Field') found.add(from);
  });
  return [...found];
}

const outputsOf = (structure: Structure, field: number): readonly number[] => [
  ...new Set(live(structure, field, 'FLOWS_TO').filter((to) => structure.kind(to) === 'Field')),
];
