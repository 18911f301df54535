import type { Scene } from '../../../reading/scene.ts';
import { hasRole, holding, isActive, systemsIn } from '../../master/holding.ts';
import { activities } from './activities.ts';
import { classificationFlow } from './classification-flow.ts';
import type { ClassificationFlow } from './classification-flow.ts';
import { cuts } from './cuts.ts';
import { danglingFlows } from './dangling-flows.ts';
import { datasetFlows, onlyWhere } from './dataset-flows.ts';
import { flowFacts } from './flow-facts.ts';
import { flowPaths } from './flow-paths.ts';
import { once } from './once.ts';
import { privacyClasses } from './privacy-classes.ts';
import type { PrivacyClasses } from './privacy-classes.ts';
import type { Audited } from './rule.ts';

/** What all rules share, each worked out when the first one asks. */
export function audited(scene: Scene): Audited {
  const factOf = flowFacts(scene);
  const paths = flowPaths(scene, factOf);
  const byDataset = datasetFlows(scene);
  const knownByField = once(() => systemsKnownByField(scene));
  const privacy = once(() => privacyClasses(scene));
  const cut = once(() => cuts(scene));
  const carriers = once(() =>
    classificationFlow(
      scene,
      privacy(),
      factOf,
      (node) => cut().get(node)?.reasoned === true,
      paths,
    ),
  );
  const personalDatasets = once(() => datasetsWith(scene, privacy(), carriers()));
  const consumers = once(() => consumerSystems(scene));
  const acting = once(() => activities(scene));
  const dangling = once(() => danglingFlows(scene));
  return {
    scene,
    holding: holding(scene),
    factOf,
    paths,
    byDataset,
    byDatasetDirect: onlyWhere(byDataset, (edge) => factOf(edge).direct),
    knownByField: (system) => knownByField().has(system),
    get consumers() {
      return consumers();
    },
    get privacy() {
      return privacy();
    },
    get cuts() {
      return cut();
    },
    get carriers() {
      return carriers();
    },
    get personalDatasets() {
      return personalDatasets();
    },
    get activities() {
      return acting();
    },
    get dangling() {
      return dangling();
    },
  };
}

const consumerSystems = (scene: Scene): ReadonlySet<number> =>
  new Set(
    scene
      .all('System')
      .filter((system) => isActive(scene, system) && hasRole(scene, system, 'CONSUMER')),
  );

/** Systems of which some field flows somewhere or is flowed into. */
function systemsKnownByField(scene: Scene): ReadonlySet<number> {
  const systems = new Set<number>();
  const systemIn = systemsIn(scene);
  for (const field of scene.structure.ofKind('Field')) {
    const system = systemIn(field);
    if (system === undefined || systems.has(system)) continue;
    if (scene.hasOut(field, 'FLOWS_TO') || scene.hasIn(field, 'FLOWS_TO')) systems.add(system);
  }
  return systems;
}

function datasetsWith(
  { structure }: Scene,
  privacy: PrivacyClasses,
  { personal }: ClassificationFlow,
): ReadonlySet<number> {
  const found = new Set<number>();
  for (const one of [...privacy.PERSONAL, ...personal.keys()]) {
    const dataset = structure.kind(one) === 'Field' ? structure.container(one) : one;
    if (dataset !== undefined && structure.kind(dataset) === 'Dataset') found.add(dataset);
  }
  return found;
}
