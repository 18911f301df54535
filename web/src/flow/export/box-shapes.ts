import { isMarked, marks } from '../../look/marks.ts';
import type { Card, Row } from '../drawn/cards.ts';
import type { Drawn } from '../drawn.ts';
import type { Light } from '../drawn/look.ts';
import type { Measure } from '../drawn/size.ts';
import type { Layout, PlacedBox } from '../layout/layout.ts';
import { headerOf, measures } from '../layout/measures.ts';
import { iconOf } from './icons.ts';
import { paper } from './paper.ts';
import type { Ink, PathShape, Shape, TextShape } from './sheet.ts';

/** What is written inside boxes. */
export interface CardWords {
  counts(card: Card): string;
  /** What stands at the end of a row; a warning is drawn as one. */
  note(row: Row): { readonly text: string; readonly warns: boolean };
}

export interface Placing {
  readonly words: CardWords;
  readonly measure: Measure;
  readonly picked: string | undefined;
  readonly dx: number;
  readonly dy: number;
}

/** Every box with its head and rows, as on the screen. */
export function boxShapes({ cards }: Drawn, { boxes }: Layout, placing: Placing): Shape[] {
  const places = new Map(boxes.map((box) => [box.id, box]));
  return cards.flatMap((card): Shape[] => {
    const place = places.get(card.id);
    if (!place) return [];
    const at = { ...place, x: place.x + placing.dx, y: place.y + placing.dy };
    const shapes = [
      frame(card, at, placing),
      ...head(card, at, placing),
      ...rows(card, at, placing),
    ];
    return [{ is: 'group', of: { box: card.id }, shapes }];
  });
}

function frame(card: Card, { x, y, width, height }: PlacedBox, { picked }: Placing): Shape {
  return {
    is: 'rect',
    x,
    y,
    width,
    height,
    round: 8,
    fill: paper.surface,
    ...border(card, picked),
  };
}

function border({ id, mark, light, kind, lane }: Card, picked: string | undefined): Ink {
  if (isMarked(mark)) return { stroke: paper.mark[mark], strokeWidth: 2, dash: marks[mark].dash };
  if (mark === 'STAYED') return { stroke: paper.lineStrong, strokeWidth: 1 };
  if (picked === id) return { stroke: paper.gold, strokeWidth: 2 };
  if (light === 'back') return { stroke: paper.line, strokeWidth: 1 };
  const stroke = kind === 'MasterEntity' ? paper.gold : paper.lane[lane];
  return { stroke, strokeWidth: light === 'lit' ? 2 : 1.2 };
}

const inks: Readonly<Record<Light, string>> = {
  plain: paper.text,
  lit: paper.text,
  back: paper.back,
};

function head(card: Card, { x, y, width }: PlacedBox, { words, measure }: Placing): Shape[] {
  const { title, light, lane, mark } = card;
  const fill = inks[light];
  const weight = light === 'back' ? 500 : 600;
  const gone = mark === 'WENT';
  const lines = title.map((line, at): TextShape => {
    const said = cut(line, width - 44, (one) => measure(one, 'name'));
    const place = { x: x + 35, y: y + 18 + at * measures.line };
    return {
      is: 'text',
      text: said,
      ...place,
      size: 13,
      weight,
      fill,
      struck: gone,
      width: measure(said, 'name'),
    };
  });
  const about = cut(words.counts(card), width - 44, (one) => measure(one, 'small'));
  return [
    iconOf(lane, { x: x + 11, y: y + 7, back: light === 'back' }),
    ...lines,
    {
      is: 'text',
      text: about,
      x: x + 35,
      y: y + 34 + (title.length - 1) * measures.line,
      size: 11.5,
      weight: 400,
      fill: light === 'back' ? paper.back : paper.soft,
      width: measure(about, 'small'),
    },
    ...(isMarked(mark) ? signAt(mark, { x: x + 1, y: y + 1, size: 17 }) : []),
  ];
}

function rows(card: Card, { x, y, width }: PlacedBox, placing: Placing): Shape[] {
  const top = y + headerOf({ lines: card.title.length });
  return card.rows.map((row, at): Shape => {
    const place = { x: x + 6, y: top + at * measures.row, width: width - 12 };
    return { is: 'group', of: { row: row.id }, shapes: rowShapes(row, place, placing) };
  });
}

function rowShapes(
  row: Row,
  { x, y, width }: { x: number; y: number; width: number },
  { words, measure, picked }: Placing,
): Shape[] {
  const isPicked = row.id === picked;
  const note = words.note(row);
  const noted = note.text === '' ? 0 : measure(note.text, 'small') + (note.warns ? 14 : 0);
  const name = cut(row.name, width - 31 - (noted > 0 ? noted + 8 : 0), (one) =>
    measure(one, 'row'),
  );
  const fill = inks[row.light];
  const middle = y + measures.row / 2;
  const critical = row.of.is === 'attribute' && row.of.attribute.critical;
  const tone =
    row.light === 'lit' ? paper.goldLine : row.light === 'back' ? paper.lineStrong : paper.soft;
  return [
    ...(isPicked
      ? [rounded({ x, y, width }, { fill: paper.goldWash, stroke: paper.goldLine, strokeWidth: 1 })]
      : []),
    ...(isMarked(row.mark)
      ? signAt(row.mark, { x: x + 12, y: middle, size: 12 })
      : [
          dot(
            { x: x + 12, y: middle },
            {
              stroke: tone,
              strokeWidth: 1.5,
              fill: critical || row.light === 'lit' ? tone : 'none',
            },
          ),
        ]),
    {
      is: 'text',
      text: name,
      x: x + 23,
      y: middle + 4.5,
      size: 12.5,
      weight: isPicked ? 600 : row.light === 'lit' ? 550 : 400,
      fill,
      struck: row.mark === 'WENT',
    },
    ...(note.text === '' ? [] : noteShapes(note, { x: x + width - 8, y: middle, noted })),
  ];
}

function noteShapes(
  { text, warns }: ReturnType<CardWords['note']>,
  { x, y, noted }: { x: number; y: number; noted: number },
): Shape[] {
  const fill = warns ? paper.warn : paper.soft;
  const said: Shape = { is: 'text', text, x, y: y + 4, size: 11.5, weight: 450, fill, end: true };
  const sign: Shape = {
    is: 'path',
    d: 'M5 0l5 9h-10z',
    at: { x: x - noted, y: y - 5, scale: 1 },
    fill: paper.warn,
  };
  return warns ? [sign, said] : [said];
}

const rounded = ({ x, y, width }: { x: number; y: number; width: number }, ink: Ink): Shape => ({
  is: 'rect',
  x,
  y: y + 1,
  width,
  height: measures.row - 2,
  round: 6,
  ...ink,
});

const dot = ({ x, y }: { x: number; y: number }, ink: Ink): PathShape => ({
  is: 'path',
  d: 'M-2.4 0a2.4 2.4 0 1 0 4.8 0a2.4 2.4 0 1 0-4.8 0z',
  at: { x, y, scale: 1 },
  ...ink,
});

/** The sign of what became of a thing, about its middle. */
export function signAt(
  mark: keyof typeof marks,
  { x, y, size }: { x: number; y: number; size: number },
): PathShape[] {
  const at = { x: x - size / 2, y: y - size / 2, scale: size / 16 };
  return [
    { is: 'path', d: marks[mark].shape, at, fill: paper.mark[mark] },
    { is: 'path', d: marks[mark].sign, at, stroke: paper.surface, strokeWidth: 1.8 },
  ];
}

/** As much of a text as fits, with an ellipsis where something is left out. */
export function cut(text: string, room: number, measure: (text: string) => number): string {
  if (measure(text) <= room) return text;
  const letters = [...text];
  let [least, most] = [0, letters.length];
  while (least < most) {
    const half = Math.ceil((least + most) / 2);
    if (measure(`${letters.slice(0, half).join('')}…`) <= room) least = half;
    else most = half - 1;
  }
  return `${letters.slice(0, least).join('').trimEnd()}…`;
}
