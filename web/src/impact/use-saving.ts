import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { readFragment } from '../remote/graphql.ts';
import type { ResultOf, VariablesOf } from '../remote/graphql.ts';
import { csv } from '../save/csv.ts';
import { saveFile } from '../save/save-file.ts';
import { PAGE, TOUCHED, WHY } from './impact-query.ts';
import type { Touched, Why } from './impact-query.ts';

type Asked = VariablesOf<typeof PAGE>;
type Page = ResultOf<typeof PAGE>['impact']['affected'];
type Line = Touched & Why;

export interface Saving {
  /** How far it is; undefined while nothing is being saved. */
  readonly done: { readonly done: number; readonly count: number } | undefined;
  readonly save: (as: keyof typeof forms) => void;
}

/** Everything that is affected as a file, gathered page by page and not from the screen. */
export function useSaving(asked: Asked): Saving {
  const { t } = useTranslation();
  const client = useClient();
  const [done, setDone] = useState<Saving['done']>(undefined);
  const pageAfter = async (after: string | null): Promise<Page | undefined> => {
    const { data } = await client
      .query(PAGE, { ...asked, after }, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.impact.affected;
  };
  const gather = async (as: keyof typeof forms) => {
    let all: readonly Line[] = [];
    let after: string | null = null;
    do {
      const page: Page | undefined = await pageAfter(after);
      // Half a list would pass for a whole one: nothing is saved then.
      if (!page) return setDone(undefined);
      const lines = page.nodes.map((one) => ({
        ...readFragment(TOUCHED, one),
        ...readFragment(WHY, one),
      }));
      all = [...all, ...lines];
      setDone({ done: all.length, count: page.totalCount });
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    setDone(undefined);
    const { type, write } = forms[as];
    saveFile(`linaje-${t('impact.file')}.${as}`, write(t, all), type);
  };
  return { done, save: (as) => void gather(as) };
}

const columns = [
  'kind',
  'name',
  'key',
  'distance',
  'owners',
  'shortest',
  'strongest',
  'strength',
  'id',
] as const;

const forms = {
  csv: {
    type: 'text/csv;charset=utf-8',
    write: (t: TFunction, lines: readonly Line[]) =>
      csv([
        columns.map((column) => t(`impact.columns.${column}`)),
        ...lines.map((line) => {
          const told = toldOf(line);
          return columns.map((column) => String(told[column]));
        }),
      ]),
  },
  json: {
    type: 'application/json',
    write: (_: TFunction, lines: readonly Line[]) =>
      `${JSON.stringify(lines.map(toldOf), null, 2)}\n`,
  },
} as const;

const toldOf = ({ entry, distance, owners, shortest, strongest }: Line) => ({
  kind: entry.__typename,
  name: entry.name,
  key: entry.key,
  distance,
  owners: owners.map(({ name }) => name).join('; '),
  shortest: shortest.sentence,
  strongest: strongest.sentence,
  strength: Number(strongest.strength.toFixed(4)),
  id: entry.id,
});
