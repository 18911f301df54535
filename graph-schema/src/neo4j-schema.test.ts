import { expect, test } from 'vitest';
import { defineKind } from './define.ts';
import { model, modelOf } from './model.ts';
import { neo4jSchema } from './neo4j-schema.ts';

test('Neo4j is told what is unique and what is looked up', () => {
  const statements = neo4jSchema(model);
  expect(statements.slice(0, 4)).toEqual([
    'CREATE CONSTRAINT entry_id IF NOT EXISTS FOR (n:Entry) REQUIRE n.id IS UNIQUE',
    'CREATE CONSTRAINT change_sequence IF NOT EXISTS FOR (n:Change) REQUIRE n.sequence IS UNIQUE',
    'CREATE CONSTRAINT change_id IF NOT EXISTS FOR (n:Change) REQUIRE n.id IS UNIQUE',
    'CREATE INDEX person_key IF NOT EXISTS FOR (n:Person) ON (n.key)',
  ]);
  expect(statements).toContain(
    'CREATE INDEX master_attribute_key IF NOT EXISTS FOR (n:MasterAttribute) ON (n.key)',
  );
});

test('each has a name of its own', () => {
  const names = neo4jSchema(model).map((statement) => statement.split(' ')[2]);
  expect(new Set(names).size).toBe(names.length);
});

test('a kind that would not be a plain label is thrown out', () => {
  const says = { es: 'Mal.', en: 'Bad.' };
  const bad = defineKind({
    name: 'X) DETACH DELETE (n',
    storey: 'catalog',
    label: says,
    plural: says,
    about: says,
    keyParts: ['slug'],
    named: 'technical',
    properties: {},
  });
  expect(() => neo4jSchema(modelOf([bad], []))).toThrow('cannot be a Neo4j label');
});
