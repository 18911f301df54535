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
    ['NO_APPROVED_TERM', approvedTerms(scene, attribute).length === 0],
    ['NO_ACTIVE_OWNER', responsibleFor(scene, attribute).length === 0],
    [
      'NO_PROCESSING_ACTIVITY',
      isPersonal(scene, attribute) && scene.in(attribute, 'PROCESSES').length === 0,
    ],
  ];
  return lacks.flatMap(([lack, isLacking]) => (isLacking ? [lack] : []));
}

/** Approved terms whose validated definition it is. */
export const approvedTerms = (scene: Scene, attribute: number): readonly number[] =>
  scene.in(attribute, 'DEFINES').flatMap((edge) => {
    const term = scene.structure.edgeFrom(edge);
    const validated = scene.edgeProperty(edge, 'status') === 'VALIDATED';
    return validated && scene.structure.counted(term, 'status') === 'APPROVED' ? [term] : [];
  });

const RESPONSIBLE = ['OWNER', 'BUSINESS_STEWARD', 'TECHNICAL_STEWARD'];

/** Owners and stewards who are there: active persons, and teams; of the attribute, or of the entity it belongs to. */
export function responsibleFor(scene: Scene, attribute: number): readonly number[] {
  const wholes = [attribute, ...scene.sources(attribute, 'HAS_ATTRIBUTE')];
  const holders = wholes.flatMap((one) =>
    scene.out(one, 'OWNED_BY').flatMap((edge) => {
      const holder = scene.structure.edgeTo(edge);
      const answers = RESPONSIBLE.includes(String(scene.edgeByValue(edge, 'role')));
      return answers && isThere(scene, holder) ? [holder] : [];
    }),
  );
  return [...new Set(holders)];
}

/** A live team, or a live person who is not said to be inactive. */
export const isThere = ({ structure }: Scene, holder: number): boolean =>
  structure.counted(holder, 'active') !== 'false';

/** Classified as PERSONAL or anything within it. */
export function isPersonal(scene: Scene, asset: number): boolean {
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
