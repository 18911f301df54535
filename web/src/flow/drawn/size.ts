import { leastWidth } from '../layout/measures.ts';
import type { Lane } from '../layout/scene.ts';

/** How wide a text is in the picture's letters, in its own units. */
export type Measure = (text: string, letters: Letters) => number;
export type Letters = 'name' | 'row' | 'small';

interface Texts {
  readonly lane: Lane;
  readonly name: string;
  readonly about: string;
  /** Each with the width of what stands at its end. */
  readonly rows: readonly { readonly name: string; readonly note: number }[];
}

/** What stands beside the texts: the icon and the margins of a head, the sign and the margins of a row. */
const head = { left: 35, right: 36 } as const;
const row = { left: 29, right: 14, gap: 10 } as const;
/** Wider than this a box is not: a name goes on in a second line. */
const most = {
  screen: { name: 236, row: 300 },
  paper: { name: 420, row: 560 },
} as const;
/** The second line of a head goes on under the button beside the name. */
const ASIDE = 20;

/** The lines of a card's name and its width, so that nothing is cut where there is room. */
export function sizeOf(
  { lane, name, about, rows }: Texts,
  measure: Measure,
  medium: keyof typeof most,
): { title: string[]; width: number } {
  const limit = most[medium];
  const ofHead = (text: string, letters: Letters) =>
    head.left + measure(text, letters) + head.right;
  const ofRow = (one: Texts['rows'][number]) =>
    row.left + measure(one.name, 'row') + (one.note === 0 ? 0 : row.gap + one.note) + row.right;
  const ofName = (text: string) => ofHead(text, 'name');
  const title = ofName(name) <= limit.name ? [name] : inTwo(name, ofName);
  const width = Math.max(
    leastWidth(lane),
    Math.min(limit.name, Math.max(...title.map(ofName))),
    Math.min(limit.row, ofHead(about, 'small') - ASIDE),
    ...rows.map((one) => Math.min(limit.row, ofRow(one))),
  );
  return { title, width: Math.ceil(width / 2) * 2 };
}

/** A name in two lines, the longer one as short as may be; one without a space stays whole. */
function inTwo(name: string, width: (text: string) => number): string[] {
  const words = name.split(' ');
  const ways = words.slice(1).map((_, at) => {
    const lines = [words.slice(0, at + 1).join(' '), words.slice(at + 1).join(' ')];
    return { lines, longest: Math.max(...lines.map(width)) };
  });
  const [first, ...others] = ways;
  if (!first) return [name];
  return others.reduce((best, way) => (way.longest < best.longest ? way : best), first).lines;
}
