import { model } from '@linaje/graph-schema';
import { isInterfaceType, isObjectType, validateSchema } from 'graphql';
import { describe, expect, test } from 'vitest';
import { sidesOf } from './derive/edges.ts';
import { pluralOf } from './derive/names.ts';
import { schemaOf } from './schema.ts';

const schema = schemaOf(model);
const fieldsOf = (name: string) => {
  const type = schema.getType(name);
  return isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
};

describe('the schema comes from the model', () => {
  test('it is a valid one', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  test.each(model.kinds.map((kind) => [kind.name, kind] as const))(
    '%s is an entry, with all its properties and a list of its own',
    (name, kind) => {
      const fields = fieldsOf(name);
      for (const property of Object.keys(kind.properties)) expect(fields).toHaveProperty(property);
      for (const common of Object.keys(fieldsOf('Entry'))) expect(fields).toHaveProperty(common);
      expect(pluralOf(name) in fieldsOf('Query')).toBe(!kind.series);
      expect(fieldsOf('Mutation')).toHaveProperty(`create${name}`);
      expect(fieldsOf('Mutation')).toHaveProperty(`change${name}`);
    },
  );

  test('every relationship stands at both its ends', () => {
    for (const { pairs, names, type } of model.relationships) {
      for (const { from, to } of pairs) {
        expect(fieldsOf(from), `${from} ${type}`).toHaveProperty(names.from);
        expect(fieldsOf(to), `${type} ${to}`).toHaveProperty(names.to);
      }
    }
  });

  test('no relationship takes the place of a property or of another relationship', () => {
    for (const kind of model.kinds) {
      const names = [
        ...Object.keys(fieldsOf('Entry')),
        ...Object.keys(kind.properties).filter((name) => !(name in fieldsOf('Entry'))),
        ...sidesOf(model, kind.name).map(({ name }) => name),
      ];
      expect(names, kind.name).toEqual([...new Set(names)]);
    }
  });

  test('values of an edge do not take the places that every edge has', () => {
    for (const { type, identifiedBy, properties } of model.relationships) {
      const names = Object.keys({ ...identifiedBy, ...properties });
      const taken = ['id', 'node', 'sources', 'since', 'version', 'facts', 'from', 'to'];
      expect(
        names.filter((name) => taken.includes(name)),
        type,
      ).toEqual([]);
    }
  });
});
