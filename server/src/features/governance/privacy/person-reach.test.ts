import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../../catalog/change-set.ts';
import { aScene, connect, put } from '../../../reading/scene-samples.ts';
import { activities } from '../audit/activities.ts';
import { personReach } from './person-reach.ts';
import { reachTasks } from './reach-tasks.ts';
import { personalInWords, stopInWords, taskInWords } from './reach-words.ts';

const field = (place: string) => `Field ${place}`;
const table = (system: string, set: object, columns: Record<string, object>): Operation[] => [
  put(`Dataset ${system}|t`, { name: 't', ...set }),
  connect(`System ${system}`, 'HAS_DATASET', `Dataset ${system}|t`),
  ...Object.entries(columns).flatMap(([name, said]) => [
    put(field(`${system}|t|${name}`), { name, ...said }),
    connect(`Dataset ${system}|t`, 'HAS_FIELD', field(`${system}|t|${name}`)),
  ]),
];
const system = (key: string, country?: string) =>
  put(`System ${key}`, { name: { en: key.toUpperCase() }, ...(country && { country }) });
const flows = (from: string, to: string, set: object = {}) =>
  connect(field(from), 'FLOWS_TO', field(to), { modes: ['DIRECT'], ...set });
const is = (thing: string, classification: string) =>
  connect(thing, 'CLASSIFIED_AS', `Classification ${classification}`);

const email = 'MasterAttribute customer|email';
/**
 * An e-mail that is entered in the shop, gathered in the CRM, held by the hub and published from it; a digest of it goes
 * to the lake, a count to the report; the bureau gets whole files.
 */
const world: Operation[] = [
  put('Classification personal'),
  put('Classification special'),
  connect('Classification special', 'WITHIN', 'Classification personal'),
  system('shop', 'cl'),
  system('crm', 'CL'),
  system('hub', 'CL'),
  system('lake', 'US'),
  system('bi'),
  system('bureau', 'BR'),
  ...table('shop', { erasure: 'DELETE' }, { mail: {}, order: { locatesPerson: true } }),
  ...table('crm', { erasure: 'BLOCK' }, { email: {}, person: { locatesPerson: true } }),
  ...table('hub', { erasure: 'ANONYMISE' }, { email: {}, id: { locatesPerson: true } }),
  ...table('lake', { erasure: 'IMPOSSIBLE' }, { digest: {} }),
  ...table('bi', {}, { people: {}, mood: {} }),
  ...table('bureau', {}, { line: {} }),
  put('MasterEntity customer'),
  put(email, { name: { en: 'E-mail' } }),
  put('MasterAttribute customer|since'),
  connect('MasterEntity customer', 'HAS_ATTRIBUTE', email),
  connect('MasterEntity customer', 'HAS_ATTRIBUTE', 'MasterAttribute customer|since'),
  is(email, 'personal'),
  flows('shop|t|mail', 'crm|t|email'),
  connect(field('crm|t|email'), 'CONTRIBUTES_TO', email, { rank: 1 }),
  connect(email, 'HELD_IN', field('hub|t|email')),
  flows('hub|t|email', 'lake|t|digest', { protection: 'PSEUDONYMISED' }),
  flows('lake|t|digest', 'bi|t|people', { protection: 'ANONYMISED' }),
  put('Process ns|file'),
  connect('Process ns|file', 'READS', 'Dataset hub|t'),
  connect('Process ns|file', 'WRITES', 'Dataset bureau|t'),
  put('Team crm'),
  connect('Dataset crm|t', 'OWNED_BY', 'Team crm', { by: { role: 'OWNER' } }),
  put('ProcessingActivity service'),
  connect('ProcessingActivity service', 'PROCESSES', 'Dataset crm|t'),
  connect('ProcessingActivity service', 'PROCESSES', field('shop|t|mail')),
];

const customer = ['MasterEntity', 'customer'] as const;

function reached(
  operations: readonly Operation[] = world,
  [kind, key]: readonly [string, string] = customer,
) {
  const scene = aScene(operations);
  const found = personReach(scene, scene.of(kind, key));
  const key_ = (ordinal: number) => scene.structure.key(ordinal);
  const datasets = found.systems.flatMap((one) => one.datasets);
  return { scene, found, key: key_, datasets, tasks: reachTasks(scene, found) };
}

/** What is reached, in words that do not depend on who was told first. */
function told(operations: readonly Operation[], of: readonly [string, string] = customer) {
  const { found, key, tasks } = reached(operations, of);
  return [
    ...found.attributes.map((one) => `attribute ${key(one.field)}`),
    ...found.systems.flatMap(({ country, datasets }) =>
      datasets.flatMap((one) => [
        `${key(one.dataset)} in ${country ?? 'no country'}, ${one.erasure ?? 'unknown'}`,
        ...one.fields.map(({ field: at, begins, marks }) =>
          [key(at), ...(begins ? ['begins'] : []), ...marks].join(' '),
        ),
        ...(one.coarse ? [`${key(one.dataset)} as a whole`] : []),
        ...one.keys.map((at) => `key ${key(at)}`),
      ]),
    ),
    ...found.stops.map(({ from, to, by }) => `${by} ${key(from)} ${key(to)}`),
    ...tasks.map(({ what, subject }) => `${what} ${key(subject)}`),
  ];
}

describe("how far a person's data reach", () => {
  test('from where they are entered through the master record to every place, protected or not', () => {
    expect(told(world)).toEqual([
      'attribute customer|email',
      'bureau|t in BR, unknown',
      'bureau|t as a whole',
      'crm|t in CL, BLOCK',
      'crm|t|email',
      'key crm|t|person',
      'hub|t in CL, ANONYMISE',
      'hub|t|email',
      'key hub|t|id',
      'lake|t in US, IMPOSSIBLE',
      'lake|t|digest PSEUDONYMISED',
      'shop|t in CL, DELETE',
      'shop|t|mail begins',
      'key shop|t|order',
      'ANONYMISED lake|t|digest bi|t|people',
      'NOT_FOUND bureau|t',
      'NOT_FOUND lake|t',
      'ERASURE_IMPOSSIBLE lake|t',
      'ERASURE_UNKNOWN bureau|t',
      'NOBODY_ANSWERS bureau|t',
      'NOBODY_ANSWERS hub|t',
      'NOBODY_ANSWERS lake|t',
      'NOBODY_ANSWERS shop|t',
      'IN_NO_ACTIVITY bureau|t',
      'IN_NO_ACTIVITY hub|t',
      'IN_NO_ACTIVITY lake|t',
      'COLUMNS_UNKNOWN bureau|t',
    ]);
  });

  test('with who answers and under which activities', () => {
    const { datasets, key } = reached();
    const of = (wanted: string) => datasets.find(({ dataset }) => key(dataset) === wanted);
    expect(of('crm|t')?.owners.map(key)).toEqual(['crm']);
    expect(of('crm|t')?.activities.map(key)).toEqual(['service']);
    expect(of('crm|t')?.uncovered).toEqual([]);
    expect(of('shop|t')?.activities.map(key)).toEqual(['service']);
    expect(of('hub|t')?.uncovered.map(key)).toEqual(['hub|t|email']);
  });

  test('and says why each is personal, what stops it and what to do', () => {
    const { scene, found, datasets, tasks, key } = reached();
    const lake = datasets.find(({ dataset }) => key(dataset) === 'lake|t');
    expect(personalInWords(scene, lake!.fields[0]!, ['en'])).toBe(
      'It is personal data because it comes from SHOP · t.mail via CRM · t.email, “E-mail”, and HUB · t.email. On the way it is pseudonymised; it stays personal.',
    );
    expect(stopInWords(scene, found.stops[0]!, ['es'])).toBe(
      'De LAKE · t.digest a BI · t.people se anonimizan: ahí terminan.',
    );
    const impossible = tasks.find(({ what }) => what === 'ERASURE_IMPOSSIBLE');
    expect(taskInWords(scene, impossible!, ['en'])).toBe(
      'LAKE · t: it cannot be erased. Agree with its owner how to block or anonymise.',
    );
    const uncovered = tasks.find(
      ({ what, subject }) => what === 'IN_NO_ACTIVITY' && key(subject) === 'hub|t',
    );
    expect(taskInWords(scene, uncovered!, ['es'])).toBe(
      'HUB · t: ninguna actividad de tratamiento ampara email. Añádalos a la que los usa, o corte el flujo.',
    );
  });

  test('a declared contribution brings them into the record and out of it again', () => {
    const { datasets, key } = reached(world, ['Field', 'shop|t|mail']);
    expect(datasets.map(({ dataset }) => key(dataset))).toEqual([
      'bureau|t',
      'crm|t',
      'hub|t',
      'lake|t',
      'shop|t',
    ]);
    const hub = datasets.find(({ dataset }) => key(dataset) === 'hub|t');
    expect(hub?.fields[0]?.way.map(key)).toEqual([
      'shop|t|mail',
      'crm|t|email',
      'customer|email',
      'hub|t|email',
    ]);
  });

  test('what only bears on another value does not carry them', () => {
    const filtered = flows('hub|t|email', 'bi|t|mood', { modes: ['INDIRECT'] });
    expect(told([...world, filtered])).toEqual(told(world));
  });

  test('what turns in a circle begins by itself, and is told once', () => {
    const circle = [...world, flows('hub|t|email', 'shop|t|mail')];
    expect(told(circle)).toEqual(
      expect.arrayContaining(['shop|t|mail begins', 'lake|t in US, IMPOSSIBLE']),
    );
    expect(reached(circle).datasets).toHaveLength(reached().datasets.length);
  });

  test('special categories come first among what is to be done', () => {
    const special = [...world, is(field('hub|t|email'), 'special')];
    const { tasks } = reached(special);
    expect(tasks.map((one) => one.special)).toEqual(
      tasks.map((one) => one.special).toSorted((a, b) => Number(b) - Number(a)),
    );
    expect(tasks[0]).toMatchObject({ special: true });
  });

  test('of an entity without personal attributes there is nothing to tell', () => {
    expect(told([...world, put('MasterEntity thing')], ['MasterEntity', 'thing'])).toEqual([]);
  });

  test('an attribute, a dataset and a system may be asked about too', () => {
    expect(told(world, ['MasterAttribute', 'customer|email'])).toEqual(told(world));
    const ofHub = told(world, ['System', 'hub']);
    expect(ofHub).toEqual(told(world, ['Dataset', 'hub|t']));
    expect(ofHub[0]).toBe('bureau|t in BR, unknown');
    expect(ofHub).toContain('hub|t|email begins');
    expect(ofHub).not.toContain('crm|t in CL, BLOCK');
  });
});

test('a field is covered exactly where some activity covers it', () => {
  const { scene } = reached();
  const { covers, covering } = activities(scene);
  const fields = scene.all('Field').map((one) => [covers(one), covering(one).length > 0] as const);
  expect(fields.every(([is, some]) => is === some)).toBe(true);
  expect(fields.filter(([is]) => is)).toHaveLength(3);
});

test('the order in which things are told changes nothing', () => {
  const expected = told(world);
  fc.assert(
    fc.property(fc.shuffledSubarray(world, { minLength: world.length }), (shuffled) => {
      // Things are told before what joins them.
      const things = shuffled.filter((one) => one.do === 'put');
      const joins = shuffled.filter((one) => one.do !== 'put');
      expect(told([...things, ...joins])).toEqual(expected);
    }),
    { numRuns: 30 },
  );
});

test('another flow never shortens the reach, and making one anonymous never lengthens it', () => {
  const columns = ['shop|t|mail', 'crm|t|email', 'hub|t|email', 'lake|t|digest', 'bi|t|mood'];
  const places = (operations: readonly Operation[]) =>
    new Set(reached(operations).datasets.flatMap((one) => one.fields.map((each) => each.field)));
  const flow = fc.record({ from: fc.constantFrom(...columns), to: fc.constantFrom(...columns) });
  fc.assert(
    fc.property(flow, ({ from, to }) => {
      fc.pre(from !== to);
      const without = places(world);
      const plain = places([...world, flows(from, to)]);
      const anonymous = places([...world, flows(from, to, { protection: 'ANONYMISED' })]);
      expect([...without].every((one) => plain.has(one))).toBe(true);
      expect([...anonymous].every((one) => without.has(one))).toBe(true);
    }),
    { numRuns: 20 },
  );
});
