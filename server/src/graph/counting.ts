import type { Structure } from '../reading/structure.ts';

/** How much of a structure was looked at: each entry or edge that was told or asked about counts one. */
export interface Counted {
  readonly structure: Structure;
  readonly count: () => number;
}

type Deed = (...asked: readonly never[]) => unknown;

/** A structure that counts what is asked of it, for showing how a calculation grows. Tells exactly what the other tells. */
export function counting(structure: Structure): Counted {
  let count = 0;
  const counted = <Asked extends Deed>(ask: Asked): Asked =>
    ((...asked) => {
      count += 1;
      return ask(...asked);
    }) as Asked; // the same arguments, the same answer
  const each =
    (way: 'eachOut' | 'eachIn'): Structure['eachOut'] =>
    (ordinal, visit) => {
      count += 1;
      structure[way](ordinal, (edge, other) => {
        count += 1;
        return visit(edge, other);
      });
    };
  return {
    count: () => count,
    structure: {
      ...structure,
      size: structure.size,
      edgeCount: structure.edgeCount,
      sequence: structure.sequence,
      eachOut: each('eachOut'),
      eachIn: each('eachIn'),
      kind: counted(structure.kind),
      counted: counted(structure.counted),
      ofKind: counted(structure.ofKind),
      edgeTypeCode: counted(structure.edgeTypeCode),
      edgeFrom: counted(structure.edgeFrom),
      edgeTo: counted(structure.edgeTo),
      edgeOpen: counted(structure.edgeOpen),
      edgeLive: counted(structure.edgeLive),
      edgeSaying: counted(structure.edgeSaying),
      open: counted(structure.open),
      live: counted(structure.live),
      container: counted(structure.container),
    },
  };
}
