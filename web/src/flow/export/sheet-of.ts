import type { Drawn } from '../drawn.ts';
import type { Measure } from '../drawn/size.ts';
import type { Layout } from '../layout/layout.ts';
import type { Lane } from '../layout/scene.ts';
import { boxShapes } from './box-shapes.ts';
import type { CardWords } from './box-shapes.ts';
import { edgeShapes } from './edge-shapes.ts';
import { paper } from './paper.ts';
import type { Shape, Sheet, TextShape } from './sheet.ts';

/** All that is written around the picture and in it, in the reader's language. */
export interface Words extends CardWords {
  readonly title: string;
  /** Which flow it is: level, filters, days. */
  readonly about: readonly string[];
  /** How much of it there is, and when it was made. */
  readonly made: readonly string[];
  lane(lane: Lane): { readonly name: string; readonly about: string };
}

export interface SheetGuests {
  readonly words: Words;
  readonly measure: Measure;
  readonly picked: string | undefined;
}

const MARGIN = 32;
const HEAD = 44;
const LINE = 18;

/** A picture on white paper, from the same data and positions as on the screen; nothing of it depends on the screen. */
export function sheetOf(
  drawn: Drawn,
  layout: Layout,
  { words, measure, picked }: SheetGuests,
): Sheet {
  const width = Math.max(layout.width + 2 * MARGIN, 720);
  const foot = footLines(words, width - 2 * MARGIN);
  const height = HEAD + MARGIN + layout.height + MARGIN + foot.length * LINE + MARGIN;
  const [dx, dy] = [MARGIN, MARGIN + HEAD];
  const top = dy + layout.height + MARGIN;
  const placed = { words, measure, picked, dx, dy };
  return {
    title: words.title,
    width,
    height,
    shapes: [
      { is: 'rect', x: 0, y: 0, width, height, round: 0, fill: paper.ground },
      text(words.title, { x: dx, y: MARGIN + 14, size: 19, weight: 650 }),
      ...layout.lanes.flatMap(({ lane, x }) => laneShapes(lane, words, x + dx, dy)),
      ...edgeShapes(drawn, layout, placed),
      ...boxShapes(drawn, layout, placed),
      { is: 'path', d: `M${dx} ${top}H${width - MARGIN}`, stroke: paper.line, strokeWidth: 1 },
      ...foot.map((line, at) =>
        text(line, {
          x: dx,
          y: top + LINE * (at + 1),
          weight: at === 0 ? 600 : 400,
          fill: at === 0 ? paper.text : paper.soft,
        }),
      ),
    ],
  };
}

const text = (said: string, more: Partial<TextShape> & Pick<TextShape, 'x' | 'y'>): TextShape => ({
  is: 'text',
  text: said,
  size: 12,
  weight: 400,
  fill: paper.text,
  ...more,
});

function laneShapes(lane: Lane, words: Words, x: number, y: number): Shape[] {
  const { name, about } = words.lane(lane);
  return [
    text(name, { x, y: y + 14, size: 13, weight: 650, fill: paper.lane[lane] }),
    text(about, { x, y: y + 30, size: 11.5, fill: paper.soft }),
  ];
}

/** Title, then what it shows, then how much and when; in as many lines as the paper's width asks for. */
function footLines({ title, about, made }: Words, room: number): string[] {
  const lines: string[] = [title];
  for (const words of [about, made]) {
    let line = '';
    for (const word of words) {
      const next = line === '' ? word : `${line} · ${word}`;
      if (line !== '' && next.length * 6.4 > room) {
        lines.push(line);
        line = word;
      } else line = next;
    }
    if (line !== '') lines.push(line);
  }
  return lines;
}
