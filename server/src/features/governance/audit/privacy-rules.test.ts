import { model } from '@linaje/graph-schema';
import { describe, expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { Operation, RelationshipState } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { aChange, aReading, aScene, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import { audit } from './audit.ts';
import { areaOf } from './data-areas.ts';

const at = (system: string, column = 'email') => `Field ${system}|t|${column}`;
const table = (system: string) => `Dataset ${system}|t`;
const asset = (system: string, roles: string[], set: object = {}): Operation[] => [
  put(`System ${system}`, { roles, ...set }),
  put(table(system)),
  put(at(system)),
  connect(`System ${system}`, 'HAS_DATASET', table(system)),
  connect(table(system), 'HAS_FIELD', at(system)),
];
const flows = (from: string, to: string, set: object = {}) =>
  connect(at(from), 'FLOWS_TO', at(to), { modes: ['DIRECT'], ...set });
const is = (thing: string, classification: string) =>
  connect(thing, 'CLASSIFIED_AS', `Classification ${classification}`);
const service = 'ProcessingActivity service';
const processes = (asset: string) => connect(service, 'PROCESSES', asset);

function found(id: string, operations: readonly Operation[]): readonly string[] {
  return foundIn(aScene(operations), id);
}

function foundIn(scene: Scene, id: string): readonly string[] {
  return audit(scene)
    .filter(({ rule }) => rule.id === id)
    .map(({ severity, subjects }) => {
      const keys = subjects.map((one) => scene.structure.key(scene.structure.ordinal(one) ?? -1));
      return `${severity} ${keys.sort().join(', ')}`;
    });
}

/** The same, after a person denied that the report's e-mail is personal. */
function cutFrom(operations: readonly Operation[], reason?: string): Scene {
  const reading = aReading(operations);
  const deny: Operation = {
    do: 'deny',
    type: 'CLASSIFIED_AS',
    from: { kind: 'Field', key: 'bi|t|email' },
    to: { kind: 'Classification', key: 'personal' },
  };
  const change = aChange(reading, aSet([deny], { source: 'hand' }));
  if (change) reading.follow([change]);
  const guests = { model, precedence: defaultPrecedence, now: NOW };
  const scene = sceneOf(reading, reading.structure, guests);
  if (reason === undefined) return scene;
  const reasoned = (fact: RelationshipState) =>
    fact.stance === 'denies' ? { ...fact, properties: { reason } } : fact;
  return { ...scene, factsOf: (edge) => scene.factsOf(edge).map(reasoned) };
}

/** An e-mail in the CRM that flows into a report; an activity, complete in itself. */
const base: Operation[] = [
  put('Classification personal'),
  put('Classification health'),
  put('Classification special'),
  put('Classification anonymous'),
  connect('Classification special', 'WITHIN', 'Classification personal'),
  connect('Classification health', 'WITHIN', 'Classification special'),
  ...asset('crm', ['SOURCE'], { country: 'CL' }),
  ...asset('bi', ['CONSUMER'], { country: 'CL' }),
  is(at('crm'), 'personal'),
  put(service, { purpose: { en: 'Serve' }, lawfulBasis: 'CONTRACT', retention: { period: 'P5Y' } }),
];

describe('P1: personal data that no activity covers', () => {
  test('reach a consumer; of a special category it is critical', () => {
    expect(found('P1', base)).toEqual([]);
    expect(found('P1', [...base, flows('crm', 'bi')])).toEqual(['HIGH bi|t|email']);
    expect(found('P1', [...base, flows('crm', 'bi'), is(at('crm'), 'health')])).toEqual([
      'CRITICAL bi|t|email',
    ]);
    expect(found('P1', [...base, flows('crm', 'bi'), is(at('bi'), 'personal')])).toEqual([
      'HIGH bi|t|email',
    ]);
  });
  test('not where they are anonymised, or the field, the dataset or its attribute is covered', () => {
    expect(found('P1', [...base, flows('crm', 'bi', { protection: 'ANONYMISED' })])).toEqual([]);
    const flowing = [...base, flows('crm', 'bi')];
    expect(found('P1', [...flowing, processes(at('bi'))])).toEqual([]);
    expect(found('P1', [...flowing, processes(table('bi'))])).toEqual([]);
    const attribute = 'MasterAttribute customer|email';
    const published = [
      put(attribute),
      connect(attribute, 'PUBLISHED_TO', at('bi')),
      processes(attribute),
    ];
    expect(found('P1', [...flowing, ...published])).toEqual([]);
    expect(found('P1', [...flowing, put('System bi', { roles: ['WAREHOUSE'] })])).toEqual([]);
  });
});

describe('P2: wrongly anonymous', () => {
  const hashed = flows('crm', 'bi', { protection: 'PSEUDONYMISED' });
  test('a digest of personal data is claimed to be anonymous', () => {
    expect(found('P2', [...base, hashed, is(at('bi'), 'anonymous')])).toEqual([
      'MEDIUM bi|t|email',
    ]);
    const truly = flows('crm', 'bi', { protection: 'ANONYMISED' });
    expect(found('P2', [...base, truly, is(at('bi'), 'anonymous')])).toEqual([]);
    expect(found('P2', [...base, hashed])).toEqual([]);
  });
  test('a person cut the classification: with a reason it stops there, without one it is told', () => {
    const flowing = [...base, hashed];
    const because = 'A test account.';
    expect(foundIn(cutFrom(flowing), 'P2')).toEqual(['MEDIUM bi|t|email']);
    expect(foundIn(cutFrom(flowing, because), 'P2')).toEqual([]);
    expect(foundIn(cutFrom(flowing), 'P1')).toEqual(['HIGH bi|t|email']);
    expect(foundIn(cutFrom(flowing, because), 'P1')).toEqual([]);
  });
});

describe('P3 and P4: the record of processing', () => {
  test('a personal attribute and a personal source dataset in no activity', () => {
    const attribute = 'MasterAttribute customer|email';
    const two = [...base, put(attribute), is(attribute, 'personal')];
    expect(found('P3', two)).toEqual(['HIGH customer|email', 'HIGH crm|t']);
    expect(found('P3', [...two, processes(attribute), processes(at('crm'))])).toEqual([]);
    expect(found('P3', [...base, put('System crm', { roles: ['WAREHOUSE'] })])).toEqual([]);
  });
  test('an activity needs purpose, basis and retention', () => {
    expect(found('P4', base)).toEqual([]);
    expect(found('P4', [...base, put(service, { retention: { then: 'DELETE' } })])).toEqual([
      'HIGH service',
    ]);
  });
});

describe('P5 and P6: consent and special data', () => {
  test('consent is kept in an attribute that holds', () => {
    const consent = 'MasterAttribute customer|consent';
    const asked = [...base, put(service, { lawfulBasis: 'CONSENT' }), put(consent)];
    const recorded = [...asked, connect(consent, 'RECORDS_CONSENT_FOR', service)];
    expect(found('P5', asked)).toEqual(['HIGH service']);
    expect(found('P5', recorded)).toEqual(['HIGH service']);
    expect(found('P5', [...recorded, connect(at('crm'), 'CONTRIBUTES_TO', consent)])).toEqual([]);
    expect(found('P5', base)).toEqual([]);
  });
  test('special data need a condition, wherever lineage brings them', () => {
    const health = [...base, is(at('crm'), 'health'), flows('crm', 'bi'), processes(table('bi'))];
    expect(found('P6', health)).toEqual(['CRITICAL service']);
    const allowed = put(service, { specialCondition: { en: 'Insurance contract' } });
    expect(found('P6', [...health, allowed])).toEqual([]);
    expect(found('P6', [...base, processes(table('crm'))])).toEqual([]);
  });
});

describe('P7: data that leave the country', () => {
  const abroad = [...base, put('System bi', { country: 'BR' }), flows('crm', 'bi')];
  test('need a transfer with its mechanism', () => {
    expect(found('P7', abroad)).toEqual(['HIGH bi']);
    const transfer = (set: object) =>
      connect(service, 'TRANSFERS_TO', 'System bi', { by: { country: 'BR' }, ...set });
    expect(found('P7', [...abroad, transfer({})])).toEqual(['HIGH bi']);
    expect(found('P7', [...abroad, transfer({ mechanism: 'STANDARD_CLAUSES' })])).toEqual([]);
  });
  test('not within one area of law, nor where they are anonymous or not personal', () => {
    expect([areaOf('ES'), areaOf('PT'), areaOf('CL')]).toEqual(['ES_EU', 'ES_EU', 'CL']);
    const within = [put('System crm', { country: 'ES' }), put('System bi', { country: 'DE' })];
    expect(found('P7', [...abroad, ...within])).toEqual([]);
    const anonymous = flows('crm', 'bi', { protection: 'ANONYMISED' });
    expect(found('P7', [...abroad, anonymous])).toEqual([]);
  });
});

describe('P8 and P9: keeping and erasing', () => {
  test('retention is said, and no longer than the longest of the activities', () => {
    const kept = (retention: string) => [...base, put(table('crm'), { retention })];
    expect(found('P8', base)).toEqual(['MEDIUM crm|t']);
    expect(found('P8', kept('P10Y'))).toEqual([]);
    expect(found('P8', [...kept('P10Y'), processes(at('crm'))])).toEqual(['MEDIUM crm|t']);
    expect(found('P8', [...kept('P5Y'), processes(at('crm'))])).toEqual([]);
  });
  test('a person can be found and erased', () => {
    expect(found('P9', base)).toEqual(['MEDIUM crm|t']);
    const keyed = put(at('crm'), { locatesPerson: true });
    expect(found('P9', [...base, keyed])).toEqual(['MEDIUM crm|t']);
    expect(found('P9', [...base, keyed, put(table('crm'), { erasure: 'DELETE' })])).toEqual([]);
  });
});
