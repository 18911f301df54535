import SchemaBuilder from '@pothos/core';
import type {
  InputFieldBuilder,
  InputTypeParam,
  ObjectFieldBuilder,
  TypeParam,
} from '@pothos/core';
import { GraphQLError } from 'graphql';
import { z } from 'zod';
import type { Context } from './context.ts';

interface Types {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    ID: { Input: string; Output: string };
    DateTime: { Input: string; Output: string };
    Date: { Input: string; Output: string };
    Count: { Input: number; Output: number };
  };
}

export type Builder = ReturnType<typeof createBuilder>;
/** The types that the builder was made with, for pieces that are handed its field makers. */
export type Schema =
  Builder extends PothosSchemaTypes.SchemaBuilder<infer Extended> ? Extended : never;
export type FieldMaker<Parent> = ObjectFieldBuilder<Schema, Parent>;
export type InputMaker = InputFieldBuilder<Schema, 'InputObject'>;
export type OutputType = TypeParam<Schema>;
export type InputType = InputTypeParam<Schema>;

/** A builder of its own for every schema, so that tests can make schemas of small models. */
export function createBuilder() {
  const builder = new SchemaBuilder<Types>({ defaultFieldNullability: false });
  builder.scalarType('DateTime', {
    description: 'A moment with its offset, `2026-11-22T10:00:00Z`.',
    serialize: String,
    parseValue: (value) =>
      new Date(parsed(moment, value, 'a moment with its offset')).toISOString(),
  });
  builder.scalarType('Date', {
    description: 'A calendar day, `2026-11-22`.',
    serialize: String,
    parseValue: (value) => parsed(z.iso.date(), value, 'a calendar day'),
  });
  builder.scalarType('Count', {
    description: 'A whole number from 0 to 2^53 − 1.',
    serialize: Number,
    parseValue: (value) => parsed(z.int().min(0), value, 'a whole number from 0 on'),
  });
  builder.queryType({});
  builder.mutationType({});
  builder.subscriptionType({});
  return builder;
}

const moment = z.iso.datetime({ offset: true });

function parsed<Value>(shape: z.ZodType<Value>, value: unknown, what: string): Value {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new GraphQLError(`${JSON.stringify(value)} is not ${what}`);
}
