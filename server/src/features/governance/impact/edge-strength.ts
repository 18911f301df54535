import { NO_EDGE } from '../../../graph/flows.ts';
import type { Scene } from '../../../reading/scene.ts';

/** Half as strong: what only bears on another, is known only as a whole, merely helps or is not yet validated. */
const HALF = 0.5;

/**
 * How strongly one step hands a change on, 0–1:
 * - a contribution: trust in a fresh value (½ where none is declared) divided by its rank;
 * - a flow: its confidence (1 where none is given), halved where it only bears on the other (INDIRECT);
 * - reading and writing whole datasets: ½, since the very column may not be among what is carried;
 * - a need that merely helps, a definition that is not validated: ½; everything else: 1.
 * A way is as strong as the product of its steps.
 */
export function edgeStrength(scene: Scene): (edge: number) => number {
  const known = new Map<number, number>();
  return (edge) => {
    if (edge === NO_EDGE) return 1;
    const before = known.get(edge);
    if (before !== undefined) return before;
    const strength = strengthOf(scene, edge);
    known.set(edge, strength);
    return strength;
  };
}

function strengthOf(scene: Scene, edge: number): number {
  const of = ofType[scene.structure.edgeType(edge)];
  return of ? of(scene.edgeProperties(edge)) : 1;
}

type Said = ReturnType<Scene['edgeProperties']>;

const need = ({ need: said }: Said): number => (said === 'HELPFUL' ? HALF : 1);

const ofType: Readonly<Record<string, (said: Said) => number>> = {
  CONTRIBUTES_TO: ({ trustMax, rank }) => {
    const trust = typeof trustMax === 'number' ? trustMax / 100 : HALF;
    return trust / (typeof rank === 'number' && rank > 1 ? rank : 1);
  },
  FLOWS_TO: ({ modes, confidence }) => {
    const sure = typeof confidence === 'number' ? confidence : 1;
    const said = Array.isArray(modes) ? modes.map(String) : [];
    return said.length > 0 && !said.includes('DIRECT') ? sure * HALF : sure;
  },
  READS: () => HALF,
  WRITES: () => HALF,
  ANSWERED_BY: need,
  RELEVANT_IN: need,
  DEFINES: ({ status }) => (status === 'VALIDATED' ? 1 : HALF),
};
