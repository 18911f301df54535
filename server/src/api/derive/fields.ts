import type { Property } from '@linaje/graph-schema';
import type { Json, Values } from '../../catalog/change-set.ts';
import type { FieldMaker } from '../builder.ts';
import type { Context } from '../context.ts';
import type { MeaningOf, Owned } from './meaning.ts';
import { inLanguage, listsByLanguage, textsByLanguage } from './texts.ts';

type Read<Parent> = (parent: Parent, context: Context) => Values | Promise<Values>;

/**
 * A field for every property. What is said in several languages gives the asker's language, or the one asked for,
 * and beside it `…ByLanguage` with all of them.
 */
export function fieldsOf<Parent>(
  t: FieldMaker<Parent>,
  meaningOf: MeaningOf,
  { owner, properties }: Owned,
  read: Read<Parent>,
) {
  const valueOf = async (parent: Parent, context: Context, name: string) =>
    own(await read(parent, context), name);
  const all = (name: string, property: Property) =>
    t.field({
      type: meaningOf({ owner, name, property }).output({ owner, name, property }),
      nullable: !isListed(property),
      description: property.about.en,
      ...(isLocalized(property) && { extensions: { size: 2 } }),
      // The value has the model's shape, and the type was made from it.
      resolve: async (parent: Parent, _: object, context: Context) =>
        shown(property, await valueOf(parent, context, name)) as never,
    });
  const one = (name: string, { type, about }: Property) =>
    t.field({
      type: type === 'localizedList' ? ['String'] : 'String',
      nullable: type !== 'localizedList',
      description: about.en,
      args: { language: t.arg.string() },
      resolve: async (parent: Parent, { language }, context) => {
        const value = await valueOf(parent, context, name);
        const text = inLanguage(value, language ?? undefined, context.languages);
        return (text ?? (type === 'localizedList' ? [] : null)) as never; // as above
      },
    });
  return Object.fromEntries(
    Object.entries(properties).flatMap(([name, property]) =>
      property.settles === 'by-language' || isLocalized(property)
        ? [
            [name, one(name, property)] as const,
            [`${name}ByLanguage`, all(name, property)] as const,
          ]
        : [[name, all(name, property)] as const],
    ),
  );
}

export const LANGUAGE = "A BCP 47 tag; without it the asker's language, then those of the catalog.";

/** A value under a name of the values' own. */
export const own = (values: Values, name: string): Json | undefined =>
  Object.hasOwn(values, name) ? values[name] : undefined;

const isLocalized = ({ type }: Property) =>
  ['localized', 'markdown', 'localizedList'].includes(type);
const isListed = (property: Property) => property.type === 'list' || isLocalized(property);

function shown(property: Property, value: Json | undefined): unknown {
  if (property.type === 'localizedList') return listsByLanguage(value);
  if (isLocalized(property)) return textsByLanguage(value);
  return value ?? (property.type === 'list' ? [] : null);
}
