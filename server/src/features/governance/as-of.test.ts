import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { isObjectType, isInterfaceType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put as putIn, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import { schemaOf } from '../../api/schema.ts';
import { aSet } from '../../catalog/a-world.ts';
import type { Change, Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';
import { defaultPrecedence } from '../../catalog/settle.ts';
import { aChange, aReading, connect, NOW, put } from '../../reading/scene-samples.ts';
import { sceneBefore, sceneOf } from '../../reading/scene.ts';
import type { Scene } from '../../reading/scene.ts';
import { questions } from '../customer/coverage.ts';
import { chain } from '../measure/chain.ts';
import { audit } from './audit/audit.ts';
import { comparison } from './what-if/comparison.ts';
import { turnsIn } from './what-if/turns.ts';

const guests = { model, precedence: defaultPrecedence, now: NOW };
const systems = ['crm', 'app'] as const;
const attributes = ['last', 'email'] as const;

/** A small company, of which what follows changes something. */
const base: Operation[] = [
  ...systems.flatMap((system) => [
    put(`System ${system}`, { roles: ['SOURCE'] }),
    put(`Dataset ${system}|people`),
    connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|people`),
    ...attributes.flatMap((name) => [
      put(`Field ${system}|people|${name}`),
      connect(`Dataset ${system}|people`, 'HAS_FIELD', `Field ${system}|people|${name}`),
    ]),
  ]),
  ...attributes.map((name) => put(`MasterAttribute customer|${name}`, { critical: true })),
  put('Objective churn'),
  put('Metric churn'),
  connect('Objective churn', 'MEASURED_BY', 'Metric churn', {
    target: 0.1,
    direction: 'DOWN',
    due: '2027-12-31',
  }),
  connect('Metric churn', 'USES', 'MasterAttribute customer|last'),
  put('ProfileQuestion who', { order: 1 }),
  connect('ProfileQuestion who', 'ANSWERED_BY', 'MasterAttribute customer|email', {
    need: 'ESSENTIAL',
  }),
];

const system = fc.constantFrom(...systems);
const name = fc.constantFrom(...attributes);
const operation: fc.Arbitrary<Operation> = fc.oneof(
  fc
    .record({ system, name, rank: fc.integer({ min: 1, max: 3 }) })
    .map(({ system, name, rank }) =>
      connect(
        `Field ${system}|people|${name}`,
        'CONTRIBUTES_TO',
        `MasterAttribute customer|${name}`,
        { rank },
      ),
    ),
  system.map((one): Operation => ({ do: 'retire', entry: { kind: 'System', key: one } })),
  system.map((one) => put(`System ${one}`)),
  fc
    .record({ system, lifecycle: fc.constantFrom('ACTIVE', 'DEPRECATED') })
    .map(({ system, lifecycle }) => put(`Dataset ${system}|people`, { lifecycle })),
);
const sets = fc.array(fc.array(operation, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

/** All that is known of a scene, in a form that can be compared. */
function known(scene: Scene) {
  const [objective = -1] = scene.all('Objective');
  const { strength, hops } = chain(scene, objective);
  return {
    strength,
    hops: hops.map(({ from, to, reasons }) => [from, to, reasons]),
    questions: questions(scene).map(({ answer }) => answer),
    findings: audit(scene)
      .map(({ key, severity, evidenceHash }) => `${key} ${severity} ${evidenceHash}`)
      .sort(),
  };
}

describe('the past of a catalog', () => {
  test('is what was known then: chain, coverage and audit wound back agree with those of the time', () => {
    fc.assert(
      fc.property(sets, (told) => {
        const reading = aReading(base);
        const here = { facts: reading, structure: reading.structure };
        const present = () => sceneOf(reading, reading.structure, guests);
        const then = [known(present())];
        const changes: Change[] = [];
        for (const operations of told) {
          const change = aChange(reading, aSet(operations, { source: 'file:test' }));
          if (!change) continue;
          reading.follow([change]);
          changes.push(change);
          then.push(known(present()));
        }
        then.forEach((was, at) => {
          expect(known(sceneBefore(here, changes.slice(at), guests))).toEqual(was);
        });
        // As of now is now, and a moment does not differ from itself.
        expect(turnsIn(comparison(present(), sceneBefore(here, [], guests)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('every as-of argument', () => {
  let house: AnApp;
  const attribute = entryId('MasterAttribute', 'customer|last');
  beforeAll(async () => {
    house = await anApp();
    await house.said(
      'file:g',
      putIn('MasterAttribute', 'customer|last', { name: { es: 'Último contacto' } }),
      putIn('Field', 'crm|people|last', {}),
      putIn('Metric', 'churn', { name: { es: 'Abandono' } }),
      putIn('Objective', 'keep', { name: { es: 'Retener' } }),
      link('USES', [ref('Metric', 'churn'), ref('MasterAttribute', 'customer|last')]),
    );
  });
  afterAll(() => house.close());

  const of = `of: "${attribute}"`;
  const node = (kind: string, key: string, fields: (asOf: string) => string) => (asOf: string) =>
    `node(id: "${entryId(kind, key)}") { ... on ${kind} { ${fields(asOf)} } }`;
  const ofAttribute = (field: string) =>
    node('MasterAttribute', 'customer|last', (asOf) => field.replace('AS_OF', asOf));

  /** How each is asked for; the test below sees that none is forgotten. */
  const asked: Readonly<Record<string, (asOf: string) => string>> = {
    'Query.lineage': (asOf) => `lineage(${of}, ${asOf}) { nodeCount }`,
    'Query.impact': (asOf) => `impact(${of}, ${asOf}) { totalCount }`,
    'Query.paths': (asOf) =>
      `paths(from: "${attribute}", to: "${attribute}", ${asOf}) { nodeCount }`,
    'Query.customerFlow': (asOf) => `customerFlow(${asOf}) { nodeCount }`,
    'Query.restsOn': (asOf) => `restsOn(${of}, ${asOf}) { totalCount }`,
    'Query.chain': (asOf) => `chain(of: "${entryId('Objective', 'keep')}", ${asOf}) { strength }`,
    'Query.coverage': (asOf) => `coverage(${asOf}) { questions { answer } }`,
    'Query.audit': (asOf) => `audit(${asOf}) { totalCount }`,
    'Query.auditReport': (asOf) => `auditReport(format: CSV, ${asOf}) { count }`,
    'Query.auditFinding': (asOf) => `auditFinding(key: "M1|${attribute}", ${asOf}) { severity }`,
    'Query.personalDataReach': (asOf) => `personalDataReach(${of}, ${asOf}) { fieldCount }`,
    'Field.carries': node('Field', 'crm|people|last', (asOf) => `carries(${asOf}) { said }`),
    'MasterAttribute.carries': ofAttribute('carries(AS_OF) { said }'),
    'MasterAttribute.decidedWith': ofAttribute('decidedWith(AS_OF) { id }'),
    'MasterAttribute.holds': ofAttribute('holds(AS_OF)'),
    'MasterAttribute.governed': ofAttribute('governed(AS_OF)'),
    'MasterAttribute.lacking': ofAttribute('lacking(AS_OF) { what }'),
    'MasterAttribute.quality': ofAttribute('quality(AS_OF) { value }'),
    'MasterAttribute.sources': ofAttribute('sources(AS_OF) { rank }'),
    'Metric.series': node('Metric', 'churn', (asOf) => `series(${asOf}) { value }`),
    'Objective.chain': node('Objective', 'keep', (asOf) => `chain(${asOf}) { strength }`),
    'Objective.progress': node('Objective', 'keep', (asOf) => `progress(${asOf}) { course }`),
  };

  test('is asked about below', () => {
    const types = Object.values(schemaOf(model).getTypeMap());
    const found = types.flatMap((type) => {
      if (!isObjectType(type) && !isInterfaceType(type)) return [];
      return Object.values(type.getFields())
        .filter(({ args }) => args.some(({ name }) => name === 'asOf'))
        .map((field) => `${type.name}.${field.name}`);
    });
    expect(found.sort()).toEqual(Object.keys(asked).sort());
  });

  test.each(Object.entries(asked))('%s refuses the future and the time before', async (_, ask) => {
    const future = await house.ask(`{ ${ask('asOf: "2999-01-01T00:00:00Z"')} }`);
    expect(future.errors[0]?.extensions.code).toBe('IN_THE_FUTURE');
    expect(future.errors[0]?.message).toContain('aún no ha llegado');
    const before = await house.ask(`{ ${ask('asOf: "1999-01-01T00:00:00Z"')} }`, {
      language: 'en',
    });
    expect(before.errors[0]?.extensions.code).toBe('BEFORE_THE_FIRST');
    expect(before.errors[0]?.message).toContain('the catalog was still empty');
  });

  test.each(Object.entries(asked))('%s as of now is what it is now', async (_, ask) => {
    await new Promise((wake) => setTimeout(wake, 2)); // a moment after the last change
    const { data, errors } = await house.ask(
      `{ now: ${ask('asOf: null')} asOf: ${ask(`asOf: "${new Date().toISOString()}"`)} }`,
    );
    expect(errors).toEqual([]);
    expect(data.asOf).toEqual(data.now);
  });
});
