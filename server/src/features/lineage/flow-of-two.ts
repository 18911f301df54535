import type { FlowRules } from '../../graph/flow-rules.ts';
import type { Scene } from '../../reading/scene.ts';
import type { CustomerFlow } from './customer-flow.ts';
import { flowAsked } from './flow-asked.ts';
import type { FlowArgs } from './flow-asked.ts';
import { sideOf } from './flow-side.ts';
import { markedFlow } from './marked-flow.ts';

interface Known {
  readonly rules: FlowRules;
  personalIn(scene: Scene): ReadonlySet<number>;
}

/** The flow of two scenes as one picture, of moments that have none: what a scenario would do. */
export type FlowOfTwo = (
  before: Scene,
  after: Scene,
  args: FlowArgs,
) => CustomerFlow & { readonly asOf: null; readonly comparedWith: null };

export function flowOfTwo({ rules, personalIn }: Known): FlowOfTwo {
  return (before, after, args) => {
    const seen = (scene: Scene) =>
      sideOf(scene, rules, args.personal ? personalIn(scene) : undefined);
    // Masked, protected or ranked otherwise.
    const rewritten = (was: number, is: number) =>
      JSON.stringify(before.edgeProperties(was)) !== JSON.stringify(after.edgeProperties(is));
    const beside = { before: seen(before), after: seen(after), rewritten };
    const asked = flowAsked(args, [after.structure, before.structure]);
    return { ...markedFlow(beside, asked), asOf: null, comparedWith: null };
  };
}
