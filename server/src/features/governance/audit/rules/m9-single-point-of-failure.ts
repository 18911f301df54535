import { hasRole, systemOf } from '../../../master/holding.ts';
import { dominators, dominatorsOf } from '../dominators.ts';
import { reachAlong } from '../flow-paths.ts';
import { HOLDING } from '../looks.ts';
import type { Audited, Rule } from '../rule.ts';

export const singlePointOfFailure: Rule = {
  id: 'M9',
  severity: 'MEDIUM',
  title: {
    es: 'Todo lo crítico de {1} pasa por {2}',
    en: 'Everything critical of {1} passes through {2}',
  },
  question: {
    es: '¿Por qué sistema pasa todo lo crítico de una entidad?',
    en: 'Which system does everything critical of an entity pass through?',
  },
  why: {
    es: 'Si ese sistema falla, el registro maestro entero se queda sin datos críticos, aunque tenga varias fuentes.',
    en: 'If that system fails, the whole master record is left without critical data, though it has several sources.',
  },
  mend: {
    es: 'Abra otro camino hasta el maestro, o trate el sistema como una integración y protéjalo como tal.',
    en: 'Open another way to the hub, or treat the system as an integration and guard it as one.',
  },
  looksAt: [...HOLDING, 'MasterEntity', 'HAS_ATTRIBUTE', 'MasterAttribute.critical'],
  *find(audited) {
    const { scene, holding } = audited;
    for (const entity of scene.all('MasterEntity')) {
      const attributes = scene.targets(entity, 'HAS_ATTRIBUTE');
      const feeding = attributes
        .flatMap((one) => holding.live(one))
        .flatMap((edge) => systemOf(scene, scene.structure.edgeFrom(edge)) ?? []);
      if (new Set(feeding).size < 2) continue;
      const held = attributes
        .filter((one) => scene.structure.counted(one, 'critical') === 'true')
        .flatMap((one) => scene.targets(one, 'HELD_IN'));
      for (const system of dominatingAll(audited, held)) {
        yield { subjects: [entity, system], entries: held };
      }
    }
  },
};

/** Systems, neither hub nor integration, that every way from the sources to each of these fields goes through. */
function dominatingAll(audited: Audited, held: readonly number[]): readonly number[] {
  const { scene } = audited;
  const each = held.flatMap((field) => dominating(audited, field) ?? []);
  const [first, ...rest] = each;
  const all = [...(first ?? [])].filter((system) => rest.every((one) => one.has(system)));
  return all.filter((system) => !hasRole(scene, system, 'MASTER_HUB', 'INTEGRATION'));
}

/** The systems that dominate a field in the graph of systems above it; undefined where no source reaches it. */
function dominating(
  { scene, paths }: Audited,
  field: number,
): readonly ReadonlySet<number>[] | undefined {
  const graph: number[][] = [[]];
  const nodes = new Map<number | undefined, number>();
  const systems: (number | undefined)[] = [undefined];
  const nodeOf = (system: number | undefined): number => {
    const known = nodes.get(system);
    if (known !== undefined) return known;
    const node = graph.push([]) - 1;
    nodes.set(system, node);
    systems.push(system);
    if (system !== undefined && hasRole(scene, system, 'SOURCE', 'EXTERNAL')) graph[0]?.push(node);
    return node;
  };
  const end = nodeOf(systemOf(scene, field));
  using upstream = reachAlong(paths, [field], 'UP', { edges: true });
  for (const edge of upstream.edges()) {
    const from = nodeOf(systemOf(scene, scene.structure.edgeFrom(edge)));
    const to = nodeOf(systemOf(scene, scene.structure.edgeTo(edge)));
    if (from !== to) graph[from]?.push(to);
  }
  const above = dominators(graph, 0);
  if (above[end] === -1) return undefined;
  const found = dominatorsOf(above, end).flatMap((node) => systems[node] ?? []);
  return [new Set(found)];
}
