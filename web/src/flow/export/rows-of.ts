import type { Card, Row } from '../drawn/cards.ts';
import type { Drawn } from '../drawn.ts';
import type { Line } from '../drawn/lines.ts';

/** What columns and values are called in the reader's language. */
export interface TableWords {
  column(name: ThingColumn | FlowColumn): string;
  kind(kind: string): string;
  lane(lane: Card['lane']): string;
  yesNo(value: boolean): string;
  mark(mark: string): string;
  name(id: string): string;
}

const thingColumns = [
  'id',
  'name',
  'kind',
  'lane',
  'within',
  'datasets',
  'fields',
  'attributes',
  'lit',
] as const;
const flowColumns = ['fromId', 'from', 'toId', 'to', 'count', 'onBehalf', 'folds', 'lit'] as const;
type ThingColumn = (typeof thingColumns)[number] | 'mark';
type FlowColumn = (typeof flowColumns)[number] | 'mark' | 'was';
type Table = readonly (readonly string[])[];

/** Everything that stands in the picture, a line each: boxes, and after each the rows in it. */
export function thingRows({ cards, picked, compared }: Drawn, words: TableWords): Table {
  const columns = compared ? [...thingColumns, 'mark' as const] : thingColumns;
  const ofCard = (card: Card) => [
    card.id,
    card.name,
    words.kind(card.kind),
    words.lane(card.lane),
    card.within ?? '',
    count(card.datasets),
    count(card.fields),
    count(card.attributes),
    picked ? lit(card, words) : '',
  ];
  const ofRow = (row: Row, card: Card) => [
    row.id,
    row.name,
    words.kind(kindOf(row)),
    words.lane(card.lane),
    card.name,
    '',
    row.of.is === 'dataset' ? count(row.of.fields) : '',
    '',
    picked ? lit(row, words) : '',
  ];
  const marked = (cells: readonly string[], mark: string | null) =>
    compared ? [...cells, words.mark(mark ?? 'STAYED')] : cells;
  return [
    columns.map(words.column),
    ...cards.flatMap((card) => [
      marked(ofCard(card), card.mark),
      ...card.rows.map((row) => marked(ofRow(row, card), row.mark)),
    ]),
  ];
}

/** Everything that flows in the picture, a line each. */
export function flowRows({ lines, picked, compared }: Drawn, words: TableWords): Table {
  const columns = compared ? [...flowColumns, 'mark' as const, 'was' as const] : flowColumns;
  const end = ({ box, row }: Line['from']) =>
    row === undefined ? words.name(box) : `${words.name(box)} › ${words.name(row)}`;
  return [
    columns.map(words.column),
    ...lines.map((line) => [
      line.from.row ?? line.from.box,
      end(line.from),
      line.to.row ?? line.to.box,
      end(line.to),
      String(line.flows),
      line.attributes.map(words.name).join('; '),
      words.yesNo(line.folded),
      picked ? lit(line, words) : '',
      ...(compared
        ? [words.mark(line.mark ?? 'STAYED'), line.was === undefined ? '' : String(line.was)]
        : []),
    ]),
  ];
}

export const kindOf = ({ of }: Row): string =>
  ({ attribute: 'MasterAttribute', dataset: 'Dataset', field: 'Field' })[of.is];

const count = (value: number): string => (value === 0 ? '' : String(value));

const lit = ({ light }: { light: string }, { yesNo }: TableWords): string => yesNo(light === 'lit');
