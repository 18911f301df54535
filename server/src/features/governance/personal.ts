import type { Scene } from '../../reading/scene.ts';
import { classificationFlow } from './audit/classification-flow.ts';
import { cuts } from './audit/cuts.ts';
import { flowFacts } from './audit/flow-facts.ts';
import { privacyClasses } from './audit/privacy-classes.ts';

/**
 * Everything that carries personal data: what somebody said so of, what contributes to a golden attribute that is
 * personal, and all that these flow to until they are made anonymous, or a person says why not. Ordinals of fields,
 * attributes and datasets.
 */
export function personalIn(scene: Scene): ReadonlySet<number> {
  const classes = privacyClasses(scene);
  const said = [...classes.PERSONAL];
  const contributing = said.flatMap((one) => scene.sources(one, 'CONTRIBUTES_TO'));
  const cut = cuts(scene);
  const { personal } = classificationFlow(
    scene,
    { ...classes, PERSONAL: new Set([...said, ...contributing]) },
    flowFacts(scene),
    (node) => cut.get(node)?.reasoned === true,
  );
  return new Set([...said, ...personal.keys()]);
}
