import { choiceWords } from '@linaje/graph-schema';
import type { Bilingual } from '@linaje/graph-schema';

export type Speech = keyof Bilingual;
export type Said = string | number;

/** How one figure or word of the evidence is said. */
export type Saying = (value: Said, speech: Speech) => string;

/** A sentence about the evidence, with `{places}`; said where everything that it names is there and not empty. */
export interface Telling extends Bilingual {
  readonly as?: Saying;
}

export const tell = (es: string, en: string, as?: Saying): Telling => ({
  es,
  en,
  ...(as && { as }),
});

/** The evidence of a finding in sentences, as people say it. */
export const told = (
  tellings: readonly Telling[],
  says: Readonly<Record<string, Said>>,
  speech: Speech,
): readonly string[] =>
  tellings.flatMap((telling) => {
    const names = [...telling[speech].matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
    const isThere = names.every((name) => Object.hasOwn(says, name) && says[name] !== '');
    if (!isThere) return [];
    const { as = plainly } = telling;
    return [
      telling[speech].replace(/\{(\w+)\}/g, (_, name: string) => as(says[name] ?? '', speech)),
    ];
  });

const plainly: Saying = (value, speech) =>
  typeof value === 'number' ? asNumber(value, speech) : value;

const asNumber: Saying = (value, speech) =>
  new Intl.NumberFormat(speech, { maximumFractionDigits: 2, useGrouping: 'always' }).format(
    Number(value),
  );

/** `0.0235` as `2,35`: a difference of rates. */
export const asPoints: Saying = (value, speech) => asNumber(Number(value) * 100, speech);

/** `0.81` as `81 %`. */
export const asPercent: Saying = (value, speech) =>
  new Intl.NumberFormat(speech, { style: 'percent', maximumFractionDigits: 1 }).format(
    Number(value),
  );

export const asDay: Saying = (value, speech) =>
  new Intl.DateTimeFormat(speech, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(String(value)),
  );

/** `BR` as `Brasil`; what is no code of a country stays as it is. */
export const asCountry: Saying = (value, speech) =>
  named(value, new Intl.DisplayNames(speech, { type: 'region' }));

const asLanguage: Saying = (value, speech) =>
  named(value, new Intl.DisplayNames(speech, { type: 'language' }));

/** Codes joined by a space, each as one says it: `READS WRITES` as `what it reads and what it writes`. */
export const each =
  (as: Saying): Saying =>
  (value, speech) =>
    new Intl.ListFormat(speech).format(
      String(value)
        .split(' ')
        .map((one) => as(one, speech)),
    );

/** Codes by a table of words. */
export const words =
  (table: Readonly<Record<string, Bilingual>>): Saying =>
  (value, speech) =>
    table[value]?.[speech] ?? String(value);

/** A word of a choice, inside a sentence. */
export const asChoice: Saying = (value, speech) =>
  words(choiceWords)(value, speech).toLocaleLowerCase(speech);

export const asLanguages: Saying = each(asLanguage);

/** `definition.en` as `the definition in English`. */
export const asText = (properties: Readonly<Record<string, Bilingual>>): Saying =>
  each((value, speech) => {
    const [property = '', language = ''] = String(value).split('.');
    const within = speech === 'es' ? 'en' : 'in';
    return `${words(properties)(property, speech)} ${within} ${asLanguage(language, speech)}`;
  });

function named(value: Said, names: Intl.DisplayNames): string {
  try {
    return names.of(String(value)) ?? String(value);
  } catch {
    return String(value); // no code at all
  }
}
