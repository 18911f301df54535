import type { TFunction } from 'i18next';
import { periodInWords } from '../catalog/period.ts';
import { readFragment } from '../remote/graphql.ts';
import { REACHED_FIELD } from './privacy-query.ts';
import type { Activity, Reach, ReachedDataset, ReachedSystem } from './privacy-query.ts';

/** Systems that stand in one country. */
export interface Land {
  readonly country: string | null;
  readonly systems: readonly ReachedSystem[];
}

/** Systems by country, in the order of their names; what stands nowhere known comes last. */
export function byCountry(systems: readonly ReachedSystem[], language: string): readonly Land[] {
  const lands = Map.groupBy(systems, ({ country }) => country);
  const name = ({ country }: Land) => countryName(country, language) ?? '\uffff';
  return Array.from(lands, ([country, all]) => ({ country, systems: all })).sort((a, b) =>
    name(a).localeCompare(name(b), language),
  );
}

/** As many datasets as are shown, with the systems in which they stand. */
export function upTo(count: number, systems: readonly ReachedSystem[]): readonly ReachedSystem[] {
  let room = count;
  return systems.flatMap((system) => {
    const datasets = system.datasets.slice(0, room);
    room -= datasets.length;
    return datasets.length > 0 ? [{ ...system, datasets }] : [];
  });
}

export const datasetsIn = (systems: readonly ReachedSystem[]): number =>
  systems.reduce((sum, { datasets }) => sum + datasets.length, 0);

/** The name of a country in the reader's language; a code that is none stays as it is. */
export function countryName(country: string | null, language: string): string | undefined {
  if (country === null) return undefined;
  try {
    return new Intl.DisplayNames([language], { type: 'region' }).of(country) ?? country;
  } catch {
    return country;
  }
}

/** Why an activity may process the data. */
export const basisInWords = (t: TFunction, { lawfulBasis }: Activity): string =>
  lawfulBasis === null ? t('privacy.noBasis') : t(`privacy.basis.${lawfulBasis}`);

/** How long an activity keeps the data, and what is done then. */
export function keepingInWords(t: TFunction, { retention }: Activity): string {
  const { period, startsAt: start, then } = retention ?? {};
  if (!period) return t('privacy.noRetention');
  const kept = periodInWords(t, period);
  const keeping = start
    ? t('privacy.keptFrom', { period: kept, start })
    : t('privacy.keptFor', { period: kept });
  return [keeping, ...(then ? [t(`privacy.then.${then}`)] : [])].join(', ');
}

/** Every activity under which some of the data are processed, with the datasets that it covers. */
export function activitiesOf(
  systems: readonly ReachedSystem[],
): readonly { readonly activity: Activity; readonly datasets: readonly ReachedDataset[] }[] {
  const found = new Map<string, { activity: Activity; datasets: ReachedDataset[] }>();
  for (const one of systems.flatMap(({ datasets }) => datasets)) {
    for (const activity of one.activities) {
      const known = found.get(activity.id) ?? { activity, datasets: [] };
      known.datasets.push(one);
      found.set(activity.id, known);
    }
  }
  return [...found.values()].sort((a, b) => b.datasets.length - a.datasets.length);
}

const columns = [
  'country',
  'system',
  'dataset',
  'field',
  'why',
  'marks',
  'special',
  'keys',
  'erasure',
  'owners',
  'activities',
  'tasks',
] as const;

type Row = Readonly<Record<(typeof columns)[number], string>>;

/** The whole report as rows, one a field: for a spreadsheet. */
export function reportRows(
  t: TFunction,
  { systems, tasks }: Pick<Reach, 'systems' | 'tasks'>,
): readonly (readonly string[])[] {
  const toDo = Map.groupBy(tasks, ({ subject }) => subject.id);
  const rows = systems.flatMap(({ country, system, datasets }) =>
    datasets.flatMap((one) =>
      rowsOf(t, one).map((row): Row => ({
        country: country ?? '',
        system: system?.name ?? '',
        ...row,
        tasks: (toDo.get(one.dataset.id) ?? []).map(({ sentence }) => sentence).join(' '),
      })),
    ),
  );
  return [
    columns.map((column) => t(`privacy.columns.${column}`)),
    ...rows.map((row) => columns.map((column) => row[column])),
  ];
}

function rowsOf(
  t: TFunction,
  one: ReachedDataset,
): readonly Omit<Row, 'country' | 'system' | 'tasks'>[] {
  const names = (things: readonly { readonly name: string }[]) =>
    things.map(({ name }) => name).join('; ');
  const whole = {
    dataset: one.dataset.name,
    keys: names(one.keys),
    erasure: t(`privacy.erasure.${erasureOf(one)}`),
    owners: names(one.owners),
    activities: one.activities
      .map(
        (activity) =>
          `${activity.name} (${basisInWords(t, activity)}, ${keepingInWords(t, activity)})`,
      )
      .join('; '),
  };
  const fields = readFragment(REACHED_FIELD, one.fields).map((field) => ({
    ...whole,
    field: field.entry.name,
    why: field.sentence,
    marks: field.marks.map((mark) => t(`privacy.mark.${mark}`)).join('; '),
    special: field.special ? t('privacy.yes') : '',
  }));
  const coarse = one.coarse
    ? [{ ...whole, field: '', why: one.coarse.sentence, marks: '', special: '' }]
    : [];
  return [...fields, ...coarse];
}

const ways = ['DELETE', 'BLOCK', 'ANONYMISE', 'IMPOSSIBLE'] as const;

/** How a dataset erases; a word that this screen does not know is as good as none. */
export const erasureOf = ({ erasure }: Pick<ReachedDataset, 'erasure'>) =>
  ways.find((one) => one === erasure) ?? 'unknown';
