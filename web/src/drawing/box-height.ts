import { measures } from './to-draw.ts';

const LINE = 18;
const AROUND = 22;
const PADDING = 26;
/** Of Inter at 13 px in its heavier weights; wide on purpose, so that a name never needs more room than it was given. */
const LETTER = 7.3;

/** How high a box must be for its name to be read whole, and for so many lines below it. */
export function boxHeight(name: string, { below = 0 }: { below?: number } = {}): number {
  return AROUND + (linesOf(name) + below) * LINE;
}

/** Lines that a name takes: broken between words, and within a word that is longer than a line. */
export function linesOf(name: string, width: number = measures.width): number {
  const most = Math.floor((width - PADDING) / LETTER);
  let lines = 1;
  let room = most;
  for (const { length } of name.trim().split(/\s+/)) {
    if (length <= room) {
      room -= length + 1;
      continue;
    }
    lines += room === most ? 0 : 1;
    lines += Math.ceil(length / most) - 1;
    room = most - (length % most || most) - 1;
  }
  return lines;
}
