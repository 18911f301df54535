import type { Property } from '@linaje/graph-schema';
import type { InputType, OutputType } from '../builder.ts';

/** Where a property stands: `DatasetForm` is the type of `form` of `Dataset`. */
export interface Place {
  readonly owner: string;
  readonly name: string;
  readonly property: Property;
}

/** What a type of property is in GraphQL, coming out and going in. */
export interface Meaning {
  readonly output: (place: Place) => OutputType;
  readonly input: (place: Place) => InputType;
}

export type MeaningOf = (place: Place) => Meaning;

/** Properties and the name that their types begin with. */
export interface Owned {
  readonly owner: string;
  readonly properties: Readonly<Record<string, Property>>;
}
