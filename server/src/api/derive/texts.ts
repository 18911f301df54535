import type { Json } from '../../catalog/change-set.ts';
import type { Builder } from '../builder.ts';

/** One text in one language. */
export interface LocalizedText {
  readonly language: string;
  readonly text: string;
}

/** Several texts in one language. */
export interface LocalizedList {
  readonly language: string;
  readonly texts: readonly string[];
}

/** The types of what is said in several languages. */
export function textTypes(builder: Builder) {
  const Text = builder.objectRef<LocalizedText>('LocalizedText').implement({
    description: 'One text in one language.',
    fields: (t) => ({
      language: t.exposeString('language', { description: 'A BCP 47 tag.' }),
      text: t.exposeString('text'),
    }),
  });
  const List = builder.objectRef<LocalizedList>('LocalizedList').implement({
    description: 'Several texts in one language, as synonyms are.',
    fields: (t) => ({
      language: t.exposeString('language', { description: 'A BCP 47 tag.' }),
      texts: t.exposeStringList('texts'),
    }),
  });
  const TextInput = builder.inputType('LocalizedTextInput', {
    description: 'One text in one language; null says that it is empty.',
    fields: (t) => ({
      language: t.string({ required: true, description: 'A BCP 47 tag.' }),
      text: t.string(),
    }),
  });
  const ListInput = builder.inputType('LocalizedListInput', {
    description: 'All texts in one language; null says that there are none.',
    fields: (t) => ({
      language: t.string({ required: true, description: 'A BCP 47 tag.' }),
      texts: t.stringList(),
    }),
  });
  return { Text, List, TextInput, ListInput };
}

type ByLanguage<Text> = Readonly<Record<string, Text>>;

export const textsByLanguage = (value: Json | undefined): LocalizedText[] =>
  // The model's shape for localized values.
  Object.entries((value ?? {}) as ByLanguage<string>).map(([language, text]) => ({
    language,
    text,
  }));

export const listsByLanguage = (value: Json | undefined): LocalizedList[] =>
  // The model's shape for lists by language.
  Object.entries((value ?? {}) as ByLanguage<readonly string[]>).map(([language, texts]) => ({
    language,
    texts,
  }));

/**
 * What is said in just this language or, without one, in the first that there is of those the asker reads, or in any.
 * A plain value is the same in every language.
 */
export function inLanguage(
  value: Json | undefined,
  language: string | undefined,
  languages: readonly string[],
): Json | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  const texts = value as ByLanguage<Json>; // neither scalar nor list: a map of languages
  const asked = language === undefined ? languages : [language];
  const tag = asked.find((one) => Object.hasOwn(texts, one));
  if (tag !== undefined) return texts[tag];
  return language === undefined ? Object.values(texts)[0] : undefined;
}
