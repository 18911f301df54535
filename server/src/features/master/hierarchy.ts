import type { Json, Values } from '../../catalog/change-set.ts';
import type { Scene } from '../../reading/scene.ts';

/** One level of a hierarchy, from the top down, with the entities whose records fill it. */
export interface Level {
  readonly code: string;
  /** By language, as it was declared. */
  readonly name: Json | undefined;
  readonly entities: readonly number[];
}

export type HierarchyFault =
  | { readonly what: 'NO_LEVELS' }
  /** The levels from one on down to the same one again. */
  | { readonly what: 'CYCLE'; readonly levels: readonly string[] }
  /** An entity is said to fill a level that the hierarchy does not have. */
  | { readonly what: 'UNKNOWN_LEVEL'; readonly level: string; readonly entity: number }
  | { readonly what: 'EMPTY_LEVEL'; readonly level: string };

export interface Arranged {
  readonly levels: readonly Level[];
  /** In the order in which one would mend them; nothing where the hierarchy is sound. */
  readonly faults: readonly HierarchyFault[];
}

/** The levels of a hierarchy and what fills them, and what is wrong with it. */
export function arranged(scene: Scene, hierarchy: number): Arranged {
  const filling = scene.out(hierarchy, 'ARRANGES').map((edge) => ({
    level: String(scene.edgeByValue(edge, 'level') ?? ''),
    entity: scene.structure.edgeTo(edge),
  }));
  const entitiesOf = (code: string) =>
    filling.flatMap(({ level, entity }) => (level === code ? [entity] : []));
  const levels = levelsIn(scene.property(hierarchy, 'levels')).map(({ code, name }) => ({
    code,
    name,
    entities: entitiesOf(code),
  }));
  const codes = levels.map(({ code }) => code);
  return {
    levels,
    faults: [
      ...(codes.length === 0 ? [{ what: 'NO_LEVELS' } as const] : []),
      ...cyclesIn(codes),
      ...filling
        .filter(({ level }) => !codes.includes(level))
        .map((one) => ({ what: 'UNKNOWN_LEVEL', ...one }) as const),
      ...[...new Set(codes)]
        .filter((code) => entitiesOf(code).length === 0)
        .map((level) => ({ what: 'EMPTY_LEVEL', level }) as const),
    ],
  };
}

function levelsIn(levels: Json | undefined): readonly Pick<Level, 'code' | 'name'>[] {
  if (!Array.isArray(levels)) return [];
  // Array.isArray does not narrow read-only arrays; the model's shape says what a level is.
  return (levels as readonly Values[]).map(({ level, name }) => ({
    code: typeof level === 'string' ? level : '',
    name,
  }));
}

/** A level that stands above itself: each round once, from its first level to the same again. */
function cyclesIn(codes: readonly string[]): readonly HierarchyFault[] {
  return codes.flatMap((code, place) => {
    const before = codes.lastIndexOf(code, place - 1);
    const isAgain = place > 0 && before >= 0;
    return isAgain ? [{ what: 'CYCLE', levels: codes.slice(before, place + 1) } as const] : [];
  });
}
