import type { Model } from '@linaje/graph-schema';
import type { Structure } from './structure.ts';
import { typeCodes } from './type-codes.ts';

/** The live edges of one type at an entry. */
export interface LiveEdges {
  out(ordinal: number, type: string): readonly number[];
  in(ordinal: number, type: string): readonly number[];
  /** The other ends of these. */
  targets(ordinal: number, type: string): readonly number[];
  sources(ordinal: number, type: string): readonly number[];
  /** Calls back for them, with the other end; stops early on `false`. Makes no list, for hot loops. */
  eachOut(ordinal: number, type: string, visit: Visit): void;
  eachIn(ordinal: number, type: string, visit: Visit): void;
  /** Whether there is any. */
  hasOut(ordinal: number, type: string): boolean;
  hasIn(ordinal: number, type: string): boolean;
}

type Visit = (edge: number, end: number) => boolean | void;
type Way = 'eachOut' | 'eachIn';

export function liveEdges(structure: Structure, model: Model): LiveEdges {
  const codeOf = typeCodes(model);
  const each =
    (way: Way) =>
    (ordinal: number, type: string, visit: Visit): void => {
      const code = codeOf.get(type);
      structure[way](ordinal, (edge, end) => {
        if (structure.edgeTypeCode(edge) !== code || !structure.edgeLive(edge)) return;
        return visit(edge, end);
      });
    };
  const [eachOut, eachIn] = [each('eachOut'), each('eachIn')];
  const edges = (ordinal: number, type: string, way: typeof eachOut): number[] => {
    const found: number[] = [];
    way(ordinal, type, (edge) => void found.push(edge));
    return found;
  };
  const ends = (ordinal: number, type: string, way: typeof eachOut): number[] => {
    const found: number[] = [];
    way(ordinal, type, (_, end) => void found.push(end));
    return found;
  };
  const has = (ordinal: number, type: string, way: typeof eachOut): boolean => {
    let found = false;
    way(ordinal, type, () => {
      found = true;
      return false;
    });
    return found;
  };
  return {
    eachOut,
    eachIn,
    out: (ordinal, type) => edges(ordinal, type, eachOut),
    in: (ordinal, type) => edges(ordinal, type, eachIn),
    targets: (ordinal, type) => ends(ordinal, type, eachOut),
    sources: (ordinal, type) => ends(ordinal, type, eachIn),
    hasOut: (ordinal, type) => has(ordinal, type, eachOut),
    hasIn: (ordinal, type) => has(ordinal, type, eachIn),
  };
}
