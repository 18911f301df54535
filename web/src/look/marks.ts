/** What became of a thing, and can be told by shape, by sign and by tone; drawn in a square of 16. */
export const marks = {
  CAME: {
    tone: 'var(--came)',
    shape: 'M8 .8a7.2 7.2 0 1 0 0 14.4a7.2 7.2 0 1 0 0-14.4z',
    sign: 'M8 4.6v6.8M4.6 8h6.8',
    dash: undefined,
  },
  WENT: {
    tone: 'var(--went)',
    shape: 'M1.8 1.8h12.4v12.4h-12.4z',
    sign: 'M4.6 8h6.8',
    dash: '7 5',
  },
  CHANGED: {
    tone: 'var(--changed)',
    shape: 'M8 0l8 8l-8 8l-8-8z',
    sign: 'M5.2 6.5h5.6M5.2 9.5h5.6M9.7 4.4l-3.4 7.2',
    dash: '9 4 2 4',
  },
} as const;

export type Marked = keyof typeof marks;

/** What differs; what stayed has no sign. */
export const isMarked = (mark: string | null): mark is Marked =>
  mark !== null && Object.hasOwn(marks, mark);
