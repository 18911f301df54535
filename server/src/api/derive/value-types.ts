import type { PropertyType } from '@linaje/graph-schema';
import type { Values } from '../../catalog/change-set.ts';
import type { Builder, InputType, OutputType } from '../builder.ts';
import { fieldsOf } from './fields.ts';
import { inputsOf } from './inputs.ts';
import type { Meaning, MeaningOf, Place } from './meaning.ts';
import { capital } from './names.ts';
import { textTypes } from './texts.ts';

export type ValueTypes = ReturnType<typeof valueTypes>;

/** The GraphQL types of values, each made once, under the name of the place where it stands. */
export function valueTypes(builder: Builder) {
  const texts = textTypes(builder);
  const once = makesOnce();

  const choiceOf = ({ owner, name, property }: Place) =>
    once(owner + capital(name), (type) =>
      builder.enumType(type, { description: property.about.en, values: property.choices ?? [] }),
    );
  const recordOf = ({ owner, name, property: { about, fields = {} } }: Place) =>
    once(owner + capital(name), (type) => {
      const ref = builder.objectRef<Values>(type);
      const owned = { owner: type, properties: fields };
      return ref.implement({
        description: about.en,
        fields: (t) => fieldsOf(t, meaningOf, owned, (values) => values),
      });
    });
  const recordInputOf = ({ owner, name, property: { about, fields = {} } }: Place) =>
    once(`${owner}${capital(name)}Input`, (type) =>
      builder.inputType(type, {
        description: about.en,
        fields: (t) => inputsOf(t, meaningOf, { owner: owner + capital(name), properties: fields }),
      }),
    );

  const meanings: Readonly<Record<PropertyType, Meaning>> = {
    text: scalar('String'),
    link: scalar('String'),
    flag: scalar('Boolean'),
    count: scalar('Count'),
    decimal: scalar('Float'),
    day: scalar('Date'),
    moment: scalar('DateTime'),
    localized: { output: () => [texts.Text], input: () => [texts.TextInput] },
    markdown: { output: () => [texts.Text], input: () => [texts.TextInput] },
    localizedList: { output: () => [texts.List], input: () => [texts.ListInput] },
    choice: { output: choiceOf, input: choiceOf },
    record: { output: recordOf, input: recordInputOf },
    list: {
      // An item is never a list itself: graph-schema has the list of localized texts as a type of its own.
      output: (place) => [meaningOf(itemOf(place)).output(itemOf(place))] as OutputType,
      input: (place) => [meaningOf(itemOf(place)).input(itemOf(place))] as InputType,
    },
  };
  const meaningOf: MeaningOf = ({ property }) => meanings[property.type];

  return { ...texts, meaningOf };
}

const scalar = (name: 'String' | 'Boolean' | 'Float' | 'Count' | 'Date' | 'DateTime'): Meaning => ({
  output: () => name,
  input: () => name,
});

function itemOf({ owner, name, property }: Place): Place {
  if (!property.item) throw new Error(`The list ${owner}.${name} declares no item`);
  return { owner, name, property: property.item };
}

function makesOnce() {
  const made = new Map<string, unknown>();
  return <Made>(name: string, make: (name: string) => Made): Made => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name) as Made; // what is kept under a name was made for this very name
  };
}
