import { isOpen } from '../../../catalog/overlay.ts';
import type { Scene } from '../../../reading/scene.ts';
import { isWithin } from '../../master/governed.ts';

/** A person's word that a field is not personal, whatever others say or lineage brings. */
export interface Cut {
  readonly edge: number;
  /** Only a cut with a reason stops the classification. */
  readonly reasoned: boolean;
  /** In the words of who made it. */
  readonly reason: string | undefined;
}

/** The fields of which a person denied a personal class, by field. */
export function cuts(scene: Scene): ReadonlyMap<number, Cut> {
  const { structure } = scene;
  const found = new Map<number, Cut>();
  for (const classification of scene.all('Classification')) {
    if (!isWithin(scene, classification, 'PERSONAL')) continue;
    structure.eachIn(classification, (edge, field) => {
      if (structure.edgeType(edge) !== 'CLASSIFIED_AS' || structure.edgeOpen(edge)) return;
      const denial = scene.factsOf(edge).find((fact) => fact.stance === 'denies' && isOpen(fact));
      if (!denial || !structure.live(field)) return;
      const said = denial.properties['reason'];
      const reason = typeof said === 'string' && said.trim() !== '' ? said : undefined;
      const before = found.get(field);
      if (before?.reasoned) return;
      found.set(field, { edge, reasoned: reason !== undefined, reason });
    });
  }
  return found;
}
