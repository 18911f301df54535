import type { TieTone } from '../drawing/layered.tsx';
import type { HierarchyOf } from './master-query.ts';

/** One box of a hierarchy: a level, and an entity that fills it; no entity where nothing does. */
export interface LevelBox {
  readonly id: string;
  readonly layer: number;
  readonly level: string;
  readonly entity: HierarchyOf['arrangement'][number]['entities'][number] | undefined;
  readonly wrong: boolean;
}

export interface LevelTie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly tone: TieTone;
}

/**
 * Levels from left to right, every box tied to all of the level below. A level that comes again is drawn once, with a
 * broken tie back to it; what fills a level that is not there stands behind the last one, tied to nothing.
 */
export function hierarchyDrawing({ arrangement, faults }: HierarchyOf): {
  readonly boxes: readonly LevelBox[];
  readonly ties: readonly LevelTie[];
} {
  const layers = [...new Set(arrangement.map(({ level }) => level))];
  const boxesAt = new Map<string, readonly LevelBox[]>();
  for (const { level, name, entities } of arrangement) {
    if (boxesAt.has(level)) continue;
    const layer = layers.indexOf(level);
    const box = (entity: LevelBox['entity']) => ({
      id: `${level} ${entity?.id ?? ''}`,
      layer,
      level: name,
      entity,
      wrong: entity === undefined,
    });
    boxesAt.set(level, entities.length === 0 ? [box(undefined)] : entities.map(box));
  }
  const lost = faults.flatMap(({ what, level, entity }): LevelBox[] =>
    what === 'UNKNOWN_LEVEL' && level !== null && entity !== null
      ? [{ id: `lost ${level} ${entity.id}`, layer: layers.length, level, entity, wrong: true }]
      : [],
  );
  const ties = arrangement.slice(1).flatMap(({ level }, at): LevelTie[] => {
    const above = arrangement[at]?.level ?? level;
    const isBack = layers.indexOf(level) <= layers.indexOf(above);
    return (boxesAt.get(above) ?? []).flatMap((from) =>
      (boxesAt.get(level) ?? []).map((to) => ({
        id: `${at} ${from.id} ${to.id}`,
        from: from.id,
        to: to.id,
        tone: isBack ? 'broken' : 'plain',
      })),
    );
  });
  return { boxes: [...[...boxesAt.values()].flat(), ...lost], ties };
}
