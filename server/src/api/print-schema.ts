import { model } from '@linaje/graph-schema';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { schemaOf } from './schema.ts';

// Prints and writes nothing: `npm run print` puts it where it belongs.
process.stdout.write(`${printSchema(lexicographicSortSchema(schemaOf(model)))}\n`);
