import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp } from '../../api/an-app.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const attribute = entryId('MasterAttribute', 'customer|last');
const lonely = `M1|${attribute}`;

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

test('a query that asks for many scenarios at once is refused before any is worked out', async () => {
  const many = Array.from(
    { length: 20 },
    (_, at) => `s${String(at)}: whatIf(operations: []) { __typename }`,
  );
  const { errors } = await house.ask(`{ ${many.join(' ')} }`);
  expect(errors[0]?.extensions.code).toBe('QUERY_TOO_COSTLY');
});
