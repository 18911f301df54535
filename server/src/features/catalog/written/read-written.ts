import { choiceWords } from '@linaje/graph-schema';
import type { Bilingual, Property, PropertyType } from '@linaje/graph-schema';
import type { Json } from '../../../catalog/change-set.ts';
import type { Cell, Read, Row, Unreadable, Written } from './written.ts';

/**
 * A value of the model out of what a person wrote; of what has several languages, what is said in one of them. Numbers
 * may have a decimal comma, flags are said in words, lists have a line for each; null says that it is empty. Only what
 * cannot be read at all is told here: whether the value fits its property is decided with the change.
 */
export function readWritten(property: Property, written: Written): Read {
  return isBlank(written) ? { value: null } : readers[property.type](written, property);
}

type Reader = (written: Written, property: Property) => Read;

const readers: Readonly<Record<PropertyType, Reader>> = {
  text: plainText,
  link: plainText,
  day: plainText,
  moment: plainText,
  localized: plainText,
  markdown: plainText,
  localizedList: (written) => ({ value: [...textsOf(written)] }),
  choice: ({ text = '' }, { choices = [] }) =>
    choices.includes(text.trim()) ? { value: text.trim() } : not(text, oneOf(choices)),
  flag: ({ text = '' }) => {
    const value = flagWords.get(text.trim().toLowerCase());
    return value === undefined ? not(text, expected.flag) : { value };
  },
  count: ({ text = '' }) => number(text, /^\d{1,15}$/, expected.count),
  decimal: ({ text = '' }) =>
    number(text, /^[-−+]?\d{1,15}([.,]\d+)?(e[-+]?\d+)?$/i, expected.decimal),
  list: (written, { item }) =>
    item?.type === 'record' ? records(written, item) : list(written, item),
  record: ({ rows = [], text = '' }, property) =>
    rows.length === 1 && rows[0] ? recordOf(rows[0], property) : not(text, expected.row),
};

function plainText({ text }: Written): Read {
  return text === undefined ? not('…', expected.text) : { value: text };
}

const flagWords = new Map([
  ...['true', 'yes', 'sí', 'si'].map((word) => [word, true] as const),
  ...['false', 'no'].map((word) => [word, false] as const),
]);

function number(text: string, form: RegExp, wanted: Bilingual): Read {
  const tidy = text.trim();
  return form.test(tidy)
    ? { value: Number(tidy.replace(',', '.').replace('−', '-')) }
    : not(text, wanted);
}

/** Words of a closed choice and numbers may also stand beside each other, with commas between. */
function list(written: Written, item: Property | undefined): Read {
  if (!item) return not('…', expected.text);
  const isClosed = item.type === 'choice';
  const texts = textsOf(written).flatMap((text) => (isClosed ? text.split(',') : [text]));
  return gathered(texts.filter(isText).map((text) => readWritten(item, { text: text.trim() })));
}

const textsOf = ({ text = '', texts }: Written): readonly string[] =>
  (texts ?? text.split('\n')).map((one) => one.trim()).filter(isText);

function records({ rows = [], text }: Written, item: Property): Read {
  if (text !== undefined && isText(text)) return not(text, expected.row);
  return gathered(
    rows.filter((row) => row.some((cell) => isText(cell.text))).map((row) => recordOf(row, item)),
  );
}

function recordOf(row: Row, { fields = {} }: Property): Read {
  const byField = Map.groupBy(row, ({ field }) => field);
  const read: [string, Json][] = [];
  for (const [name, cells] of byField) {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) return not(name, oneOf(Object.keys(fields)));
    const one =
      field.settles === 'by-language' ? byLanguage(cells) : readWritten(field, { ...cells[0] });
    if ('unreadable' in one) return one;
    if (one.value !== null) read.push([name, one.value]);
  }
  return { value: Object.fromEntries(read) };
}

function byLanguage(cells: readonly Cell[]): Read {
  const said = cells.filter(({ text }) => isText(text));
  const value = Object.fromEntries(said.map(({ language = '', text }) => [language, text]));
  return { value: said.length === 0 ? null : value };
}

function gathered(all: readonly Read[]): Read {
  const values: Json[] = [];
  for (const one of all) {
    if ('unreadable' in one) return one;
    values.push(one.value);
  }
  return { value: values };
}

const isText = (text: string): boolean => text.trim() !== '';
const isBlank = ({ text = '', texts = [], rows = [] }: Written): boolean =>
  !isText(text) &&
  !texts.some(isText) &&
  !rows.some((row) => row.some((cell) => isText(cell.text)));

const not = (unreadable: string, wanted: Bilingual): Unreadable => ({
  unreadable: unreadable.slice(0, 200),
  expected: wanted,
});

const oneOf = (words: readonly string[]): Bilingual => ({
  es: `uno de ${words.map((word) => inWords(word, 'es')).join(', ')}`,
  en: `one of ${words.map((word) => inWords(word, 'en')).join(', ')}`,
});

const inWords = (word: string, language: keyof Bilingual): string => {
  const said = choiceWords[word]?.[language];
  return said === undefined ? word : `${word} (${said})`;
};

const expected = {
  text: { es: 'un texto', en: 'a text' },
  flag: { es: 'sí o no', en: 'yes or no' },
  count: { es: 'un número entero desde 0', en: 'a whole number from 0' },
  decimal: { es: 'un número, como 12,5', en: 'a number, such as 12.5' },
  row: { es: 'una fila con un valor por casilla', en: 'a row with a value in each place' },
} as const satisfies Record<string, Bilingual>;
