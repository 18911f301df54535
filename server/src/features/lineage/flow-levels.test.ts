import { model } from '@linaje/graph-schema';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { aCatalog } from '../../graph/any-catalog.ts';
import { sketch } from '../../graph/drawing.ts';
import { fieldFlows } from '../../graph/field-flows.ts';
import { finestFlows } from '../../graph/finest-flows.ts';
import { flowRules } from '../../graph/flow-rules.ts';
import type { FlowsOf } from '../../graph/flows.ts';
import { startsOf } from '../../graph/parts.ts';
import { reach } from '../../graph/reach.ts';
import { customerFlow } from './customer-flow.ts';
import type { CustomerFlow } from './customer-flow.ts';
import type { FactsOfEdges } from './flow-attributes.ts';
import type { CustomerFlowQuestion } from './flow-question.ts';

const rules = flowRules(model);
const silent: FactsOfEdges = (edges) => edges.map(() => []);

const { structure, of, names } = sketch(
  [
    '*crm',
    '*voice',
    '*stage',
    '*hub',
    '*bi',
    'crm.contacts.email FLOWS_TO stage.people.email',
    'crm.contacts.phone FLOWS_TO stage.people.phone',
    'voice.calls.phone FLOWS_TO stage.people.phone',
    'stage.people.email FLOWS_TO hub.customer.email',
    'stage.people.phone FLOWS_TO bi.calls.phone',
    'crm.contacts.email CONTRIBUTES_TO :customer.email',
    ':customer.email HELD_IN hub.customer.email',
    '@load READS crm.contacts',
    '@load WRITES stage.people',
    '@report READS hub.customer',
    '@report WRITES bi.report',
  ],
  {
    '*crm': { roles: 'SOURCE' },
    '*voice': { roles: 'SOURCE' },
    '*stage': { roles: 'STAGING' },
    '*hub': { roles: 'MASTER_HUB' },
    '*bi': { roles: 'CONSUMER' },
  },
);
const catalog = { structure, rules };
const ask = (question: Partial<CustomerFlowQuestion>) =>
  customerFlow(catalog, { level: 'SYSTEM', ...question }, silent);
const nameOf = (id: string) => names([structure.ordinal(id) ?? -1])[0] ?? id;
const told = ({ edges }: CustomerFlow) =>
  edges.map(({ from, to, flows }) => `${nameOf(from)} → ${nameOf(to)} ${flows}`).sort();
const shown = ({ nodes }: CustomerFlow) => nodes.map(({ id }) => nameOf(id)).sort();

describe('field by field', () => {
  const email = ask({ level: 'FIELD', touches: of(':customer.email') });

  test('only the path of what is picked; by dataset where no columns are known', () => {
    expect(told(email)).toEqual([
      ':customer.email → hub.customer.email 1',
      'crm.contacts.email → :customer.email 1',
      'crm.contacts.email → stage.people.email 1',
      'hub.customer → bi.report 1',
      'stage.people.email → hub.customer.email 1',
    ]);
    expect(email.edges.every(({ lit }) => lit)).toBe(true);
  });

  test('fields stand in their datasets, and those in their systems', () => {
    const parents = new Map(email.nodes.map(({ id, parent }) => [nameOf(id), parent]));
    expect(nameOf(parents.get('crm.contacts.email') ?? '')).toBe('crm.contacts');
    expect(nameOf(parents.get('crm.contacts') ?? '')).toBe('*crm');
    expect(shown(email)).not.toContain('*voice');
    const records = email.nodes.flatMap(({ attributes }) => attributes.map(({ id }) => nameOf(id)));
    expect(records).toEqual([':customer.email']);
  });

  test('of a whole dataset the fields that flow somewhere', () => {
    const contacts = ask({ level: 'FIELD', touches: of('crm.contacts') });
    expect(shown(contacts)).toContain('crm.contacts.phone');
    expect(shown(contacts)).toContain('bi.calls.phone');
    expect(shown(contacts)).not.toContain('voice.calls.phone');
  });

  test('a field from which nothing flows stands alone', () => {
    const bare = sketch(['*crm', 'crm.contacts.note']);
    const flow = customerFlow(
      { structure: bare.structure, rules },
      { level: 'FIELD', touches: bare.of('crm.contacts.note') },
      silent,
    );
    expect(bare.names(flow.nodes.map(({ ordinal }) => ordinal ?? -1))).toEqual([
      '*crm',
      'crm.contacts',
      'crm.contacts.note',
    ]);
  });
});

describe('technical steps that are folded', () => {
  test('leave direct lines between what data really flows between', () => {
    const flow = ask({ folds: true });
    expect(told(flow)).toEqual([
      '*crm → *bi 1',
      '*crm → *hub 1',
      '*crm → :customer 1',
      '*hub → *bi 1',
      '*voice → *bi 1',
      ':customer → *hub 1',
    ]);
    expect(shown(flow)).not.toContain('*stage');
    expect(flow.folded).toBe(1);
  });

  test('are lit by what they carry', () => {
    const flow = ask({ folds: true, touches: of(':customer.email') });
    const lit = flow.edges.filter((edge) => edge.lit);
    expect(told({ ...flow, edges: lit })).toEqual([
      '*crm → *hub 1',
      '*crm → :customer 1',
      '*hub → *bi 1',
      ':customer → *hub 1',
    ]);
  });

  test('are shown all the same where one of them is picked', () => {
    expect(shown(ask({ folds: true, touches: of('*stage') }))).toContain('*stage');
  });

  test('also field by field', () => {
    const flow = ask({ level: 'FIELD', folds: true, touches: of('bi.calls.phone') });
    expect(told(flow)).toEqual([
      'crm.contacts.phone → bi.calls.phone 1',
      'voice.calls.phone → bi.calls.phone 1',
    ]);
  });
});

describe('around a thing', () => {
  const around = (more: Partial<CustomerFlowQuestion['around'] & object> = {}) =>
    ask({ around: { of: of('*hub'), steps: 1, wider: [], ...more } });

  test('stands what is one step up and one step down, with how much there is beyond', () => {
    const flow = around();
    expect(shown(flow)).toEqual(['*bi', '*hub', '*stage', ':customer']);
    const more = flow.nodes.map(({ id, moreUpstream, moreDownstream }) => [
      nameOf(id),
      moreUpstream,
      moreDownstream,
    ]);
    expect(more.sort()).toEqual([
      ['*bi', 0, 0],
      ['*hub', 0, 0],
      ['*stage', 2, 0],
      [':customer', 1, 0],
    ]);
  });

  test('two steps follow the data: what never reaches it is no step of it', () => {
    expect(shown(around({ steps: 2 }))).toEqual(['*bi', '*crm', '*hub', '*stage', ':customer']);
  });

  test('a node shows one step more, whatever flows there', () => {
    const wider = [{ of: structure.id(of('*stage')), way: 'UPSTREAM' as const }];
    const flow = around({ wider });
    expect(shown(flow)).toEqual(['*bi', '*crm', '*hub', '*stage', '*voice', ':customer']);
    expect(flow.nodes.every((one) => one.moreUpstream + one.moreDownstream === 0)).toBe(true);
  });

  test('of a field, field by field', () => {
    const flow = ask({
      level: 'FIELD',
      around: { of: of('stage.people.phone'), steps: 1, wider: [] },
    });
    expect(told(flow)).toEqual([
      'crm.contacts.phone → stage.people.phone 1',
      'stage.people.phone → bi.calls.phone 1',
      'voice.calls.phone → stage.people.phone 1',
    ]);
  });
});

test('only personal data: what carries none is not there, nor counted', () => {
  const personal = new Set(
    ['crm.contacts.email', 'stage.people.email', 'hub.customer.email', ':customer.email'].map(of),
  );
  const flow = ask({ personal });
  expect(told(flow)).toEqual([
    '*crm → *stage 1',
    '*crm → :customer 1',
    '*stage → *hub 1',
    ':customer → *hub 1',
  ]);
  expect(shown(flow)).toEqual(['*crm', '*hub', '*stage', ':customer']);
  expect(flow.nodes.find(({ id }) => nameOf(id) === '*crm')).toMatchObject({ fields: 1 });
});

const picked = fc.nat();
const everyWay = (catalog: FlowsOf, start: number, way: 'UP' | 'DOWN'): Set<number> => {
  const flows = fieldFlows(catalog);
  using reached = reach(flows, [start], { way });
  return new Set(reached.nodes);
};

test('in any catalog the fields of a field are those that lineage reaches', () => {
  fc.assert(
    fc.property(aCatalog(), picked, (structure, pick) => {
      const fields = structure.ofKind('Field').filter((one) => structure.live(one));
      const field = fields[pick % Math.max(1, fields.length)];
      if (field === undefined) return;
      const catalog = { structure, rules };
      const flow = customerFlow(catalog, { level: 'FIELD', touches: field }, silent);
      const ids = new Set(flow.nodes.map(({ id }) => id));
      for (const way of ['UP', 'DOWN'] as const) {
        for (const one of everyWay(catalog, field, way)) {
          if (structure.kind(one) === 'Field') expect(ids).toContain(structure.id(one));
        }
      }
      const known = new Set([
        ...ids,
        ...flow.nodes.flatMap((one) => one.attributes.map((a) => a.id)),
      ]);
      for (const { from, to } of flow.edges) expect(known.has(from) && known.has(to)).toBe(true);
      for (const { parent } of flow.nodes) expect(parent === null || ids.has(parent)).toBe(true);
    }),
  );
});

test('in any catalog folded steps join nothing that is not joined by data', () => {
  fc.assert(
    fc.property(aCatalog(), (structure) => {
      const catalog = { structure, rules };
      const flow = customerFlow(catalog, { level: 'SYSTEM', folds: true }, silent);
      const byId = new Map(flow.nodes.map((node) => [node.id, node]));
      expect(flow.nodes.every(({ lane }) => lane !== 'PREPARATION')).toBe(true);
      for (const { from, to, folded } of flow.edges) {
        expect(byId.has(from) && byId.has(to)).toBe(true);
        const [start, end] = [structure.ordinal(from), structure.ordinal(to)];
        if (!folded || start === undefined || end === undefined) continue;
        const flows = finestFlows(catalog);
        using reached = reach(flows, startsOf(catalog, start), { way: 'DOWN', edges: false });
        const entries = new Set(reached.nodes.map(flows.entryOf));
        const goals = new Set(startsOf(catalog, end));
        const fields = structure.ofKind('Field').filter((one) => {
          const dataset = structure.container(one);
          return dataset !== undefined && goals.has(dataset);
        });
        expect([...goals, ...fields].some((goal) => entries.has(goal))).toBe(true);
      }
    }),
  );
});
