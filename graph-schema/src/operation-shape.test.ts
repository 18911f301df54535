import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { model } from './model.ts';
import {
  byShape,
  edgeValuesShape,
  operationShape,
  unitsShape,
  valuesShape,
} from './operation-shape.ts';

const kind = (name: string) => {
  const found = model.kind(name);
  if (!found) throw new Error(`${name} is not declared`);
  return found;
};
const relationship = (type: string) => {
  const found = model.relationship(type);
  if (!found) throw new Error(`${type} is not declared`);
  return found;
};
const takes = (shape: z.ZodType, value: unknown) => shape.safeParse(value).success;

describe('the values of an entry', () => {
  const term = valuesShape(kind('Term'));

  test('are any of its properties, and null says that one is empty', () => {
    expect(takes(term, { name: { es: 'Churn' }, status: 'DRAFT', reviewDue: null })).toBe(true);
    expect(takes(term, { name: { es: 'Churn', en: null } })).toBe(true);
    expect(takes(term, { synonyms: { es: ['fuga'], en: null } })).toBe(true);
    expect(takes(term, {})).toBe(true);
  });

  test.each([
    ['an unknown property', { colour: 'red' }],
    ['a word that is no choice', { status: 'DONE' }],
    ['a text where languages are asked for', { name: 'Churn' }],
    ['__proto__', JSON.parse('{"__proto__":{"status":"DRAFT"}}')],
    ['__proto__ for a language', JSON.parse('{"name":{"__proto__":"x"}}')],
  ])('are not %s', (_, values) => expect(takes(term, values)).toBe(false));
});

describe('what is unset', () => {
  const units = unitsShape(kind('Term'));

  test.each([['status'], ['name'], ['name.es'], ['name.pt-BR']])('may be %s', (unit) => {
    expect(takes(units, [unit])).toBe(true);
  });

  test.each([['colour'], ['status.es'], ['name.'], ['__proto__'], ['name.__proto__'], ['@']])(
    'may not be %s',
    (unit) => expect(takes(units, [unit])).toBe(false),
  );
});

describe('what identifies an edge', () => {
  test('a role is part of ownership', () => {
    expect(takes(byShape(relationship('OWNED_BY')), { role: 'OWNER' })).toBe(true);
    expect(takes(byShape(relationship('OWNED_BY')), {})).toBe(false);
    expect(takes(byShape(relationship('OWNED_BY')), { role: 'KING' })).toBe(false);
  });

  test('the process of a flow may be unknown', () => {
    expect(takes(byShape(relationship('FLOWS_TO')), {})).toBe(true);
    expect(takes(byShape(relationship('FLOWS_TO')), { process: 'x', more: 1 })).toBe(false);
  });

  test('an edge has values of its own', () => {
    const contribution = edgeValuesShape(relationship('CONTRIBUTES_TO'));
    expect(takes(contribution, { rank: 1, trustMax: 90 })).toBe(true);
    expect(takes(contribution, { trustMax: 101 })).toBe(false);
  });
});

describe('an operation', () => {
  const entry = { kind: 'Term', key: 'a|b' };

  test.each([
    [{ do: 'put', entry, set: { status: 'DRAFT' }, unset: ['reviewDue'] }],
    [{ do: 'create', entry, set: {} }],
    [{ do: 'retire', entry, expectedVersion: 3 }],
    [{ do: 'connect', type: 'HAS_TERM', from: entry, to: entry, by: {}, set: {} }],
  ])('may be %j', (operation) => expect(takes(operationShape, operation)).toBe(true));

  test.each([
    ['without a deed', { entry }],
    ['of an unknown deed', { do: 'destroy', entry }],
    ['of nobody', { do: 'put' }],
    ['of an id that is none', { do: 'put', entry: { id: 'x' } }],
    ['with both id and key', { do: 'put', entry: { ...entry, id: 'x' } }],
    ['with a part that it has not', { do: 'retire', entry, set: {} }],
    ['with half a version', { do: 'retire', entry, expectedVersion: 1.5 }],
  ])('is refused %s', (_, operation) => expect(takes(operationShape, operation)).toBe(false));
});
