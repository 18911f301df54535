/** The light theme's colours, whatever theme is on the screen: paper is white. */
export const paper = {
  ground: '#ffffff',
  surface: '#ffffff',
  line: '#dfe4ea',
  lineStrong: '#c3cbd5',
  text: '#131a24',
  soft: '#566070',
  back: '#67707e',
  edge: '#aab6c3',
  edgeBack: '#dde3ea',
  gold: '#b7791f',
  goldLine: '#c9912b',
  goldWash: '#fdf5e1',
  warn: '#b23c0c',
  lane: {
    SOURCE: '#3867c8',
    PREPARATION: '#667284',
    MASTER: '#b7791f',
    CONSUMPTION: '#14795d',
    OTHER: '#7a5b86',
  },
  mark: { CAME: '#14795d', WENT: '#b23c0c', CHANGED: '#6442bd' },
} as const;

/** Fonts that stand on any machine, after ours. */
export const FONTS =
  "'Inter Variable', Inter, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif";
