import type { Scene } from '../../../reading/scene.ts';
import { isWithin } from '../../master/governed.ts';

export type PrivacyClass = 'PERSONAL' | 'SPECIAL' | 'ANONYMOUS';

/** The slugs of the classes that rules ask for, as companies write them in either language. */
const slugs: Readonly<Record<PrivacyClass, readonly string[]>> = {
  PERSONAL: ['PERSONAL'],
  SPECIAL: ['SPECIAL', 'ESPECIAL'],
  ANONYMOUS: ['ANONYMOUS', 'ANONIMO'],
};

/** What somebody said of the privacy of assets: the assets of a class, or of anything beneath it. */
export type PrivacyClasses = Readonly<Record<PrivacyClass, ReadonlySet<number>>>;

/** Costs the classifications and what they classify, not all that could be classified. */
export function privacyClasses(scene: Scene): PrivacyClasses {
  const classifications = scene.all('Classification');
  const ofClass = (one: PrivacyClass) =>
    new Set(
      classifications
        .filter((classification) =>
          slugs[one].some((slug) => isWithin(scene, classification, slug)),
        )
        .flatMap((classification) => scene.sources(classification, 'CLASSIFIED_AS')),
    );
  return {
    PERSONAL: ofClass('PERSONAL'),
    SPECIAL: ofClass('SPECIAL'),
    ANONYMOUS: ofClass('ANONYMOUS'),
  };
}
