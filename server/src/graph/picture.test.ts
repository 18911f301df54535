import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCatalog } from './any-catalog.ts';
import { sketch } from './drawing.ts';
import { flowRules, sourceOf, targetOf } from './flow-rules.ts';
import type { FlowsOf } from './flows.ts';
import { liftTo } from './lift.ts';
import type { Level } from './lift.ts';
import { pictureOf } from './picture.ts';

const rules = flowRules(model);
const every = ({ structure, at }: FlowsOf) =>
  Array.from({ length: structure.edgeCount }, (_, edge) => edge).filter(
    (edge) => rules.flow(structure, edge) !== 0 && structure.edgeLive(edge, at),
  );

describe('a job between two tables with columns known', () => {
  const { structure, of } = sketch([
    '*crm',
    'crm.contacts.email FLOWS_TO stage.people.email',
    'crm.contacts.name FLOWS_TO stage.people.name',
    'crm.contacts.name FLOWS_TO crm.contacts.initials',
    '@load READS crm.contacts',
    '@load WRITES stage.people',
    '@load WRITES stage.log',
    'crm.contacts.email CONTRIBUTES_TO :customer.email',
  ]);
  const draw = (level: Level, processes: boolean) => {
    const of = { structure, rules };
    const lift = liftTo(level, of);
    const { arrows } = pictureOf(of, every(of), { lift, shown: () => processes });
    const name = (node: number) =>
      node < 0 ? `ns:${lift.namespace(node)}` : structure.key(node).replaceAll('|', '.');
    return arrows.map(({ from, to, flows }) => `${name(from)} → ${name(to)}: ${flows}`).sort();
  };

  test('folded: one arrow to each output, the columns counted where they are known', () => {
    expect(draw('DATASET', false)).toEqual([
      'crm.contacts → customer.email: 1',
      'crm.contacts → stage.log: 1',
      'crm.contacts → stage.people: 2',
    ]);
  });

  test('shown: the job stands between, and its columns are not drawn a second time', () => {
    expect(draw('DATASET', true)).toEqual([
      'crm.contacts → customer.email: 1',
      'crm.contacts → jobs.load: 1',
      'jobs.load → stage.log: 1',
      'jobs.load → stage.people: 2',
    ]);
  });

  test('by system: datasets without one stand as their namespace, attributes as their entity', () => {
    expect(draw('SYSTEM', false)).toEqual(['crm → customer: 1', 'crm → ns:stage: 2']);
  });

  test('the ordinals of what has no container stay their own', () => {
    expect(liftTo('DATASET', { structure, rules }).of(of('stage.log'))).toBe(of('stage.log'));
  });
});

test('a job with 5,000 inputs and 5,000 outputs is never folded into 25 million arrows', () => {
  const jobs = sketch([
    ...Array.from({ length: 40 }, (_, n) => `@wide READS in.t${n}`),
    ...Array.from({ length: 40 }, (_, n) => `@wide WRITES out.t${n}`),
  ]);
  const of = { structure: jobs.structure, rules };
  const { arrows, processes } = pictureOf(of, every(of), {
    lift: liftTo('DATASET', of),
    shown: () => false,
  });
  expect(arrows).toHaveLength(80);
  expect(processes).toEqual([jobs.of('@wide')]);
});

describe('any catalog', () => {
  const level = fc.constantFrom<Level>('FIELD', 'DATASET', 'SYSTEM');

  test('folded: exactly the pairs that a slow look at every edge gives', () => {
    fc.assert(
      fc.property(aCatalog(), level, fc.integer({ min: 0, max: 9 }), (structure, to, at) => {
        const of = { structure, rules, at };
        const lift = liftTo(to, of);
        const { arrows } = pictureOf(of, every(of), { lift, shown: () => false });
        const ends = every(of).map((edge) => ({
          from: sourceOf(structure, rules, edge),
          to: targetOf(structure, rules, edge),
        }));
        const isProcess = (node: number) => structure.kind(node) === 'Process';
        const direct = ends.filter(({ from, to }) => !isProcess(from) && !isProcess(to));
        const through = ends.flatMap((into) =>
          ends
            .filter((out) => isProcess(into.to) && into.to === out.from)
            .map((out) => ({ from: into.from, to: out.to })),
        );
        const pairs = [...direct, ...through]
          .map(({ from, to }) => [lift.of(from), lift.of(to)])
          .filter(([from, to]) => from !== to);
        expect(new Set(arrows.map(({ from, to }) => `${from}>${to}`))).toEqual(
          new Set(pairs.map(([from, to]) => `${from}>${to}`)),
        );
        expect(arrows.reduce((sum, { edges }) => sum + edges.length, 0)).toBe(
          direct.filter(({ from, to }) => lift.of(from) !== lift.of(to)).length,
        );
      }),
    );
  });

  test('shown: no more arrows than edges', () => {
    fc.assert(
      fc.property(aCatalog(), level, (structure, to) => {
        const of = { structure, rules };
        const { arrows } = pictureOf(of, every(of), { lift: liftTo(to, of), shown: () => true });
        expect(arrows.length).toBeLessThanOrEqual(every(of).length);
      }),
    );
  });
});
