/** What is to be drawn, as plain data: boxes in lanes, rows inside them, edges between. No texts, no colours. */

export const lanes = ['SOURCE', 'PREPARATION', 'MASTER', 'CONSUMPTION', 'OTHER'] as const;
export type Lane = (typeof lanes)[number];

export interface SceneBox {
  readonly id: string;
  readonly lane: Lane;
  /** Boxes of a lower group stand above those of a higher one: golden records above the hub that holds them. */
  readonly group: number;
  /** Ids of the rows shown inside, from the top: attributes of an entity, datasets of an opened system. */
  readonly rows: readonly string[];
  /** As wide as its texts want; what is left out stands as wide as its lane. */
  readonly width?: number | undefined;
  /** Lines of its name; one, when left out. */
  readonly lines?: number | undefined;
}

/** An edge ends at a box, or at one row inside it. */
export interface SceneEnd {
  readonly box: string;
  readonly row?: string;
}

export interface SceneEdge {
  readonly id: string;
  readonly from: SceneEnd;
  readonly to: SceneEnd;
}

export interface Scene {
  readonly boxes: readonly SceneBox[];
  readonly edges: readonly SceneEdge[];
}

/** Where a box stood in the picture before: in which column of its lane, in order from the top. */
export interface Standing {
  readonly id: string;
  readonly lane: Lane;
  readonly stack: number;
}
