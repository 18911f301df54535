import { systemOf } from '../../../master/holding.ts';
import type { FlowFact } from '../flow-facts.ts';
import { flowPaths, reachAlong } from '../flow-paths.ts';
import type { Audited, Rule } from '../rule.ts';

export const hubBypassed: Rule = {
  id: 'F1',
  severity: 'HIGH',
  question: {
    es: '¿Qué dato crítico llega a un consumidor sin pasar por el maestro?',
    en: 'Which critical data reach a consumer without passing the hub?',
  },
  why: {
    es: 'El consumidor ve un valor distinto del registro único y nadie se entera.',
    en: 'The consumer sees another value than the golden record, and nobody notices.',
  },
  mend: {
    es: 'Haga que el consumidor lea el valor publicado por el maestro.',
    en: 'Let the consumer read the value that the hub publishes.',
  },
  *find(audited) {
    const { scene, factOf } = audited;
    const { structure } = scene;
    for (const attribute of scene.all('MasterAttribute')) {
      if (structure.counted(attribute, 'critical') !== 'true') continue;
      const held = scene.targets(attribute, 'HELD_IN');
      if (held.length === 0) continue;
      const hubs = mastering(audited, attribute, held);
      const contributing = new Set(scene.sources(attribute, 'CONTRIBUTES_TO'));
      for (const field of contributing) {
        const home = systemOf(scene, field);
        const past = flowPaths(scene, factOf, (fact, edge) => {
          const { edgeTo } = structure;
          return carriesValue(fact) && !hubs.has(systemOf(scene, edgeTo(edge)) ?? -1);
        });
        using reached = reachAlong(past, [field], 'DOWN');
        for (const one of reached.nodes) {
          const system = systemOf(scene, one);
          if (system === undefined || system === home || !audited.consumers.has(system)) continue;
          if (contributing.has(one) || structure.kind(one) !== 'Field') continue;
          yield { subjects: [field, one], entries: [attribute, system, ...held] };
        }
      }
    }
  },
};

/** As it is or turned into another form; where nothing is known of it, the value is taken to pass. */
const carriesValue = ({ transformations }: FlowFact): boolean =>
  transformations.length === 0 ||
  transformations.some((one) => one === 'IDENTITY' || one === 'TRANSFORMATION');

/** Where the attribute's entity is mastered, and where the attribute itself is held. */
function mastering(
  { scene }: Audited,
  attribute: number,
  held: readonly number[],
): ReadonlySet<number> {
  const mastered = scene
    .sources(attribute, 'HAS_ATTRIBUTE')
    .flatMap((entity) => scene.targets(entity, 'MASTERED_IN'));
  return new Set([...mastered, ...held.flatMap((field) => systemOf(scene, field) ?? [])]);
}
