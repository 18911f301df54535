import i18next from 'i18next';
import { beforeAll, expect, test } from 'vitest';
import { csv } from '../save/csv.ts';
import type { ReachedDataset, ReachedSystem } from './privacy-query.ts';
import { activitiesOf, byCountry, countryName, datasetsIn, reportRows, upTo } from './report.ts';

beforeAll(async () => {
  await i18next.init({ lng: 'en', resources: {} });
  await import('../catalog/texts.ts');
  await import('./texts.ts');
});

const activity = {
  __typename: 'ProcessingActivity',
  id: 'service',
  name: 'Service',
  lawfulBasis: 'CONTRACT',
  retention: { period: 'P5Y', startsAt: 'the end', then: 'BLOCK' },
} as const;

const dataset = (name: string, set: Partial<ReachedDataset> = {}): ReachedDataset => ({
  dataset: { __typename: 'Dataset', id: name, name },
  erasure: null,
  fields: [],
  coarse: null,
  keys: [],
  owners: [],
  activities: [],
  uncovered: [],
  ...set,
});

const system = (
  name: string,
  country: string | null,
  datasets: readonly ReachedDataset[],
): ReachedSystem => ({
  country,
  area: country,
  system: { __typename: 'System', id: name, name },
  datasets: [...datasets],
});

test('systems stand by country in the order of their names, what is unknown last', () => {
  const lands = byCountry(
    [system('a', null, []), system('b', 'CL', []), system('c', 'BR', []), system('d', 'CL', [])],
    'en',
  );
  expect(lands.map(({ country, systems }) => [country, systems.length])).toEqual([
    ['BR', 1],
    ['CL', 2],
    [null, 1],
  ]);
  expect(countryName('CL', 'en')).toBe('Chile');
  expect(countryName('not a code', 'en')).toBe('not a code');
});

test('only so many datasets are shown, and no system without any', () => {
  const systems = [
    system('a', 'CL', [dataset('1'), dataset('2')]),
    system('b', 'CL', [dataset('3')]),
  ];
  expect(upTo(2, systems)).toEqual([systems[0]]);
  expect(datasetsIn(upTo(9, systems))).toBe(3);
});

test('every activity is told once, the one that covers most first', () => {
  const other = { ...activity, id: 'other', name: 'Other' };
  const systems = [
    system('a', 'CL', [
      dataset('1', { activities: [other, activity] }),
      dataset('2', { activities: [activity] }),
    ]),
  ];
  const told = activitiesOf(systems).map((one) => [one.activity.id, one.datasets.length]);
  expect(told).toEqual([
    ['service', 2],
    ['other', 1],
  ]);
});

test('the file has a row for every field, and one for a dataset that is known only as a whole', () => {
  const field = {
    begins: false,
    special: true,
    marks: ['PSEUDONYMISED'],
    sentence: 'Comes from CRM.',
    entry: { __typename: 'Field', id: 'f', name: 'email' },
  };
  const systems = [
    system('Lake', 'CL', [
      dataset('people', {
        erasure: 'BLOCK',
        // A fragment is masked by its type only.
        fields: [field] as unknown as ReachedDataset['fields'],
        keys: [{ id: 'k', name: 'id' }],
        owners: [{ __typename: 'Team', id: 't', name: 'Data' }],
        activities: [activity],
      }),
      dataset('files', { coarse: { sentence: 'Comes in files.' } }),
    ]),
  ];
  const tasks = [
    {
      what: 'COLUMNS_UNKNOWN' as const,
      special: false,
      sentence: 'Document its columns.',
      subject: { __typename: 'Dataset' as const, id: 'files', name: 'files' },
    },
  ];
  const [head, ...rows] = reportRows(i18next.t, { systems, tasks });
  expect(head).toHaveLength(12);
  expect(rows).toEqual([
    [
      'CL',
      'Lake',
      'people',
      'email',
      'Comes from CRM.',
      'pseudonymised',
      'yes',
      'id',
      'blocked',
      'Data',
      'Service (contract, kept for 5 years from the end, then blocked)',
      '',
    ],
    [
      'CL',
      'Lake',
      'files',
      '',
      'Comes in files.',
      '',
      '',
      '',
      'nobody has said',
      '',
      '',
      'Document its columns.',
    ],
  ]);
  expect(csv(rows).split('\r\n')).toHaveLength(3);
});
