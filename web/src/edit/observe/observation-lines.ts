/** One observation as the server takes it. */
export interface Given {
  readonly periodStart: string;
  readonly periodEnd: string;
  readonly value: number;
  readonly n?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** Why a line was not understood: a word for the sentence, and the text it stumbled over. */
export type Why =
  | { readonly is: 'noValue' | 'noPeriod' | 'tooManyCells' }
  | { readonly is: 'day' | 'number' | 'whole' | 'share'; readonly text: string };

/** A line as it was pasted, and what was understood of it or why nothing was. */
export interface Line {
  /** Its number among the pasted lines, from 1. */
  readonly at: number;
  readonly text: string;
  readonly read: { readonly given: Given } | { readonly why: Why };
}

const columns = ['periodStart', 'periodEnd', 'value', 'n', 'numerator', 'denominator'] as const;
type Column = (typeof columns)[number];

/** How people head their columns, in both languages, without accents or spaces. */
const headings: Readonly<Record<string, Column>> = {
  ...Object.fromEntries(columns.map((name) => [name.toLowerCase(), name])),
  ...{ desde: 'periodStart', inicio: 'periodStart', from: 'periodStart', start: 'periodStart' },
  ...{ iniciodelperiodo: 'periodStart', startofperiod: 'periodStart' },
  ...{ hasta: 'periodEnd', fin: 'periodEnd', to: 'periodEnd', end: 'periodEnd' },
  ...{ findelperiodo: 'periodEnd', endofperiod: 'periodEnd' },
  ...{ valor: 'value', value: 'value' },
  ...{ muestra: 'n', sample: 'n', tamanodelamuestra: 'n', samplesize: 'n' },
  ...{ numerador: 'numerator', denominador: 'denominator' },
};

/**
 * What is understood of pasted lines: cells parted by tabs, `;` or `,`, numbers with a comma or a point, days as
 * 2026-11-22 or 22/11/2026, or a month as 2026-11 by itself. A line of headings may come first and give the order.
 */
export function linesOf(text: string, { isShare }: { readonly isShare: boolean }): readonly Line[] {
  const all = text
    .split(/\r?\n/)
    .map((line, at) => ({ text: line.replace(/^\ufeff/, ''), at: at + 1 }));
  const held = all.filter((line) => line.text.trim() !== '');
  const first = held[0];
  if (!first) return [];
  const parted = partingOf(first.text);
  const headed = orderIn(cellsOf(first.text, parted));
  const order = headed ?? columns;
  return (headed ? held.slice(1) : held).map(({ text: line, at }) => ({
    at,
    text: line,
    read: readLine(cellsOf(line, parted), order, isShare),
  }));
}

type Parting = '\t' | ';' | ',';

const partingOf = (line: string): Parting =>
  ([';', '\t', ','] as const).find((sign) => line.includes(sign)) ?? ';';

/** Cells without the spaces around them; quoted ones may hold what parts the others. */
function cellsOf(line: string, parting: Parting): readonly string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const sign = line.charAt(at);
    const last = cells.length - 1;
    if (quoted && sign === '"' && line.charAt(at + 1) === '"') {
      cells[last] += '"';
      at++;
    } else if (sign === '"') quoted = !quoted;
    else if (sign === parting && !quoted) cells.push('');
    else cells[last] += sign;
  }
  return cells.map((cell) => cell.trim());
}

/** Which column each cell is, where all of them are headings. */
function orderIn(cells: readonly string[]): readonly Column[] | undefined {
  const order = cells.flatMap((cell) => headings[folded(cell)] ?? []);
  return order.length === cells.length && order.includes('value') ? order : undefined;
}

const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

function readLine(
  cells: readonly string[],
  order: readonly Column[],
  isShare: boolean,
): Line['read'] {
  const used = cells.length - cells.toReversed().findIndex((cell) => cell !== '');
  if (used > order.length) return { why: { is: 'tooManyCells' } };
  const cell = (column: Column) => cells[order.indexOf(column)] ?? '';
  const [start, end] = [cell('periodStart'), cell('periodEnd')];
  if (start === '' && end === '') return { why: { is: 'noPeriod' } };
  const from = dayIn(start || end, 'first');
  const until = dayIn(end || start, 'last');
  if (from === undefined) return { why: { is: 'day', text: start } };
  if (until === undefined) return { why: { is: 'day', text: end } };
  if (cell('value') === '') return { why: { is: 'noValue' } };
  const value = numberIn(cell('value'), isShare);
  if (typeof value !== 'number') return { why: value };
  const more: { n?: number; numerator?: number; denominator?: number } = {};
  for (const column of ['n', 'numerator', 'denominator'] as const) {
    if (cell(column) === '') continue;
    const read = numberIn(cell(column), false);
    if (typeof read !== 'number') return { why: read };
    if (column === 'n' && !(Number.isInteger(read) && read >= 0))
      return { why: { is: 'whole', text: cell(column) } };
    more[column] = read;
  }
  return { given: { periodStart: from, periodEnd: until, value, ...more } };
}

/** A day as it is kept; a month by itself is its first or its last day. */
export function dayIn(text: string, side: 'first' | 'last'): string | undefined {
  const month = /^(\d{4})-(\d{1,2})$/.exec(text);
  if (month) {
    const [year, number] = [Number(month[1]), Number(month[2])];
    return side === 'first' ? dayOf(year, number, 1) : dayOf(year, number + 1, 0, number);
  }
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const written = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  return written ? dayOf(Number(written[3]), Number(written[2]), Number(written[1])) : undefined;
}

/** Undefined where the calendar has no such day. */
function dayOf(year: number, month: number, day: number, within = month): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isThere = date.getUTCMonth() === within - 1 && within >= 1 && within <= 12;
  return isThere ? date.toISOString().slice(0, 10) : undefined;
}

/** A number as people write it; a share may be written in per cent. */
export function numberIn(text: string, isShare: boolean): number | Why {
  const percent = /%\s*$/.test(text);
  const bare = text
    .replace(/%\s*$/, '')
    .replace(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-');
  if (percent && !isShare) return { is: 'share', text };
  const grouped = /^[-+]?\d{1,3}([.,]\d{3})+[.,]\d+$/.test(bare);
  const sign = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const plain = grouped
    ? `${bare.slice(0, sign).replace(/[.,]/g, '')}.${bare.slice(sign + 1)}`
    : bare.replace(',', '.');
  if (!/^[-+]?\d+(\.\d+)?$/.test(plain)) return { is: 'number', text };
  const number = Number(plain);
  return percent ? Number((number / 100).toPrecision(12)) : number;
}
