import type { Operation } from '../change-set.ts';
import { checks } from './checks.ts';
import { customer } from './customer.ts';
import { glossary } from './glossary.ts';
import type { LargeCompany } from './large-company.ts';
import { master } from './master.ts';
import { measures } from './measures.ts';
import { people } from './people.ts';
import { privacy } from './privacy.ts';
import { systems, tables } from './tables.ts';

/**
 * All that a large company knows. For every 1,000 datasets some 33,000 fields with 60,000 flows between them, 2,000
 * terms, 400 golden attributes, 125 metrics with a year of observations, 25 objectives, 83 questions and as many
 * segments and activities, 1,200 quality rules with two results each, and owners for all of it.
 * A planted fault hits one in twenty to one in a hundred of its kind, so that most rules find something, and none all.
 */
export function* knowledge(company: LargeCompany): Generator<Operation> {
  const datasets = company.shape.size;
  yield* people(datasets);
  yield* systems(company);
  yield* tables(company);
  yield* glossary(datasets);
  yield* master(company);
  yield* measures(datasets);
  yield* customer(company);
  yield* privacy(company);
  yield* checks(datasets);
}
