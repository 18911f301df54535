/** How a picture may be taken along. */
export const sorts = ['PNG', 'SVG', 'PDF', 'things', 'flows'] as const;
export type Sort = (typeof sorts)[number];
