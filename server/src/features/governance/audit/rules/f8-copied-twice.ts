import { flowsAt, partsAt } from '../../../../graph/flows.ts';
import { marksFor } from '../../../../graph/marks.ts';
import { isActive } from '../../../master/holding.ts';
import { dominators } from '../dominators.ts';
import { CONSUMERS, FIELD_FLOWS } from '../looks.ts';
import type { Audited, Rule } from '../rule.ts';

export const copiedTwice: Rule = {
  id: 'F8',
  severity: 'LOW',
  title: { es: '{1} llega dos veces a {2}', en: '{1} reaches {2} twice' },
  question: {
    es: '¿Qué dato llega dos veces, por caminos distintos, al mismo consumidor?',
    en: 'Which data reach the same consumer twice, by different ways?',
  },
  why: {
    es: 'Los dos valores se separan con el tiempo y nadie sabe cuál vale.',
    en: 'The two values drift apart in time, and nobody knows which one counts.',
  },
  mend: { es: 'Deje un solo camino.', en: 'Leave a single way.' },
  looksAt: [...FIELD_FLOWS, ...CONSUMERS, 'Dataset.lifecycle'],
  *find(audited) {
    const { scene, consumers } = audited;
    const { structure } = scene;
    const eachCopied = copiedInto(audited);
    const eachField = partsAt(scene);
    for (const system of consumers) {
      for (const dataset of scene.targets(system, 'HAS_DATASET')) {
        if (!isActive(scene, dataset)) continue;
        const own: number[] = [];
        eachField(dataset, (field) => own.push(field));
        const each: EachCopied = (field, visit) =>
          eachCopied(field, (before) => {
            if (structure.container(before) !== dataset) visit(before);
          });
        if (!meetsTwice(own, each, structure.size)) continue;
        for (const field of twiceInto(own, each)) yield { subjects: [field, dataset] };
      }
    }
  },
};

/** Calls back for the fields of which a field is a copy. */
type EachCopied = (field: number, visit: (before: number) => void) => void;

function copiedInto({ scene, factOf }: Audited): EachCopied {
  const { structure } = scene;
  const each = flowsAt(scene);
  return (field, visit) =>
    each(field, 'UP', (before, edge) => {
      if (structure.edgeType(edge) !== 'FLOWS_TO' || structure.kind(before) !== 'Field') return;
      const { direct, transformations } = factOf(edge);
      if (direct && transformations.includes('IDENTITY')) visit(before);
    });
}

/** Whether some field is come to from two others; where none is, none is copied by two ways. Makes no lists: most are not. */
function meetsTwice(own: readonly number[], each: EachCopied, size: number): boolean {
  using above = marksFor(size);
  const met = [...own];
  for (const field of own) above.set(field, -1);
  let twice = false;
  for (let at = 0; at < met.length && !twice; at++) {
    const field = met[at]!; // `at` is below the length
    each(field, (before) => {
      if (!above.has(before)) {
        above.set(before, field);
        met.push(before);
      } else if (above.get(before) !== field) twice = true;
    });
  }
  return twice;
}

/**
 * Fields that flow unchanged into a dataset by two ways without a common field. Seen from the dataset upward, these are
 * the ones that nothing but the dataset itself dominates, its direct neighbours aside (Menger, for two ways).
 */
function twiceInto(own: readonly number[], each: EachCopied): readonly number[] {
  const fields = [...own];
  const places = new Map(own.map((field, at) => [field, at + 1]));
  const graph: number[][] = [own.map((_, at) => at + 1)];
  for (let at = 0; at < fields.length; at++) {
    const before: number[] = [];
    each(fields[at]!, (field) => {
      // `at` is below the length
      const known = places.get(field) ?? fields.push(field);
      places.set(field, known);
      before.push(known);
    });
    graph[at + 1] = before;
  }
  const above = dominators(graph, 0);
  return fields.filter((_, at) => at >= own.length && above[at + 1] === 0);
}
