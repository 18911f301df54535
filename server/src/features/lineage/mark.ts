/** What became of a thing between two states of the catalog. */
export const marks = ['CAME', 'WENT', 'CHANGED', 'STAYED'] as const;
export type Mark = (typeof marks)[number];
