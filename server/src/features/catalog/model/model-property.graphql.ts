import { choiceWords, propertyWords } from '@linaje/graph-schema';
import type { Bilingual, Model, Property } from '@linaje/graph-schema';
import { speechOf } from '../../../api/errors.ts';
import type { FieldMaker } from '../../../api/builder.ts';
import type { Context } from '../../../api/context.ts';
import type { Derived } from '../../../api/derive/derive.ts';

interface Named {
  readonly name: string;
  readonly property: Property;
}

export type PropertyRef = ReturnType<typeof propertyType>;

/** In the language asked for, or the first of the asker's in which the product speaks. */
const said = (words: Bilingual, language: string | null | undefined, { languages }: Context) =>
  words[speechOf(language ? [language, ...languages] : languages)];

/** A text of the model in the asker's language. */
export function inWords<Parent>(
  t: FieldMaker<Parent>,
  description: string,
  wordsOf: (parent: Parent) => Bilingual,
) {
  return t.string({
    description,
    args: { language: t.arg.string() },
    resolve: (parent: Parent, { language }, context: Context) =>
      said(wordsOf(parent), language, context),
  });
}

/** What people call a property. */
export const calledBy = (name: string): Bilingual => propertyWords[name] ?? { es: name, en: name };

/** How a relationship reads aloud. */
export const readAs = (type: string, { relationship }: Pick<Model, 'relationship'>): Bilingual =>
  relationship(type)?.label ?? { es: type, en: type };

/** Properties under their names, as a list. */
export const named = (properties: Readonly<Record<string, Property>>): readonly Named[] =>
  Object.entries(properties).map(([name, property]) => ({ name, property }));

/** A property of the model: what it is called, what it says and what it can hold. */
export function propertyType({ builder }: Derived) {
  const Type = builder.enumType('PropertyType', {
    description: 'What a property can hold.',
    values: {
      TEXT: { value: 'text' },
      LOCALIZED: { value: 'localized', description: 'A text in each language.' },
      LOCALIZED_LIST: { value: 'localizedList', description: 'Several texts in each language.' },
      MARKDOWN: { value: 'markdown', description: 'A longer text in each language.' },
      CHOICE: { value: 'choice' },
      FLAG: { value: 'flag' },
      COUNT: { value: 'count', description: 'A whole number from 0.' },
      DECIMAL: { value: 'decimal' },
      DAY: { value: 'day' },
      MOMENT: { value: 'moment' },
      LINK: { value: 'link' },
      LIST: { value: 'list' },
      RECORD: { value: 'record' },
    } as const,
  });
  const Choice = builder.objectRef<string>('ModelChoice').implement({
    description: 'One word of a closed choice.',
    fields: (t) => ({
      word: t.string({ resolve: (word) => word }),
      label: inWords(t, 'As people say it.', (word) => choiceWords[word] ?? { es: word, en: word }),
    }),
  });
  const PropertyT = builder.objectRef<Named>('ModelProperty');
  return PropertyT.implement({
    description: 'What can be said of an entry or of an edge.',
    fields: (t) => ({
      name: t.exposeString('name'),
      label: inWords(t, 'As people call it.', ({ name }) => calledBy(name)),
      about: inWords(t, 'What it says, in one sentence.', ({ property }) => property.about),
      type: t.field({ type: Type, resolve: ({ property }) => property.type }),
      byLanguage: t.boolean({
        description: 'Whether it is said in each language by itself.',
        resolve: ({ property }) => property.settles === 'by-language',
      }),
      gathered: t.boolean({
        description: 'Whether the items of all sources are taken together.',
        resolve: ({ property }) => property.settles === 'gathered',
      }),
      choices: t.field({
        type: [Choice],
        extensions: { size: 2 },
        description: 'Of a closed choice, or of a list of such.',
        resolve: ({ property }) => [...(property.choices ?? property.item?.choices ?? [])],
      }),
      item: t.field({
        type: Type,
        nullable: true,
        description: 'What each item of a list is.',
        resolve: ({ property }) => property.item?.type ?? null,
      }),
      fields: t.field({
        type: [PropertyT],
        extensions: { size: 1 },
        description: 'Of a record, or of a list of such.',
        resolve: ({ property }) => named(property.fields ?? property.item?.fields ?? {}),
      }),
    }),
  });
}
