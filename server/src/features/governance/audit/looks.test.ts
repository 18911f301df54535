import { model } from '@linaje/graph-schema';
import { sampleChangeSets } from '@linaje/seed';
import { expect, test } from 'vitest';
import { aSet } from '../../../catalog/a-world.ts';
import type { ChangeSet, Claims, Operation, Values } from '../../../catalog/change-set.ts';
import { defaultPrecedence } from '../../../catalog/settle.ts';
import { openReading } from '../../../reading/open-reading.ts';
import type { Reading } from '../../../reading/reading.ts';
import { aChange, connect, NOW, put } from '../../../reading/scene-samples.ts';
import { sceneOf } from '../../../reading/scene.ts';
import type { Scene } from '../../../reading/scene.ts';
import type { Structure } from '../../../reading/structure.ts';
import { ask } from './audit.ts';
import type { Look } from './looks.ts';
import { rules } from './rules/index.ts';

const known: ReadonlySet<Look> = new Set([
  'evidence',
  'time',
  ...model.relationships.map(({ type }) => type),
  ...model.kinds.flatMap(({ name, properties }) => [
    name,
    ...['@', ...Object.keys(properties)].map((property) => `${name}.${property}`),
  ]),
]);

test('every word that a rule looks at is a word of the model', () => {
  for (const { id, looksAt } of rules) {
    expect([id, looksAt.filter((word) => !known.has(word))]).toEqual([id, []]);
  }
});

/** What a house decided is looked at for every rule. */
const SETTINGS = /^AuditSetting\b/;

test.each(rules)('$id looks at nothing but what it says', (rule) => {
  for (const reading of [sample(), odds()]) {
    const { scene, seen } = spied(reading);
    ask(scene, [rule]);
    const said = new Set(rule.looksAt);
    // Of a kind that has no such property nothing can change.
    const unsaid = [...seen].filter((word) => known.has(word) && !SETTINGS.test(word));
    expect(unsaid.filter((word) => !said.has(word))).toEqual([]);
  }
});

/** The present scene of a reading, with every word noted that is looked at. */
function spied(reading: Reading): { scene: Scene; seen: ReadonlySet<Look> } {
  const seen = new Set<Look>();
  const { structure } = reading;
  const note = (word: Look) => void seen.add(word);
  const atEdge = (edge: number) => note(structure.edgeType(edge));
  const watched: Structure = {
    ...methodsOf(structure),
    counted(ordinal, property) {
      note(`${structure.kind(ordinal)}.${property}`);
      return structure.counted(ordinal, property);
    },
    ofKind(kind) {
      note(kind);
      return structure.ofKind(kind);
    },
    edgeOpen(edge, at) {
      atEdge(edge);
      return structure.edgeOpen(edge, at);
    },
    edgeLive(edge, at) {
      atEdge(edge);
      return structure.edgeLive(edge, at);
    },
    edgeSaying(edge) {
      atEdge(edge);
      return structure.edgeSaying(edge);
    },
    edgeLastSaid(edge) {
      atEdge(edge);
      return structure.edgeLastSaid(edge);
    },
  };
  const scene = sceneOf(reading, watched, { model, precedence: defaultPrecedence, now: NOW });
  const noted = (ordinal: number, values: Values) =>
    new Proxy(values, {
      get: (all, name) => {
        note(`${structure.kind(ordinal)}.${String(name)}`);
        return all[String(name)];
      },
    });
  const notedClaims = (ordinal: number, claims: Claims) =>
    new Proxy(claims, {
      get: (all, unit) => {
        note(`${structure.kind(ordinal)}.${String(unit).split('.', 1)[0] ?? ''}`);
        return all[String(unit)];
      },
    });
  return {
    seen,
    scene: {
      ...scene,
      get now() {
        note('time');
        return scene.now;
      },
      properties: (ordinal) => noted(ordinal, scene.properties(ordinal)),
      property(ordinal, name) {
        note(`${structure.kind(ordinal)}.${name}`);
        return scene.property(ordinal, name);
      },
      saidAt(ordinal, unit) {
        note(`${structure.kind(ordinal)}.${unit.split('.', 1)[0] ?? ''}`);
        return scene.saidAt(ordinal, unit);
      },
      // Worked out anew each time: what is kept from another rule would hide what it was worked out from.
      derived(ordinal, from) {
        const entry = reading.entry(structure.id(ordinal));
        if (!entry) return undefined;
        const properties = noted(ordinal, entry.properties);
        return from({ ...entry, properties, claims: notedClaims(ordinal, entry.claims) });
      },
      derivedFromSeries(ordinal, type, from) {
        note(type);
        return from(scene.series(ordinal, type));
      },
      series(ordinal, type) {
        note(type);
        return scene.series(ordinal, type);
      },
      factsOf(edge) {
        atEdge(edge);
        return scene.factsOf(edge);
      },
      edgeProperties(edge) {
        atEdge(edge);
        return scene.edgeProperties(edge);
      },
      evidenceAt(ordinal, facet) {
        note('evidence');
        return scene.evidenceAt(ordinal, facet);
      },
    },
  };
}

/** A structure as a plain object, so that some of its methods can be put before others. */
const methodsOf = (structure: Structure): Structure => ({
  ...structure,
  get size() {
    return structure.size;
  },
  get edgeCount() {
    return structure.edgeCount;
  },
});

function told(sets: readonly ChangeSet[]): Reading {
  const reading = openReading({ file: ':memory:', truth: 'test', model });
  for (const set of sets) {
    const change = aChange(reading, set);
    if (change) reading.follow([change]);
  }
  return reading;
}

const once = <Made>(make: () => Made): (() => Made) => {
  let made: { readonly it: Made } | undefined;
  return () => (made ??= { it: make() }).it;
};

const sample = once(() => told(sampleChangeSets()));

/** What the sample has not: loops, transfers, flows with retired ends, what events told and never told again. */
const odds = once(() => {
  const asset = (system: string, set: Record<string, unknown>): Operation[] => [
    put(`System ${system}`, set),
    put(`Dataset ${system}|t`, { expectedFreshness: 'P1D', form: 'REPORT', retention: 'P9Y' }),
    put(`Field ${system}|t|c`),
    connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|t`),
    connect(`Dataset ${system}|t`, 'HAS_FIELD', `Field ${system}|t|c`),
  ];
  const field = (system: string) => `Field ${system}|t|c`;
  const attribute = 'MasterAttribute e|x';
  return told([
    aSet(
      [
        ...asset('a', { roles: ['SOURCE'], country: 'CL' }),
        ...asset('b', { roles: ['STAGING'], country: 'ES' }),
        ...asset('hub', { roles: ['MASTER_HUB'], country: 'ES' }),
        ...asset('c', { roles: ['CONSUMER'], country: 'BR' }),
        ...asset('old', { roles: ['CONSUMER'], lifecycle: 'DEPRECATED' }),
        ...['a>b', 'b>hub', 'hub>c', 'c>a', 'a>c', 'old>c'].map((flow) => {
          const [from = '', to = ''] = flow.split('>');
          return connect(field(from), 'FLOWS_TO', field(to), {
            modes: ['DIRECT'],
            transformations: ['IDENTITY'],
          });
        }),
        put('MasterEntity e'),
        put(attribute, { critical: true, identifier: 'NATIONAL' }),
        put('MasterAttribute e|y', { derived: true }),
        connect('MasterEntity e', 'HAS_ATTRIBUTE', attribute),
        connect('MasterEntity e', 'HAS_ATTRIBUTE', 'MasterAttribute e|y'),
        connect('MasterEntity e', 'MASTERED_IN', 'System hub', { style: 'COEXISTENCE' }),
        connect(attribute, 'HELD_IN', field('hub')),
        connect('MasterAttribute e|y', 'HELD_IN', field('c')),
        connect(attribute, 'PUBLISHED_TO', 'Dataset c|t', { mode: 'BATCH' }),
        connect(field('a'), 'CONTRIBUTES_TO', attribute, { rank: 1 }),
        connect(field('b'), 'CONTRIBUTES_TO', attribute, { rank: 1 }),
        put('MatchRule m', { method: 'EXACT' }),
        connect('MasterEntity e', 'MATCHED_BY', 'MatchRule m'),
        connect('MatchRule m', 'COMPARES', attribute),
        put('SurvivorshipRule s', { strategy: 'FOLLOWS_ATTRIBUTE' }),
        connect(attribute, 'RESOLVED_BY', 'SurvivorshipRule s'),
        put('Process j|p', { type: 'BATCH' }),
        connect('Process j|p', 'READS', 'Dataset a|t'),
        connect('Process j|p', 'WRITES', 'Dataset c|t'),
        put('Classification personal', { scheme: 'PRIVACY' }),
        connect(field('a'), 'CLASSIFIED_AS', 'Classification personal'),
        put('ProcessingActivity p', { lawfulBasis: 'CONSENT' }),
        connect('ProcessingActivity p', 'PROCESSES', 'Dataset a|t'),
        connect(attribute, 'RECORDS_CONSENT_FOR', 'ProcessingActivity p'),
        put('Touchpoint t', { channel: 'WEB' }),
        connect('Touchpoint t', 'COLLECTS', 'Dataset old|t'),
      ],
      { source: 'crawl:x' },
    ),
    aSet([{ do: 'retire', entry: { kind: 'Dataset', key: 'old|t' } }], { source: 'crawl:x' }),
  ]);
});
