import type { Scene } from '../../../reading/scene.ts';

/** A flow that somebody still says, of which an end is gone. */
export interface DanglingFlow {
  readonly edge: number;
  /** What was retired: the end itself or what it stood in. */
  readonly gone: number;
  /** Where the data come from and go to, live or not. */
  readonly source: number;
  readonly target: number;
}

/** Open flows with a retired end, in one pass over the edges. */
export function danglingFlows({ structure, rules }: Scene): readonly DanglingFlow[] {
  const found: DanglingFlow[] = [];
  for (let edge = 0; edge < structure.edgeCount; edge++) {
    const sign = rules.flow(structure, edge);
    if (sign === 0 || !structure.edgeOpen(edge)) continue;
    const [from, to] = [structure.edgeFrom(edge), structure.edgeTo(edge)];
    const dead = !structure.live(from) ? from : !structure.live(to) ? to : undefined;
    if (dead === undefined) continue;
    const [source, target] = sign === 1 ? [from, to] : [to, from];
    found.push({ edge, gone: retiredOf({ structure, rules }, dead), source, target });
  }
  return found;
}

/** The thing whose retirement took this along: itself, or the outermost retired one it stands in. */
function retiredOf({ structure, rules }: Pick<Scene, 'structure' | 'rules'>, dead: number): number {
  const seen = new Set<number>();
  let one = dead;
  while (structure.open(one) && !seen.has(one)) {
    seen.add(one);
    const inner = one;
    structure.eachIn(inner, (edge, whole) => {
      if (!rules.contains(structure, edge) || !structure.edgeOpen(edge)) return;
      if (!structure.live(whole)) one = whole;
    });
  }
  return one;
}
