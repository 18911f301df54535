/**
 * The storeys of the product, lowest first; each rests on lower ones only. The one list: kinds name
 * their storey from it, and dependency-cruiser holds the folders of `server/src/features` to it.
 */
export const storeys = [
  'people',
  'catalog',
  'glossary',
  'lineage',
  'master',
  'measure',
  'customer',
  'governance',
  'exchange',
  'search',
] as const;

export type Storey = (typeof storeys)[number];
