import type { Scene } from '../../reading/scene.ts';

const TOGETHER = ['GROUP', 'RECORD'];

/**
 * The attributes whose values win or lose together with those of this one: all of the same entity that share a rule
 * whose scope is a group or the record. The attribute itself is among them; nobody, where it is decided alone.
 */
export function groupOf(scene: Scene, attribute: number): readonly number[] {
  const { structure } = scene;
  const entity = structure.container(attribute);
  const together = scene
    .targets(attribute, 'RESOLVED_BY')
    .filter((rule) => TOGETHER.includes(structure.counted(rule, 'scope') ?? ''))
    .flatMap((rule) => scene.sources(rule, 'RESOLVED_BY'))
    .filter((other) => other === attribute || structure.container(other) === entity);
  const group = [...new Set(together)].sort((a, b) => a - b);
  return group.length > 1 ? group : [];
}
