/** What can be done with what stands in the picture. */
export interface CardActs {
  readonly onPick: (id: string) => void;
  readonly onToggle: (id: string) => void;
  /** Shows one step more to these sides. */
  readonly onWiden: (id: string, ways: readonly ('up' | 'down')[]) => void;
  readonly onNarrow: (id: string) => void;
}

/** And with the picture as a whole. */
export interface PictureActs extends CardActs {
  readonly onCentre: (id: string) => void;
  readonly onFind: () => void;
  readonly onLeave: () => void;
}
