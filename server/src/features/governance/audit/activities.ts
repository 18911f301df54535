import type { Scene } from '../../../reading/scene.ts';

/** Which processing activities process an asset. */
export interface Activities {
  /** Those that name the asset itself. */
  of(asset: number): readonly number[];
  /** Whether any names a field, its dataset, or an attribute that the field feeds, holds or receives. */
  covers(field: number): boolean;
  /** Those that do. */
  covering(field: number): readonly number[];
}

const BY_ATTRIBUTE = [
  ['out', 'CONTRIBUTES_TO'],
  ['in', 'HELD_IN'],
  ['in', 'PUBLISHED_TO'],
] as const;

/** Read once from the activities, of which there are few. */
export function activities(scene: Scene): Activities {
  const { structure } = scene;
  const byAsset = new Map<number, number[]>();
  for (const activity of scene.all('ProcessingActivity')) {
    for (const asset of scene.targets(activity, 'PROCESSES')) {
      byAsset.set(asset, [...(byAsset.get(asset) ?? []), activity]);
    }
  }
  const of = (asset: number) => byAsset.get(asset) ?? [];
  const isIn = (asset: number) => byAsset.has(asset);
  /** Whether an edge of that type joins it to an asset that is in some activity. */
  const isJoined = (one: number, [way, type]: (typeof BY_ATTRIBUTE)[number]): boolean => {
    let found = false;
    const look = (_: number, other: number) => !(found = isIn(other));
    if (way === 'out') scene.eachOut(one, type, look);
    else scene.eachIn(one, type, look);
    return found;
  };
  const isPublishedInto = (dataset: number) => isJoined(dataset, ['in', 'PUBLISHED_TO']);
  const datasets = new Map<number, boolean>();
  const coversDataset = (dataset: number): boolean => {
    const known = datasets.get(dataset) ?? (isIn(dataset) || isPublishedInto(dataset));
    datasets.set(dataset, known);
    return known;
  };
  const joined = (one: number, [way, type]: (typeof BY_ATTRIBUTE)[number]) =>
    way === 'out' ? scene.targets(one, type) : scene.sources(one, type);
  return {
    of,
    covering: (field) => {
      const dataset = structure.container(field);
      const whole =
        dataset === undefined ? [] : [dataset, ...scene.sources(dataset, 'PUBLISHED_TO')];
      const assets = [field, ...whole, ...BY_ATTRIBUTE.flatMap((one) => joined(field, one))];
      return [...new Set(assets.flatMap(of))];
    },
    covers: (field) => {
      const dataset = structure.container(field);
      return (
        isIn(field) ||
        (dataset !== undefined && coversDataset(dataset)) ||
        BY_ATTRIBUTE.some((one) => isJoined(field, one))
      );
    },
  };
}
