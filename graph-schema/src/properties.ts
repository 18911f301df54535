import { z } from 'zod';

/** One text per language, by BCP 47 tag. */
export type Localized = Readonly<Record<string, string>>;
/** The two languages every declaration is written in. */
export interface Bilingual {
  readonly es: string;
  readonly en: string;
}

export type PropertyType =
  | 'text'
  | 'localized'
  | 'localizedList'
  | 'markdown'
  | 'choice'
  | 'flag'
  | 'count'
  | 'decimal'
  | 'day'
  | 'moment'
  | 'link'
  | 'list'
  | 'record';

/**
 * What every layer must know of a property.
 * `shape` validates a whole value as it stands in the catalog; `localized` and `markdown` values are maps of languages.
 * `settles` says what one claim is about: the whole value, each language of it, or each item gathered from all sources.
 * `counted` marks a choice, flag, small number or short list that the reading keeps as a small column.
 */
export interface Property {
  readonly type: PropertyType;
  readonly about: Bilingual;
  readonly shape: z.ZodType;
  readonly settles: 'whole' | 'by-language' | 'gathered';
  readonly counted: boolean;
  readonly choices?: readonly string[];
  /** Of what settles by language: the shape of what one language says. */
  readonly each?: z.ZodType;
  readonly item?: Property;
  readonly fields?: Readonly<Record<string, Property>>;
}

interface Options {
  readonly counted?: boolean;
}

interface Bounds {
  readonly min?: number;
  readonly max?: number;
}

const TEXT_LIMIT = 4_000;
const PROSE_LIMIT = 50_000;
const LIST_LIMIT = 1_000;

/** Well-formed Unicode without control characters other than tab and line ends. */
export const cleanText = (limit: number) =>
  z
    .string()
    .max(limit)
    .refine((text) => text.isWellFormed(), { error: 'holds half a character (a lone surrogate)' })
    .refine((text) => !CONTROL.test(text), { error: 'holds a control character' });

// eslint-disable-next-line no-control-regex -- finding control characters is its purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

/** A BCP 47 tag in the form in which it is kept: `es`, `pt-BR`, `zh-Hant`. */
export const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, { error: 'is not a language tag' });

/** A map of languages. zod's records pass over `__proto__` in silence, so it is refused before. */
export const byLanguage = (each: z.ZodType): z.ZodType =>
  z
    .custom<unknown>((map) => !isObject(map) || !Object.hasOwn(map, '__proto__'), {
      error: 'is not a language tag',
    })
    .pipe(z.record(languageTag, each));

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const inEveryLanguage = (type: PropertyType, about: Bilingual, each: z.ZodType): Property =>
  property(type, about, byLanguage(each), { settles: 'by-language', each });

function property(
  type: PropertyType,
  about: Bilingual,
  shape: z.ZodType,
  more: Partial<Property> = {},
): Property {
  return { type, about, shape, settles: 'whole', counted: false, ...more };
}

export const text = (about: Bilingual, { counted = false }: Options = {}): Property =>
  property('text', about, cleanText(TEXT_LIMIT).min(1), { counted });

/** Text that machines write at length: a query, the type of a nested column. */
export const longText = (about: Bilingual): Property =>
  property('text', about, cleanText(PROSE_LIMIT).min(1));

export const localized = (about: Bilingual): Property =>
  inEveryLanguage('localized', about, cleanText(TEXT_LIMIT).min(1));

/** Several texts per language, as synonyms are: `{ es: ['asegurado'], en: ['insured'] }`; each language settles as one list. */
export const localizedList = (about: Bilingual): Property =>
  inEveryLanguage('localizedList', about, z.array(cleanText(TEXT_LIMIT).min(1)).max(LIST_LIMIT));

/** Longer text per language. */
export const markdown = (about: Bilingual): Property =>
  inEveryLanguage('markdown', about, cleanText(PROSE_LIMIT).min(1));

export const choice = (
  choices: readonly [string, ...string[]],
  about: Bilingual,
  { counted = true }: Options = {},
): Property => property('choice', about, z.enum(choices), { choices, counted });

export const flag = (about: Bilingual, { counted = true }: Options = {}): Property =>
  property('flag', about, z.boolean(), { counted });

export const count = (about: Bilingual, { counted = false }: Options = {}): Property =>
  property('count', about, z.int().min(0), { counted });

/** A finite number, within bounds where they are given. */
export const decimal = (about: Bilingual, { min, max }: Bounds = {}): Property => {
  const shape = z.number().min(min ?? -Number.MAX_VALUE);
  return property('decimal', about, shape.max(max ?? Number.MAX_VALUE));
};

/** A calendar day, `2026-11-22`. */
export const day = (about: Bilingual): Property => property('day', about, z.iso.date());

/** A moment with its offset, `2026-11-22T10:00:00Z`. */
export const moment = (about: Bilingual): Property =>
  property('moment', about, z.iso.datetime({ offset: true }));

/** A web address; only http, https and mailto, so that it may stand behind a click. */
export const link = (about: Bilingual): Property =>
  property('link', about, z.url({ protocol: /^(https?|mailto)$/ }).max(TEXT_LIMIT));

/** Settles whole, unless `gathered`: then items of all sources are taken together. */
export const list = (
  item: Property,
  about: Bilingual,
  { gathered = false, counted = false }: Options & { gathered?: boolean } = {},
): Property =>
  property('list', about, z.array(item.shape).max(LIST_LIMIT), {
    item,
    settles: gathered ? 'gathered' : 'whole',
    counted,
  });

export const record = (fields: Readonly<Record<string, Property>>, about: Bilingual): Property =>
  property(
    'record',
    about,
    z
      .strictObject(Object.fromEntries(Object.entries(fields).map(([name, p]) => [name, p.shape])))
      .partial(),
    { fields },
  );
