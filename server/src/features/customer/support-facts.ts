import type { Scene } from '../../reading/scene.ts';
import { approvedTerms, isPersonal, responsibleFor } from '../master/governed.ts';
import { takenInPart } from '../measure/standing.ts';

/** What stands behind an attribute or a metric of the board, beside its sources and its quality. */
export interface SupportFacts {
  /** Approved terms that define it. */
  readonly terms: readonly number[];
  /** Owners and stewards who are there. */
  readonly owners: readonly number[];
  readonly personal: boolean;
  /** Processing activities that name it. */
  readonly activities: readonly number[];
  /** Policies that govern it, what it belongs to, its class, or an activity that processes it. */
  readonly policies: readonly number[];
  /** Whether a metric was observed in the segment asked about; undefined where none is, or of an attribute. */
  readonly observedHere: boolean | undefined;
}

export function supportFacts(scene: Scene, entry: number, segment?: number): SupportFacts {
  const isMetric = scene.structure.kind(entry) === 'Metric';
  const activities = scene.sources(entry, 'PROCESSES');
  const governed = [
    entry,
    ...scene.sources(entry, 'HAS_ATTRIBUTE'),
    ...classesOf(scene, entry),
    ...activities,
  ];
  return {
    terms: isMetric ? termsOf(scene, entry) : approvedTerms(scene, entry),
    owners: responsibleFor(scene, entry),
    personal: isPersonal(scene, entry),
    activities,
    policies: [...new Set(governed.flatMap((one) => scene.sources(one, 'GOVERNS')))],
    observedHere:
      isMetric && segment !== undefined ? isObservedIn(scene, entry, segment) : undefined,
  };
}

/** The approved terms that a metric uses or that define it. */
const termsOf = (scene: Scene, metric: number): readonly number[] =>
  [...new Set([...scene.targets(metric, 'USES'), ...scene.sources(metric, 'DEFINES')])].filter(
    (one) =>
      scene.structure.kind(one) === 'Term' && scene.structure.counted(one, 'status') === 'APPROVED',
  );

/** Its classes and those they stand beneath. */
function classesOf(scene: Scene, entry: number): readonly number[] {
  const classes = new Set(scene.targets(entry, 'CLASSIFIED_AS'));
  for (const one of classes) for (const above of scene.targets(one, 'WITHIN')) classes.add(above);
  return [...classes];
}

const isObservedIn = (scene: Scene, metric: number, segment: number): boolean =>
  scene
    .series(metric, 'OBSERVES')
    .some(({ id }) => takenInPart(scene).get(id)?.includes(segment) === true);
