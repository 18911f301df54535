/** Something that stands in a box. */
export interface Thing {
  readonly id: string;
  /** Its column, from the left; where left out, one further than what leads to it. Columns need not be without gaps. */
  readonly layer?: number;
  /** In the drawing's own units, which are CSS pixels. */
  readonly height: number;
}

/** One thing leads to another. Ties to things that are not there are left out. */
export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** How far below the top of either box it is fastened; left out: at the middle. */
  readonly below?: { readonly from?: number | undefined; readonly to?: number | undefined };
}

export interface ToDraw {
  readonly things: readonly Thing[];
  readonly ties: readonly Tie[];
}

export interface Measures {
  /** Of every box. */
  readonly width: number;
  /** Between two columns: where lines sway. */
  readonly gutter: number;
  /** Between two boxes above one another. */
  readonly gap: number;
}

export const measures: Measures = { width: 208, gutter: 64, gap: 10 };
