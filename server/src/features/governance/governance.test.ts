import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const attribute = entryId('MasterAttribute', 'customer|last');
const lonely = `M1|${attribute}`;
const field = entryId('Field', 'crm|people|last');

const base: Operation[] = [
  put('System', 'crm', { name: { es: 'crm' }, roles: ['SOURCE'] }),
  put('Dataset', 'crm|people', { name: 'people' }),
  put('Field', 'crm|people|last', { name: 'last' }),
  link('HAS_DATASET', [ref('System', 'crm'), ref('Dataset', 'crm|people')]),
  link('HAS_FIELD', [ref('Dataset', 'crm|people'), ref('Field', 'crm|people|last')]),
  put('MasterAttribute', 'customer|last', {
    name: { es: 'Último contacto', en: 'Last contact' },
    critical: true,
  }),
  put('MasterAttribute', 'customer|other', { name: { es: 'Otro', en: 'Other' } }),
  put('Metric', 'churn', { name: { es: 'Abandono', en: 'Churn' } }),
  put('Objective', 'keep', { name: { es: 'Retener', en: 'Retain' } }),
  put('Person', 'ana', { name: 'Ana', active: true }),
  link('MEASURED_BY', [ref('Objective', 'keep'), ref('Metric', 'churn')], {
    set: { target: 0.145, direction: 'DOWN', due: '2027-12-31' },
  }),
  link('USES', [ref('Metric', 'churn'), ref('MasterAttribute', 'customer|last')]),
  link('OWNED_BY', [ref('Objective', 'keep'), ref('Person', 'ana')], { by: { role: 'OWNER' } }),
];

beforeAll(async () => {
  house = await anApp();
  await house.said('file:g', ...base);
});
afterAll(() => house.close());

const FAILURE =
  '... on Failure { code message } ... on Refused { faults { code message operation } }';

describe('the audit', () => {
  test('lists findings with rule, subjects and objectives, counted by severity and rule', async () => {
    const { data } = await house.ask(
      `{ audit(rules: ["M1"]) { totalCount severities { severity count } rules { rule { id question } count }
         findings { key severity state rule { id why mend } subjects { name } objectives { name } } } }`,
      { language: 'en' },
    );
    expect(data.audit.totalCount).toBe(2);
    expect(data.audit.severities).toEqual([
      { severity: 'HIGH', count: 1 },
      { severity: 'MEDIUM', count: 1 },
    ]);
    expect(data.audit.rules).toEqual([
      { rule: { id: 'M1', question: 'Which master attributes does no source feed?' }, count: 2 },
    ]);
    expect(data.audit.findings[0]).toMatchObject({
      key: lonely,
      severity: 'HIGH',
      state: 'OPEN',
      subjects: [{ name: 'Last contact' }],
      objectives: [{ name: 'Retain' }],
    });
  });

  test('is paged and narrowed by subject, severity and letter', async () => {
    const { data } = await house.ask(
      `{ page: audit(rules: ["M"], first: 1) { findings { key } pageInfo { hasNextPage endCursor } }
         of: audit(subject: "${attribute}", severities: [HIGH]) { findings { rule { id } } } }`,
    );
    expect(data.page.findings).toEqual([{ key: lonely }]);
    expect(data.page.pageInfo.hasNextPage).toBe(true);
    expect(data.of.findings).toContainEqual({ rule: { id: 'M1' } });
  });

  const accept = (args: string) =>
    house
      .ask(
        `mutation { acceptFinding(${args}) { __typename ... on AuditFinding { state reason until kept { state } } ${FAILURE} } }`,
      )
      .then(({ data }) => data.acceptFinding);
  const reopen = (key: string) =>
    house
      .ask(
        `mutation { reopenFinding(key: "${key}") { __typename ... on AuditFinding { state } ${FAILURE} } }`,
      )
      .then(({ data }) => data.reopenFinding);

  test('lets a finding be accepted with a reason, and opened again', async () => {
    const accepted = await accept(
      `key: "${lonely}", reason: "Llega con el nuevo CRM", until: "2999-01-01"`,
    );
    expect(accepted).toEqual({
      __typename: 'AuditFinding',
      state: 'ACCEPTED',
      reason: 'Llega con el nuevo CRM',
      until: '2999-01-01',
      kept: { state: 'ACCEPTED' },
    });
    const about = await house.ask(
      `{ node(id: "${attribute}") { relationships(type: ABOUT) { totalCount } }
         audit(rules: ["M1"], state: ACCEPTED) { totalCount } }`,
    );
    expect(about.data).toEqual({
      node: { relationships: { totalCount: 1 } },
      audit: { totalCount: 1 },
    });
    expect(await reopen(lonely)).toMatchObject({ state: 'OPEN' });
    expect(await accept(`key: "${lonely}", reason: "Otra vez"`)).toMatchObject({
      state: 'ACCEPTED',
      until: null,
    });
    await reopen(lonely);
  });

  test('accepts again what was accepted and whose entry was retired since', async () => {
    await accept(`key: "${lonely}", reason: "Primero"`);
    const kept = await house.ask(`{ auditFinding(key: "${lonely}") { kept { id version } } }`);
    const { id, version } = kept.data.auditFinding.kept as { id: string; version: number };
    await house.ask(
      `mutation { retire(id: "${id}", expectedVersion: ${String(version)}) { __typename } }`,
    );
    expect(await accept(`key: "${lonely}", reason: "Después"`)).toMatchObject({
      state: 'ACCEPTED',
      reason: 'Después',
    });
    await reopen(lonely);
  });

  test('refuses an acceptance without reason, of yesterday, or of what is not found', async () => {
    const bad = await accept(`key: "${lonely}", reason: " ", until: "1999-01-01"`);
    expect(bad.faults.map(({ code }: { code: string }) => code)).toEqual([
      'REASON_MISSING',
      'UNTIL_PAST',
    ]);
    expect(await accept('key: "M1|gone", reason: "x"')).toMatchObject({ code: 'FINDING_UNKNOWN' });
    expect(await reopen(lonely)).toMatchObject({ code: 'FINDING_NOT_ACCEPTED' });
  });
});

describe('what if', () => {
  const COMPARISON = `nothing
    attributes { subject { name } from to } metrics { subject { name } from to }
    objectives { subject { name entry { id } } from to }
    findingsGone { rule { id } } findingsCome { rule { id } } owners { owner { name } }`;
  const ask = (operations: string) =>
    house
      .ask(
        `{ whatIf(operations: [${operations}]) { __typename ... on Supposed { comparison { ${COMPARISON} } } ${FAILURE} } }`,
      )
      .then(({ data }) => data.whatIf);
  const feed = `{ connect: { contributesTo: { from: "${field}", to: "${attribute}", rank: 1 } } }`;

  test('a source were connected: what would hold, and whom to tell', async () => {
    const before = house.reading.sequence;
    const { comparison } = await ask(feed);
    expect(comparison).toMatchObject({
      nothing: false,
      attributes: [{ subject: { name: 'Último contacto' }, from: false, to: true }],
      metrics: [{ subject: { name: 'Abandono' }, from: false, to: true }],
      objectives: [{ subject: { name: 'Retener' }, from: 'BROKEN', to: 'WEAK' }],
      owners: [{ owner: { name: 'Ana' } }],
    });
    expect(comparison.findingsGone).toContainEqual({ rule: { id: 'M1' } });
    expect(house.reading.sequence).toBe(before);
  });

  test('a scenario that refers to what is gone is refused in words, and named', async () => {
    const outcome = await ask(`${feed}, { remove: "no-edge" }`);
    expect(outcome).toMatchObject({ __typename: 'Refused', faults: [{ operation: 1 }] });
    const unknown = await ask('{ retire: "nothing" }');
    expect(unknown).toMatchObject({ __typename: 'Refused', code: 'UNKNOWN_ENTRY' });
    const unreadable = await ask(
      `{ set: { of: "${attribute}", property: "critical", value: "maybe" } }`,
    );
    expect(unreadable).toMatchObject({ code: 'VALUE_UNREADABLE' });
  });

  test('a scenario is made real, compared with before, and taken back', async () => {
    const from = house.reading.momentOf(house.reading.sequence) ?? '';
    await new Promise((wake) => setTimeout(wake, 5));
    const applied = await house.ask(
      `mutation { applyScenario(operations: [${feed}]) { ... on ScenarioApplied { sequence } ${FAILURE} } }`,
    );
    const { sequence } = applied.data.applyScenario as { sequence: number };
    expect(sequence).toBe(house.reading.sequence);

    const { data } = await house.ask(
      `{ difference(from: "${from}") { fromSequence toSequence
         entries { cameCount wentCount }
         edges { cameCount came { type from { name } to { name } } }
         comparison { ${COMPARISON} } } }`,
    );
    expect(data.difference).toMatchObject({
      toSequence: sequence,
      entries: { cameCount: 0, wentCount: 0 },
      edges: { cameCount: 1, came: [{ type: 'CONTRIBUTES_TO', from: { name: 'last' } }] },
      comparison: { objectives: [{ from: 'BROKEN', to: 'WEAK' }] },
    });

    const then = await house.ask(
      `{ then: audit(rules: ["M1"], asOf: "${from}") { totalCount } now: audit(rules: ["M1"]) { totalCount } }`,
    );
    expect(then.data).toEqual({ then: { totalCount: 2 }, now: { totalCount: 1 } });

    const [change] = await house.catalog.store.changes(sequence - 1, 1);
    const undo = `mutation { undo(change: "${change?.id ?? ''}") { __typename ... on ChangeUndone { undone } ${FAILURE} } }`;
    expect((await house.ask(undo)).data.undo).toEqual({
      __typename: 'ChangeUndone',
      undone: change?.id,
    });
    const holds = await house.ask(
      `{ node(id: "${attribute}") { ... on MasterAttribute { holds } } }`,
    );
    expect(holds.data.node.holds).toBe(false);
    expect((await house.ask(undo)).data.undo).toMatchObject({ code: 'ALREADY_UNDONE' });
  });

  test('the retiring of a source is foreseen with what it takes along', async () => {
    await house.ask(`mutation { applyScenario(operations: [${feed}]) { __typename } }`);
    const { comparison } = await ask(`{ retire: "${entryId('System', 'crm')}" }`);
    expect(comparison).toMatchObject({
      attributes: [{ from: true, to: false }],
      objectives: [{ from: 'WEAK', to: 'BROKEN' }],
    });
  });
});

test('a query that asks for many scenarios at once is refused before any is worked out', async () => {
  const many = Array.from(
    { length: 20 },
    (_, at) => `s${String(at)}: whatIf(operations: []) { __typename }`,
  );
  const { errors } = await house.ask(`{ ${many.join(' ')} }`);
  expect(errors[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
});

test('a difference from before the first change is a clear sentence', async () => {
  const { errors } = await house.ask(
    `{ difference(from: "1999-01-01T00:00:00Z") { fromSequence } }`,
    { language: 'en' },
  );
  expect(errors[0]?.message).toContain('the catalog was still empty');
});
