import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anApp, link, put, ref } from '../../api/an-app.ts';
import type { AnApp, Answer } from '../../api/an-app.ts';
import type { Operation } from '../../catalog/change-set.ts';
import { entryId } from '../../catalog/identity.ts';

let house: AnApp;
const last = entryId('MasterAttribute', 'customer|last');
const other = entryId('MasterAttribute', 'customer|other');
const ana = entryId('Person', 'ana');

const base: Operation[] = [
  put('System', 'crm', { name: { es: 'CRM' }, roles: ['SOURCE'] }),
  put('System', 'old', { name: { es: 'Viejo' } }),
  put('Dataset', 'crm|people', { name: 'people' }),
  put('Field', 'crm|people|last', { name: 'last' }),
  link('HAS_DATASET', [ref('System', 'crm'), ref('Dataset', 'crm|people')]),
  link('HAS_FIELD', [ref('Dataset', 'crm|people'), ref('Field', 'crm|people|last')]),
  put('MasterEntity', 'customer', { name: { es: 'Cliente', en: 'Customer' } }),
  put('MasterAttribute', 'customer|last', { name: { es: 'Último contacto', en: 'Last contact' } }),
  put('MasterAttribute', 'customer|other', { name: { es: 'Otro', en: 'Other' } }),
  link('HAS_ATTRIBUTE', [ref('MasterEntity', 'customer'), ref('MasterAttribute', 'customer|last')]),
  put('Person', 'ana', { name: 'Ana', active: true }),
  link('OWNED_BY', [ref('MasterEntity', 'customer'), ref('Person', 'ana')], {
    by: { role: 'OWNER' },
  }),
];

beforeAll(async () => {
  house = await anApp();
  await house.said('file:g', ...base);
});
afterAll(() => house.close());

const FAILURE = '... on Failure { code message } ... on Refused { faults { code } }';
const ask = (query: string, language = 'es'): Promise<Answer> => house.ask(query, { language });
/** Asks until the past is worked out. */
async function told(query: string, path: string): Promise<Answer['data']> {
  for (;;) {
    const { data, errors } = await ask(query);
    expect(errors).toEqual([]);
    if (data[path].history.is === 'WRITTEN') return data;
  }
}

describe('findings', () => {
  test('name their subjects, say where these stand and who answers for them', async () => {
    const { data } = await ask(
      `{ audit(rules: ["M1"]) { findings { title about { entry { name } within { name } } owners { name } } } }`,
      'en',
    );
    expect(data.audit.findings).toContainEqual({
      title: 'Last contact has no source',
      about: [{ entry: { name: 'Last contact' }, within: [{ name: 'Customer' }] }],
      owners: [{ name: 'Ana' }],
    });
  });

  test('are narrowed down by who answers, and every choice says what it would give', async () => {
    const { data } = await ask(
      `{ audit(owner: "${ana}") { totalCount findings { rule { id } }
           facets { unowned owners { count entry { name } } rules { count rule { id } } } } }`,
    );
    const { findings, facets, totalCount } = data.audit;
    expect(findings).toContainEqual({ rule: { id: 'M1' } });
    expect(facets.owners).toContainEqual({ count: totalCount, entry: { name: 'Ana' } });
    expect(facets.unowned).toBeGreaterThan(0);
    const none = await ask(`{ audit(without: OWNER) { totalCount } }`);
    expect(none.data.audit.totalCount).toBe(facets.unowned);
  });

  test('a rule that there is not is a clear sentence', async () => {
    const { errors } = await ask(`{ audit(rules: ["M1", "ZZ9"]) { totalCount } }`, 'en');
    expect(errors[0]?.extensions.code).toBe('RULE_UNKNOWN');
    expect(errors[0]?.message).toMatch(/^The audit has no rule ZZ9\. There are: M1, M2/);
  });

  test('are drawn with what stands around them, and read from where worth comes', async () => {
    await house.said(
      'file:g',
      put('Metric', 'churn', { name: { es: 'Abandono' } }),
      link('USES', [ref('Metric', 'churn'), ref('MasterAttribute', 'customer|last')]),
    );
    const { data } = await ask(
      `{ auditFinding(key: "M1|${last}") { drawing { leftOut
           nodes { part entry { name } within { name } } edges { label source target marked } } } }`,
    );
    const { nodes, edges } = data.auditFinding.drawing;
    expect(nodes).toContainEqual({
      part: 'SUBJECT',
      entry: { name: 'Último contacto' },
      within: [{ name: 'Cliente' }],
    });
    expect(edges).toContainEqual({
      label: 'se usa en',
      source: last,
      target: entryId('Metric', 'churn'),
      marked: false,
    });
  });

  test('several are accepted for one reason, all or none, and opened again', async () => {
    const keys = `["M1|${last}", "M1|${other}"]`;
    const gone = await ask(
      `mutation { acceptFindings(keys: ["M1|${last}", "M1|gone"], reason: "x") { __typename ${FAILURE} } }`,
    );
    expect(gone.data.acceptFindings).toMatchObject({ code: 'FINDING_UNKNOWN' });
    const accepted = await ask(
      `mutation { acceptFindings(keys: ${keys}, reason: "Llega en marzo", until: "2999-01-01") {
         __typename ... on DecidedFindings { findings { state reason until } } ${FAILURE} } }`,
    );
    expect(accepted.data.acceptFindings.findings).toEqual(
      [0, 1].map(() => ({ state: 'ACCEPTED', reason: 'Llega en marzo', until: '2999-01-01' })),
    );
    const { data } = await ask(
      `{ auditFinding(key: "M1|${last}") { history { what by reason until } } }`,
    );
    expect(data.auditFinding.history).toContainEqual({
      what: 'ACCEPTED',
      by: 'alguien en esta máquina',
      reason: 'Llega en marzo',
      until: '2999-01-01',
    });
    const reopened = await ask(
      `mutation { reopenFindings(keys: ${keys}) { ... on DecidedFindings { findings { state } } ${FAILURE} } }`,
    );
    expect(reopened.data.reopenFindings.findings).toEqual([{ state: 'OPEN' }, { state: 'OPEN' }]);
    const again = await ask(`mutation { reopenFindings(keys: ${keys}) { ${FAILURE} } }`);
    expect(again.data.reopenFindings.faults).toEqual([
      { code: 'FINDING_NOT_ACCEPTED' },
      { code: 'FINDING_NOT_ACCEPTED' },
    ]);
    const none = await ask(`mutation { acceptFindings(keys: [], reason: "x") { ${FAILURE} } }`);
    expect(none.data.acceptFindings).toMatchObject({ code: 'NO_FINDINGS' });
  });

  test('an accepted finding whose evidence changes is open again, and says why', async () => {
    const field = ref('Field', 'crm|people|last');
    const attribute = ref('MasterAttribute', 'customer|other');
    const both = [1, 2].map((at) =>
      put('Field', `crm|people|f${String(at)}`, { name: `f${String(at)}` }),
    );
    await house.said(
      'file:g',
      ...both,
      link('HAS_FIELD', [ref('Dataset', 'crm|people'), ref('Field', 'crm|people|f1')]),
      link('HAS_FIELD', [ref('Dataset', 'crm|people'), ref('Field', 'crm|people|f2')]),
      link('CONTRIBUTES_TO', [field, attribute], { set: { rank: 1 } }),
      link('CONTRIBUTES_TO', [ref('Field', 'crm|people|f1'), attribute], { set: { rank: 1 } }),
    );
    const key = `M3|${other}`;
    await ask(`mutation { acceptFinding(key: "${key}", reason: "Son la misma") { __typename } }`);
    await house.said(
      'file:g',
      link('CONTRIBUTES_TO', [ref('Field', 'crm|people|f2'), attribute], { set: { rank: 1 } }),
    );
    const { data } = await ask(`{ auditFinding(key: "${key}") { state reopened } }`);
    expect(data.auditFinding).toEqual({ state: 'OPEN', reopened: 'EVIDENCE_CHANGED' });
  });

  test('leave as a file, narrowed and in the words of the reader', async () => {
    const { data } = await ask(
      `{ csv: auditReport(format: CSV, rules: ["M1"]) { name mediaType count text }
         md: auditReport(format: MARKDOWN, rules: ["M1"]) { text } }`,
      'en',
    );
    expect(data.csv).toMatchObject({ mediaType: 'text/csv;charset=utf-8', count: 1 });
    expect(data.csv.name).toMatch(/^linaje-audit-\d{4}-\d\d-\d\d\.csv$/);
    expect(data.csv.text).toContain('M1,Medium,Open,Last contact has no source');
    expect(data.md.text).toContain('Only: M1.');
  });

  test('are current right after a change, and asked anew on demand', async () => {
    const before = await ask(`{ audit(rules: ["F3"]) { totalCount } }`);
    await house.said('file:g', put('System', 'new', { name: { es: 'Nuevo' } }));
    const after = await ask(`{ audit(rules: ["F3"]) { totalCount } }`);
    expect(after.data.audit.totalCount).toBe(Number(before.data.audit.totalCount) + 1);
    const anew = await ask(
      `mutation { askAuditAnew { rules findings } all: askAuditAnew { rules } }`,
    );
    expect(anew.data.askAuditAnew.rules).toBe(51);
    expect(anew.data.askAuditAnew.findings).toBeGreaterThan(0);
  });
});

describe('the trend', () => {
  test('counts today as it stands now, by severity and by rule', async () => {
    const { auditTrend } = await told(
      `{ auditTrend { from to history { is } days { date open severities { severity count } rules { rule { id } count } } } }`,
      'auditTrend',
    );
    const { data } = await ask(
      `{ audit(state: OPEN) { totalCount severities { severity count } } }`,
    );
    expect(auditTrend.from).toBe(auditTrend.to);
    expect(auditTrend.days).toHaveLength(1);
    expect(auditTrend.days[0]).toMatchObject({
      open: data.audit.totalCount,
      severities: data.audit.severities,
    });
  });

  test('says what came on a day', async () => {
    const today = new Date().toISOString().slice(0, 10);
    const { auditDay } = await told(
      `{ auditDay(date: "${today}", rules: ["M1"]) { history { is } totalCount counts { turn count } turns { turn finding { title } } } }`,
      'auditDay',
    );
    expect(auditDay.counts).toEqual([{ turn: 'CAME', count: 1 }]);
    expect(auditDay.turns).toEqual([
      { turn: 'CAME', finding: { title: 'Último contacto no tiene ninguna fuente' } },
    ]);
  });

  test.each([
    ['from: "2026-02-01", to: "2026-01-01"', 'PERIOD_TURNED_ROUND'],
    ['to: "2999-01-01"', 'IN_THE_FUTURE'],
    ['from: "1999-01-01", to: "1999-02-01"', 'BEFORE_THE_FIRST'],
    ['rules: ["ZZ9"]', 'RULE_UNKNOWN'],
  ])('of %s is a clear sentence', async (args, code) => {
    const { errors } = await ask(`{ auditTrend(${args}) { from } }`);
    expect(errors[0]?.extensions.code).toBe(code);
    expect(errors[0]?.message).not.toMatch(/[{}]|—/);
  });
});

describe('rules', () => {
  const set = (args: string) =>
    ask(
      `mutation { setAuditRule(${args}) { __typename
         ... on AuditRule { id asked severity standardSeverity weight reason decidedBy thresholds { name value standard } kept { state: rule } }
         ${FAILURE} } }`,
    ).then(({ data }) => data.setAuditRule);

  test('say what they ask, why, how to mend it, and how many they find', async () => {
    const { data } = await ask(
      `{ auditRules { id group question why mend asked severity weight open thresholds { name about value min max } } }`,
      'en',
    );
    expect(data.auditRules).toHaveLength(51);
    expect(data.auditRules).toContainEqual({
      id: 'F4',
      group: 'F',
      question: 'Which datasets have had no flow for long?',
      why: expect.any(String),
      mend: expect.any(String),
      asked: true,
      severity: 'LOW',
      weight: 1,
      open: 0,
      thresholds: [{ name: 'days', about: 'Days without flow', value: 30, min: 1, max: 3650 }],
    });
  });

  test('are switched off for a reason: what they found is not told, and that it is not told is', async () => {
    expect(await set('rule: "F3", asked: false, reason: "Se retiran en junio"')).toMatchObject({
      asked: false,
      reason: 'Se retiran en junio',
      decidedBy: 'alguien en esta máquina',
    });
    const { data } = await ask(
      `{ audit { rules { rule { id } } notAsked { id reason } } one: auditFinding(key: "F3|${entryId('System', 'old')}") { state } }`,
    );
    expect(data.audit.rules).not.toContainEqual({ rule: { id: 'F3' } });
    expect(data.audit.notAsked).toEqual([{ id: 'F3', reason: 'Se retiran en junio' }]);
    expect(await set('rule: "F3", asked: true, reason: "Siguen ahí"')).toMatchObject({
      asked: true,
    });
    const again = await ask(`{ audit(rules: ["F3"]) { totalCount notAsked { id } } }`);
    expect(again.data.audit).toMatchObject({ notAsked: [] });
    expect(again.data.audit.totalCount).toBeGreaterThan(0);
  });

  test('get another severity, weight and limit, and go back to what they come with', async () => {
    expect(
      await set(
        'rule: "F4", severity: HIGH, weight: 3, thresholds: [{ name: "days", value: 7 }], reason: "Importa"',
      ),
    ).toMatchObject({
      severity: 'HIGH',
      standardSeverity: 'LOW',
      weight: 3,
      thresholds: [{ name: 'days', value: 7, standard: 30 }],
    });
    // What is left out stays.
    expect(await set('rule: "F4", weight: 2, reason: "Menos"')).toMatchObject({
      severity: 'HIGH',
      weight: 2,
      thresholds: [{ value: 7 }],
    });
    expect(
      await set('rule: "F4", severity: null, weight: null, thresholds: null, reason: "Como venía"'),
    ).toMatchObject({ severity: 'LOW', weight: 1, thresholds: [{ value: 30 }] });
    const { data } = await ask(
      `{ auditRules { id kept { history { totalCount changes { reason by { name } } } } } }`,
    );
    const kept = data.auditRules.find((one: { id: string }) => one.id === 'F4').kept;
    expect(kept.history.totalCount).toBe(3);
    expect(kept.history.changes[0]).toEqual({
      reason: 'Como venía',
      by: { name: 'alguien en esta máquina' },
    });
  });

  test('are not set to what is impossible, nor without a reason', async () => {
    expect(await set('rule: "ZZ9", asked: false, reason: "x"')).toMatchObject({
      __typename: 'Refused',
      code: 'RULE_UNKNOWN',
    });
    const bad = await set(
      'rule: "F4", reason: " ", weight: -1, thresholds: [{ name: "days", value: 0 }, { name: "weeks", value: 2 }]',
    );
    expect(bad.faults.map(({ code }: { code: string }) => code)).toEqual([
      'RULE_REASON_MISSING',
      'WEIGHT_OUT_OF_RANGE',
      'THRESHOLD_OUT_OF_RANGE',
      'THRESHOLD_UNKNOWN',
    ]);
  });
});
