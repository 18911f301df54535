import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { aCatalog } from './any-catalog.ts';
import { sketch } from './drawing.ts';
import { flowRules } from './flow-rules.ts';
import { touchedBy } from './impact.ts';

const rules = flowRules(model);

test('a change of a source field touches what its column flows into, and what holds that', () => {
  const { structure, of, names } = sketch([
    '*crm',
    '*bi',
    'crm.contacts.email FLOWS_TO stage.people.email',
    '@load READS crm.contacts',
    '@load WRITES stage.people',
    'stage.people.email CONTRIBUTES_TO :customer.email',
    '@report READS stage.people',
    '@report WRITES bi.report',
  ]);
  const touched = touchedBy({ structure, rules }, of('crm.contacts.email'));
  const told = [...touched].map(([entry, { distance }]) => `${names([entry])[0]} ${distance}`);
  expect(told.sort()).toEqual([
    '*bi 2',
    ':customer 2',
    ':customer.email 2',
    '@load 1',
    '@report 2',
    'bi.report 2',
    'stage.people 1',
    'stage.people.email 1',
  ]);
});

test('never touches itself, its own parts or what holds it', () => {
  fc.assert(
    fc.property(aCatalog(), fc.nat(), (structure, pick) => {
      const ordinal = pick % structure.size;
      const touched = touchedBy({ structure, rules }, ordinal);
      expect(touched.has(ordinal)).toBe(false);
      for (let one = structure.container(ordinal); one !== undefined;) {
        expect(touched.has(one)).toBe(false);
        one = structure.container(one);
      }
    }),
  );
});
