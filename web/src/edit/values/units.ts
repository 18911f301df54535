import type { VariablesOf } from '../../remote/graphql.ts';
import type { CHANGE_VALUES } from './entry-form-query.ts';
import type { Known, Told } from './entry-form-query.ts';
import { changedIn, tidy } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { rowsOfText, textOfRows } from './rows-text.ts';

/** A draft says by this that I take back my word, so that what the others say stands again. */
export const WITHDRAWN = '\u{e000}';

export interface Unit {
  readonly property: string;
  readonly language: string | null;
}

export const unitOf = ({ property, language }: Unit): string =>
  language === null ? property : `${property}.${language}`;

/** `name.es` is the Spanish of `name`. */
export function partsOf(unit: string): Unit {
  const dot = unit.indexOf('.');
  return dot < 0
    ? { property: unit, language: null }
    : { property: unit.slice(0, dot), language: unit.slice(dot + 1) };
}

export const isOfRows = ({ type, item }: Known): boolean => type === 'RECORD' || item === 'RECORD';
export const isOfLines = ({ type, item }: Known): boolean =>
  type === 'LOCALIZED_LIST' || (type === 'LIST' && item !== 'RECORD');

interface Drafting {
  readonly properties: readonly Known[];
  /** Those that are written in wherever a property has several. */
  readonly languages: readonly string[];
  /** The sign before the fraction in the writer's language. */
  readonly decimalSign: string;
}

/** Everything that can be written, as it stands; lists with a line for each. */
export function draftOf(values: readonly Told[], drafting: Drafting): Draft {
  const { properties, languages } = drafting;
  const spoken = [...new Set([...languages, ...values.flatMap(({ language }) => language ?? [])])];
  return Object.fromEntries(
    properties.flatMap((known) =>
      (known.byLanguage ? spoken : [null]).map((language): [string, string] => {
        const told = values.find((one) => one.property === known.name && one.language === language);
        return [
          unitOf({ property: known.name, language }),
          told ? textOf(told, known, drafting) : '',
        ];
      }),
    ),
  );
}

function textOf({ text, texts, rows }: Told, known: Known, { decimalSign }: Drafting): string {
  if (isOfRows(known)) return textOfRows(rows.map(({ cells }) => rowOf(cells, known, decimalSign)));
  if (isOfLines(known)) return texts.join('\n');
  return known.type === 'DECIMAL' ? (text ?? '').replace('.', decimalSign) : (text ?? '');
}

const rowOf = (cells: Told['rows'][number]['cells'], { fields }: Known, decimalSign: string) =>
  Object.fromEntries(
    cells.map(({ field, language, text }) => {
      const isDecimal = fields.some(({ name, type }) => name === field && type === 'DECIMAL');
      return [
        unitOf({ property: field, language }),
        isDecimal ? text.replace('.', decimalSign) : text,
      ];
    }),
  );

type Variables = VariablesOf<typeof CHANGE_VALUES>;
export type ValueGiven = NonNullable<Variables['set']>[number];

/** What is to be sent: only what says something else than before; what was cleared is empty. */
export function sent(
  before: Draft,
  after: Draft,
  properties: readonly Known[],
): Required<Pick<Variables, 'set' | 'withdraw'>> {
  const changed = changedIn(before, after);
  const isWithdrawn = (unit: string) => after[unit] === WITHDRAWN;
  return {
    set: changed
      .filter((unit) => !isWithdrawn(unit))
      .map((unit) => givenOf(unit, tidy(after[unit]), properties)),
    withdraw: changed.filter(isWithdrawn).map(partsOf),
  };
}

/** One written text as the server reads it. */
export function givenOf(unit: string, text: string, properties: readonly Known[]): ValueGiven {
  const parts = partsOf(unit);
  const known = properties.find(({ name }) => name === parts.property);
  if (text === '' || !known) return parts;
  if (isOfRows(known)) {
    const rows = rowsOfText(text).map((row) => ({
      cells: Object.entries(row).map(([cell, written]) => {
        const { property: field, language } = partsOf(cell);
        return { field, language, text: written };
      }),
    }));
    return { ...parts, rows };
  }
  if (isOfLines(known)) return { ...parts, texts: text.split('\n').filter(Boolean) };
  return { ...parts, text };
}
