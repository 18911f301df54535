import type { Scene } from '../../../../reading/scene.ts';
import { cycles } from '../../../../graph/cycles.ts';
import type { Flows } from '../../../../graph/flows.ts';
import { isActive, systemOf } from '../../../master/holding.ts';
import { DATASET_FLOWS } from '../looks.ts';
import type { Rule } from '../rule.ts';

export const flowInACircle: Rule = {
  id: 'F2',
  severity: 'MEDIUM',
  title: { es: '{all} se alimentan en círculo', en: '{all} feed one another in a circle' },
  question: {
    es: '¿Qué conjuntos de datos se alimentan unos de otros en círculo?',
    en: 'Which datasets feed one another in a circle?',
  },
  why: {
    es: 'Un error da vueltas y crece, y ya no se puede decir de dónde salió un valor.',
    en: 'An error goes round and grows, and nobody can say any more where a value came from.',
  },
  mend: {
    es: 'Rompa el círculo: haga que uno de los conjuntos lea de la fuente.',
    en: 'Break the circle: let one of the datasets read from the source.',
  },
  looksAt: [...DATASET_FLOWS, 'Dataset.lifecycle', 'MasterEntity', 'HAS_ATTRIBUTE', 'MASTERED_IN'],
  *find(audited) {
    const { scene, byDataset, byDatasetDirect } = audited;
    const back = backFlows(scene);
    const active = scene.all('Dataset').filter((one) => isActive(scene, one));
    const rough = cycles(without(byDataset, back), active);
    for (const members of rough) {
      const within = new Set(members);
      const direct = without(byDatasetDirect, back, within);
      for (const circle of cycles(direct, members)) {
        const datasets = circle.filter((one) => scene.structure.kind(one) === 'Dataset');
        if (datasets.length < 2) continue;
        yield { subjects: datasets, ...edgesAmong(direct, circle) };
      }
    }
  },
};

/** Whether data go back there from a hub that shares its entity with its contributors. */
type Back = (from: number, to: number) => boolean;

/** Hubs give back to the datasets that contribute, where the entity is mastered in coexistence or centrally. */
function backFlows(scene: Scene): Back {
  const { structure } = scene;
  const contributors = new Map<number, Set<number>>();
  for (const entity of scene.all('MasterEntity')) {
    const contributing = scene
      .targets(entity, 'HAS_ATTRIBUTE')
      .flatMap((attribute) => scene.sources(attribute, 'CONTRIBUTES_TO'))
      .flatMap((field) => structure.container(field) ?? []);
    for (const edge of scene.out(entity, 'MASTERED_IN')) {
      const style = String(scene.edgeProperty(edge, 'style'));
      if (!['COEXISTENCE', 'CENTRALIZED'].includes(style)) continue;
      const hub = structure.edgeTo(edge);
      contributors.set(hub, new Set([...(contributors.get(hub) ?? []), ...contributing]));
    }
  }
  const hubsReadBy = new Map<number, readonly number[]>();
  const hubsOf = (node: number): readonly number[] => {
    if (structure.kind(node) !== 'Process') return [systemOf(scene, node) ?? -1];
    const known = hubsReadBy.get(node);
    if (known) return known;
    const read = scene.targets(node, 'READS').map((dataset) => systemOf(scene, dataset) ?? -1);
    const hubs = [...new Set(read)].filter((system) => contributors.has(system));
    hubsReadBy.set(node, hubs);
    return hubs;
  };
  const all = new Set([...contributors.values()].flatMap((datasets) => [...datasets]));
  return (from, to) => all.has(to) && hubsOf(from).some((hub) => contributors.get(hub)?.has(to));
}

/** The graph without what goes back, and within some nodes only. */
function without(flows: Flows, back: Back, within?: ReadonlySet<number>): Flows {
  return {
    ...flows,
    each: (node, way, visit) => {
      flows.each(node, way, (next, edge) => {
        if (within && !within.has(next)) return;
        const [from, to] = way === 'DOWN' ? [node, next] : [next, node];
        if (!back(from, to)) visit(next, edge);
      });
    },
  };
}

function edgesAmong(flows: Flows, circle: readonly number[]) {
  const within = new Set(circle);
  const edges: number[] = [];
  for (const node of circle) {
    flows.each(node, 'DOWN', (next, edge) => {
      if (within.has(next)) edges.push(edge);
    });
  }
  return { edges, entries: circle };
}
