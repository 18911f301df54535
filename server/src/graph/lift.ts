import { partsOf } from '@linaje/graph-schema';
import type { FlowsOf } from './flows.ts';

export type Level = 'SYSTEM' | 'DATASET' | 'FIELD';

/** What stands in a picture for the entries of the structure. */
export interface Lift {
  /** An ordinal; or below zero: a namespace, whose datasets were never placed in a system. */
  of(ordinal: number): number;
  /** The namespace that a number below zero stands for. */
  namespace(node: number): string;
}

/**
 * Lifts through containment: to DATASET a field stands as its dataset; to SYSTEM a dataset stands as its system, or else as the
 * namespace its key begins with, and a master attribute as its entity. What has no container stands for itself.
 */
export function liftTo(level: Level, { structure, at }: FlowsOf): Lift {
  const namespaces: string[] = [];
  const numbers = new Map<string, number>();
  const numberOf = new Map<number, number>();

  function namespaceOf(ordinal: number): number {
    const known = numberOf.get(ordinal);
    if (known !== undefined) return known;
    const [name = ''] = partsOf(structure.key(ordinal));
    const number = numbers.get(name) ?? -namespaces.push(name);
    numbers.set(name, number);
    numberOf.set(ordinal, number);
    return number;
  }

  const whole = (ordinal: number) => structure.container(ordinal, at) ?? ordinal;
  const systemOf = (dataset: number) => structure.container(dataset, at) ?? namespaceOf(dataset);
  const tables: Record<Level, Partial<Record<string, (ordinal: number) => number>>> = {
    FIELD: {},
    DATASET: { Field: whole },
    SYSTEM: { Field: (field) => systemOf(whole(field)), Dataset: systemOf, MasterAttribute: whole },
  };
  const table = tables[level];
  return {
    of: (ordinal) => table[structure.kind(ordinal)]?.(ordinal) ?? ordinal,
    namespace: (node) => namespaces[-node - 1] ?? '',
  };
}
