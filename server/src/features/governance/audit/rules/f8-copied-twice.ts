import { eachPart, flowsAt } from '../../../../graph/flows.ts';
import { isActive } from '../../../master/holding.ts';
import { dominators } from '../dominators.ts';
import type { Audited, Rule } from '../rule.ts';

export const copiedTwice: Rule = {
  id: 'F8',
  severity: 'LOW',
  question: {
    es: '¿Qué dato llega dos veces, por caminos distintos, al mismo consumidor?',
    en: 'Which data reach the same consumer twice, by different ways?',
  },
  why: {
    es: 'Los dos valores se separan con el tiempo y nadie sabe cuál vale.',
    en: 'The two values drift apart in time, and nobody knows which one counts.',
  },
  mend: { es: 'Deje un solo camino.', en: 'Leave a single way.' },
  *find(audited) {
    const { scene, consumers } = audited;
    for (const system of consumers) {
      for (const dataset of scene.targets(system, 'HAS_DATASET')) {
        if (!isActive(scene, dataset)) continue;
        for (const field of twiceInto(audited, dataset)) yield { subjects: [field, dataset] };
      }
    }
  },
};

/**
 * Fields that flow unchanged into a dataset by two ways without a common field. Seen from the dataset upward, these are
 * the ones that nothing but the dataset itself dominates, its direct neighbours aside (Menger, for two ways). Where no
 * field is met twice there are none, and no flow need be looked into.
 */
function twiceInto({ scene, factOf }: Audited, dataset: number): readonly number[] {
  const { structure } = scene;
  const own: number[] = [];
  eachPart(scene, dataset, (field) => own.push(field));
  const each = flowsAt(scene);
  const upstream = (field: number, passes: (edge: number) => boolean): number[] => {
    const found: number[] = [];
    each(field, 'UP', (before, edge) => {
      if (structure.edgeType(edge) !== 'FLOWS_TO' || structure.kind(before) !== 'Field') return;
      if (structure.container(before) !== dataset && passes(edge)) found.push(before);
    });
    return found;
  };
  if (!meetsTwice(own, (field) => upstream(field, () => true))) return [];

  const fields = [...own];
  const places = new Map(own.map((field, at) => [field, at + 1]));
  const graph: number[][] = [own.map((_, at) => at + 1)];
  for (let at = 0; at < fields.length; at++) {
    const before = upstream(fields[at]!, isCopy(factOf)); // `at` is below the length
    graph[at + 1] = before.map((field) => {
      const known = places.get(field) ?? fields.push(field);
      places.set(field, known);
      return known;
    });
  }
  const above = dominators(graph, 0);
  return fields.filter((_, at) => at >= own.length && above[at + 1] === 0);
}

const isCopy = (factOf: Audited['factOf']) => (edge: number) => {
  const { direct, transformations } = factOf(edge);
  return direct && transformations.includes('IDENTITY');
};

function meetsTwice(starts: readonly number[], above: (field: number) => number[]): boolean {
  const met = new Set(starts);
  for (const field of met) {
    for (const before of new Set(above(field))) {
      if (met.has(before)) return true;
      met.add(before);
    }
  }
  return false;
}
