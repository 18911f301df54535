/** What is put on paper, as plain data: written as SVG, painted as PNG, printed. Positions in the picture's units. */
export interface Sheet {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

export type Shape =
  | RectShape
  | PathShape
  | TextShape
  | {
      readonly is: 'group';
      /** What it stands for, as `data-` names with their values. */
      readonly of: Readonly<Record<string, string>>;
      readonly shapes: readonly Shape[];
    };

export interface RectShape extends Ink {
  readonly is: 'rect';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly round: number;
}

export interface PathShape extends Ink {
  readonly is: 'path';
  readonly d: string;
  /** Moved there and made so much larger. */
  readonly at?: { readonly x: number; readonly y: number; readonly scale: number } | undefined;
}

export interface TextShape {
  readonly is: 'text';
  readonly text: string;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  readonly end?: boolean | undefined;
  readonly struck?: boolean | undefined;
  /** As wide as it was measured: other letters than ours are pressed into it. */
  readonly width?: number | undefined;
}

/** How a shape is drawn. */
export interface Ink {
  readonly fill?: string | undefined;
  readonly stroke?: string | undefined;
  readonly strokeWidth?: number | undefined;
  readonly dash?: string | undefined;
}
