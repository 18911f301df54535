import { reach } from '../../../../graph/reach.ts';
import { flowsAt } from '../../../../graph/flows.ts';
import { isActive, systemOf } from '../../../master/holding.ts';
import { datasetsNextTo } from '../dataset-flows.ts';
import { ACTIVE, DATASET_FLOWS } from '../looks.ts';
import type { Audited, Rule } from '../rule.ts';

export const restsOnTheDeprecated: Rule = {
  id: 'F6',
  severity: 'MEDIUM',
  title: {
    es: '{1} se apoya en datos obsoletos o retirados',
    en: '{1} rests on deprecated or retired data',
  },
  question: {
    es: '¿Qué informes y consumidores se apoyan en datos obsoletos o retirados?',
    en: 'Which reports and consumers rest on deprecated or retired data?',
  },
  why: {
    es: 'El día que se apague lo obsoleto, el informe se queda vacío o, peor, congelado.',
    en: 'On the day the deprecated is switched off the report stays empty or, worse, frozen.',
  },
  mend: { es: 'Haga que lea de lo que lo reemplaza.', en: 'Let it read from what replaces it.' },
  looksAt: [...DATASET_FLOWS, ...ACTIVE, 'System.roles', 'Dataset.form'],
  *find(audited) {
    const { scene, byDatasetDirect: flows } = audited;
    const { structure } = scene;
    const bad = notActive(audited);
    const direct = new Map<number, Set<number>>();
    for (const { from, fed } of bad) {
      for (const dataset of fed) {
        direct.set(dataset, (direct.get(dataset) ?? new Set()).add(from));
      }
    }
    const asked = (one: number) => structure.kind(one) === 'Dataset' && concerns(audited, one);
    for (const [dataset, upstream] of direct) {
      if (!asked(dataset)) continue;
      yield { subjects: [dataset], severity: 'HIGH', entries: [...upstream] };
    }
    using reached = reach(flows, direct.keys(), { way: 'DOWN' });
    for (const dataset of reached.nodes) {
      if (direct.has(dataset) || !asked(dataset)) continue;
      const before: number[] = [];
      flows.each(dataset, 'UP', (one) => {
        if (reached.has(one)) before.push(one);
      });
      yield { subjects: [dataset], severity: 'MEDIUM', entries: before };
    }
  },
};

const FORMS = ['REPORT', 'DASHBOARD', 'AUDIENCE', 'API'];

/** An active dataset of a consumer, or one that people look at. */
function concerns({ scene, consumers }: Audited, dataset: number): boolean {
  if (!isActive(scene, dataset)) return false;
  const system = systemOf(scene, dataset);
  return (
    (system !== undefined && consumers.has(system)) ||
    FORMS.includes(scene.structure.counted(dataset, 'form') ?? '')
  );
}

/** What is deprecated or retired, with the datasets that it feeds directly. */
function notActive(audited: Audited): readonly { from: number; fed: Iterable<number> }[] {
  const { scene, byDatasetDirect, dangling, factOf } = audited;
  const { structure } = scene;
  const systems = new Set(scene.all('System').filter((one) => !isActive(scene, one)));
  const isOut = (dataset: number) => {
    const system = structure.container(dataset);
    return !isActive(scene, dataset) || (system !== undefined && systems.has(system));
  };
  const datasets = scene.all('Dataset').filter(isOut);
  const fields = structure
    .ofKind('Field')
    .filter(
      (field) => structure.counted(field, 'lifecycle') === 'DEPRECATED' && structure.live(field),
    );
  const eachFlow = flowsAt(scene);
  const retired = dangling.filter(
    ({ edge, target }) =>
      structure.live(target) && (structure.edgeType(edge) !== 'FLOWS_TO' || factOf(edge).direct),
  );
  return [
    ...datasets.map((from) => ({ from, fed: datasetsNextTo(byDatasetDirect, from, 'DOWN') })),
    ...fields.map((from) => ({ from, fed: fedByField(audited, eachFlow, from) })),
    ...retired.map(({ gone, target }) => ({ from: gone, fed: fedThrough(audited, target) })),
  ];
}

function fedByField(
  { scene, factOf }: Audited,
  eachFlow: ReturnType<typeof flowsAt>,
  field: number,
): readonly number[] {
  const { structure } = scene;
  const fed: number[] = [];
  eachFlow(field, 'DOWN', (next, edge) => {
    if (structure.edgeType(edge) !== 'FLOWS_TO' || !factOf(edge).direct) return;
    const dataset = structure.kind(next) === 'Field' ? structure.container(next) : next;
    if (dataset !== undefined && dataset !== structure.container(field)) fed.push(dataset);
  });
  return fed;
}

/** A dangling flow feeds the dataset of its live end; through a process, what that writes without finer lineage. */
function fedThrough({ scene, byDatasetDirect }: Audited, target: number): readonly number[] {
  const { structure } = scene;
  const kind = structure.kind(target);
  if (kind === 'Dataset') return [target];
  if (kind === 'Field') return [structure.container(target) ?? []].flat();
  const fed: number[] = [];
  if (kind === 'Process') byDatasetDirect.each(target, 'DOWN', (next) => fed.push(next));
  return fed;
}
