import type { Property, PropertyType } from '@linaje/graph-schema';
import type { Json, Values } from '../../catalog/change-set.ts';
import type { InputMaker } from '../builder.ts';
import { Fault } from '../fault.ts';
import type { MeaningOf, Owned } from './meaning.ts';

/** An input for every property; left out means: nothing is said of it; null means: it is empty. */
export function inputsOf(t: InputMaker, meaningOf: MeaningOf, { owner, properties }: Owned) {
  return Object.fromEntries(
    Object.entries(properties).map(([name, property]) => [
      name,
      t.field({
        type: meaningOf({ owner, name, property }).input({ owner, name, property }),
        description: property.about.en,
      }),
    ]),
  );
}

type Given = Readonly<Record<string, unknown>>;
type Properties = Readonly<Record<string, Property>>;

/** The values that the catalog keeps, from what came in; GraphQL has checked the shape. */
export function valuesOf(properties: Properties, given: Given): Values {
  return Object.fromEntries(
    Object.entries(given).flatMap(([name, value]): [string, Json][] => {
      const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
      return property && value !== undefined ? [[name, valueOf(property, value, name)]] : [];
    }),
  );
}

function valueOf(property: Property, given: unknown, name: string): Json {
  const take = taken[property.type];
  return given !== null && take ? take(property, given, name) : (given as Json); // a scalar, checked
}

type Take = (property: Property, given: unknown, name: string) => Json;
const taken: Readonly<Partial<Record<PropertyType, Take>>> = {
  localized: (_, given, name) => byLanguage(given as readonly TextGiven[], name),
  markdown: (_, given, name) => byLanguage(given as readonly TextGiven[], name),
  localizedList: (_, given, name) => byLanguage(given as readonly TextGiven[], name),
  record: ({ fields = {} }, given) => valuesOf(fields, given as Given),
  list: ({ item }, given, name) =>
    (given as readonly unknown[]).map((one) => (item ? valueOf(item, one, name) : null)),
};

interface TextGiven {
  readonly language: string;
  readonly text?: string | null;
  readonly texts?: readonly string[] | null;
}

function byLanguage(given: readonly TextGiven[], property: string): Values {
  const languages = given.map(({ language }) => language);
  const twice = languages.find((one, place) => languages.indexOf(one) < place);
  if (twice !== undefined) throw new Fault('LANGUAGE_TWICE', { property, language: twice });
  return Object.fromEntries(
    given.map(({ language, text, texts }) => [language, text ?? texts ?? null]),
  );
}
