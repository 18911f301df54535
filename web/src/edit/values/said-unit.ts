import type { Known, KnownField } from './entry-form-query.ts';
import { rowsOfText } from './rows-text.ts';
import { isOfLines, isOfRows, partsOf, WITHDRAWN } from './units.ts';

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly withdrawn: string;
}

/** What is written in a unit, as people read it: choices in words, lists with commas, a line for each record. */
export function saidUnit(known: Known | undefined, text: string, words: Words): string {
  if (text === WITHDRAWN) return words.withdrawn;
  if (!known || text === '') return text;
  if (isOfRows(known))
    return rowsOfText(text)
      .map((row) => saidRow(row, known.fields))
      .join('\n');
  if (isOfLines(known))
    return text
      .split('\n')
      .map((one) => wordOf(known, one))
      .join(', ');
  if (known.type === 'FLAG') return text === 'true' ? words.yes : words.no;
  return wordOf(known, text);
}

const wordOf = ({ choices }: Pick<Known, 'choices'>, text: string): string =>
  choices.find(({ word }) => word === text)?.label ?? text;

const saidRow = (row: Readonly<Record<string, string>>, fields: readonly KnownField[]): string =>
  Object.entries(row)
    .map(([cell, text]) => {
      const { property, language } = partsOf(cell);
      const field = fields.find(({ name }) => name === property);
      const name = field?.label ?? property;
      const said = field ? wordOf(field, text) : text;
      return `${name}${language === null ? '' : ` (${language})`}: ${said}`;
    })
    .join(' · ');
