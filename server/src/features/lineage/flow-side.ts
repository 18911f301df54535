import { isOpen } from '../../catalog/overlay.ts';
import type { FlowRules } from '../../graph/flow-rules.ts';
import type { Scene } from '../../reading/scene.ts';
import type { FlowSide } from './marked-flow.ts';

/**
 * The flow of a scene. The rules are those of the door and not the scene's own, as what is kept of a structure is kept
 * by them.
 */
export const sideOf = (
  { structure, factsOf }: Scene,
  rules: FlowRules,
  personal: ReadonlySet<number> | undefined,
): FlowSide => ({
  of: { structure, rules },
  facts: (edges) => edges.map((edge) => factsOf(edge).filter(isOpen)),
  personal,
});
