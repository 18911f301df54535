import type { Scene } from '../../reading/scene.ts';
import { holding } from './holding.ts';
import type { Holding } from './holding.ts';

/** What an attribute lacks to be governed, in the order in which one would mend it. */
export type Lack =
  | 'DOES_NOT_HOLD'
  | 'NO_SURVIVORSHIP_RULE'
  | 'NO_APPROVED_TERM'
  | 'NO_ACTIVE_OWNER'
  | 'NO_PROCESSING_ACTIVITY';

/** Everything that keeps an attribute from being governed; nothing where it is. */
export function lacking(scene: Scene, attribute: number, known: Holding = holding(scene)): Lack[] {
  const lacks: [Lack, boolean][] = [
    ['DOES_NOT_HOLD', !known.holds(attribute)],
    [
      'NO_SURVIVORSHIP_RULE',
      known.live(attribute).length > 1 && scene.out(attribute, 'RESOLVED_BY').length === 0,
    ],
    ['NO_APPROVED_TERM', !hasApprovedTerm(scene, attribute)],
    ['NO_ACTIVE_OWNER', !hasActiveOwner(scene, attribute)],
    [
      'NO_PROCESSING_ACTIVITY',
      isPersonal(scene, attribute) && scene.in(attribute, 'PROCESSES').length === 0,
    ],
  ];
  return lacks.flatMap(([lack, isLacking]) => (isLacking ? [lack] : []));
}

/** A validated definition from an approved term. */
function hasApprovedTerm(scene: Scene, attribute: number): boolean {
  return scene
    .in(attribute, 'DEFINES')
    .some(
      (edge) =>
        scene.edgeProperty(edge, 'status') === 'VALIDATED' &&
        scene.structure.counted(scene.structure.edgeFrom(edge), 'status') === 'APPROVED',
    );
}

const RESPONSIBLE = ['OWNER', 'BUSINESS_STEWARD', 'TECHNICAL_STEWARD'];

/** An owner or steward who is there: an active person, or a team; of the attribute, or of the entity it belongs to. */
function hasActiveOwner(scene: Scene, attribute: number): boolean {
  const wholes = [attribute, ...scene.sources(attribute, 'HAS_ATTRIBUTE')];
  return wholes.some((one) =>
    scene
      .out(one, 'OWNED_BY')
      .some(
        (edge) =>
          RESPONSIBLE.includes(String(scene.edgeByValue(edge, 'role'))) &&
          isThere(scene, scene.structure.edgeTo(edge)),
      ),
  );
}

/** A live team, or a live person who is not said to be inactive. */
export const isThere = ({ structure }: Scene, holder: number): boolean =>
  structure.counted(holder, 'active') !== 'false';

/** Classified as PERSONAL or anything within it. */
function isPersonal(scene: Scene, asset: number): boolean {
  return scene.targets(asset, 'CLASSIFIED_AS').some((one) => isWithin(scene, one, 'PERSONAL'));
}

/** Whether a classification is that one of the privacy scheme, or stands beneath it. */
export function isWithin(scene: Scene, classification: number, slug: string): boolean {
  const seen = new Set<number>();
  let one: number | undefined = classification;
  while (one !== undefined && !seen.has(one)) {
    if (lastPart(scene, one) === slug) return true;
    seen.add(one);
    one = scene.targets(one, 'WITHIN')[0];
  }
  return false;
}

const lastPart = ({ structure }: Scene, ordinal: number): string =>
  (structure.key(ordinal).split('|').at(-1) ?? '').toUpperCase();
