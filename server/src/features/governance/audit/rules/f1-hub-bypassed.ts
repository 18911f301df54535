import { NO_EDGE } from '../../../../graph/flows.ts';
import type { Flows } from '../../../../graph/flows.ts';
import { meeting } from '../../../../graph/meeting.ts';
import { shortestPath } from '../../../../graph/paths.ts';
import { systemOf, systemsIn } from '../../../master/holding.ts';
import type { FlowFact, FlowFacts } from '../flow-facts.ts';
import { narrowed, reachAlong } from '../flow-paths.ts';
import { CONSUMERS, FIELD_FLOWS } from '../looks.ts';
import type { Audited, Rule } from '../rule.ts';

export const hubBypassed: Rule = {
  id: 'F1',
  severity: 'HIGH',
  title: {
    es: '{1} llega a {2} sin pasar por el maestro',
    en: '{1} reaches {2} without passing the hub',
  },
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
  looksAt: [
    ...FIELD_FLOWS,
    ...CONSUMERS,
    'MasterAttribute.critical',
    'HAS_ATTRIBUTE',
    'MasterEntity',
    'MASTERED_IN',
  ],
  *find(audited) {
    const { scene, paths, factOf } = audited;
    const { structure } = scene;
    const systems = systemsIn(scene);
    const carriesValue = carrying(factOf);
    const leads = leadsToConsumer(audited, { carriesValue, systems });
    for (const attribute of scene.all('MasterAttribute')) {
      if (structure.counted(attribute, 'critical') !== 'true') continue;
      const held = scene.targets(attribute, 'HELD_IN');
      if (held.length === 0) continue;
      const hubs = mastering(audited, attribute, held);
      const contributing = new Set(scene.sources(attribute, 'CONTRIBUTES_TO'));
      const past = narrowed(paths, (edge) => {
        const to = structure.edgeTo(edge);
        return carriesValue(edge) && leads(to) && !hubs.has(systems(to) ?? -1);
      });
      for (const field of contributing) {
        const home = systems(field);
        using reached = reachAlong(past, [field], 'DOWN');
        for (const one of reached.nodes) {
          const system = systems(one);
          if (system === undefined || system === home || !audited.consumers.has(system)) continue;
          if (contributing.has(one) || structure.kind(one) !== 'Field') continue;
          yield {
            subjects: [field, one],
            entries: [attribute, system, ...held],
            get edges() {
              return wayAlong(past, field, one);
            },
          };
        }
      }
    }
  },
};

/** The shortest way that the value takes; walked when somebody asks for the evidence. */
function wayAlong(flows: Flows, from: number, to: number): readonly number[] {
  const way = shortestPath(flows, [from], new Set([to])) ?? [];
  return way.map(({ edge }) => edge).filter((edge) => edge !== NO_EDGE);
}

interface Carrying {
  readonly carriesValue: (edge: number) => boolean;
  readonly systems: (ordinal: number) => number | undefined;
}

/** As it is or turned into another form; where nothing is known of it, the value is taken to pass. */
function carrying(factOf: FlowFacts): (edge: number) => boolean {
  const known = new Map<FlowFact, boolean>();
  return (edge) => {
    const fact = factOf(edge);
    const before = known.get(fact);
    if (before !== undefined) return before;
    const { transformations } = fact;
    const carries =
      transformations.length === 0 ||
      transformations.some((one) => one === 'IDENTITY' || one === 'TRANSFORMATION');
    known.set(fact, carries);
    return carries;
  };
}

/** Whether a value gets to any consumer at all from here, hub or no hub; where it does not, nobody need walk. */
function leadsToConsumer(
  { paths, consumers }: Audited,
  { carriesValue, systems }: Carrying,
): (node: number) => boolean {
  const flows = narrowed(paths, carriesValue);
  return meeting(flows, 'DOWN', (node) => consumers.has(systems(node) ?? -1));
}

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
