import type { Model } from './model.ts';

/**
 * The constraints and indexes that Neo4j keeps for a model, as Cypher, each harmless when it is there already.
 * Community edition has uniqueness only. Names are stable, so that a later model adds and never doubles.
 * Labels stand in the text because Cypher takes none as parameters: they come from the model's closed list.
 */
export const neo4jSchema = ({ kinds }: Model): readonly string[] => [
  unique('entry_id', 'Entry', 'id'),
  unique('change_sequence', 'Change', 'sequence'),
  unique('change_id', 'Change', 'id'),
  ...kinds.map(({ name }) => index(`${snake(name)}_key`, label(name), 'key')),
];

const unique = (name: string, label: string, property: string): string =>
  `CREATE CONSTRAINT ${name} IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;

const index = (name: string, label: string, property: string): string =>
  `CREATE INDEX ${name} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;

/** A kind's name as a label; thrown out where it could be anything else than a plain word. */
function label(name: string): string {
  if (!/^[A-Z][A-Za-z]+$/.test(name)) throw new Error(`The kind ${name} cannot be a Neo4j label`);
  return name;
}

const snake = (name: string): string =>
  name.replace(/[A-Z]/g, (sign, at: number) => `${at > 0 ? '_' : ''}${sign.toLowerCase()}`);
