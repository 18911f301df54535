import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../app/spoken.ts';
import { AUDIT } from './audit-query.ts';
import type { FindingLine } from './audit-query.ts';
import type { Asked } from './asked.ts';
import { csv } from '../save/csv.ts';
import { saveFile } from '../save/save-file.ts';

export interface Exporting {
  /** How far it is; undefined while nothing is being exported. */
  readonly done: { readonly shown: number; readonly count: number } | undefined;
  readonly start: () => void;
}

/** Every finding that passes the filter as a file, gathered page by page and not from the screen. */
export function useExport(asked: Asked, asOf: string | null): Exporting {
  const { t } = useTranslation();
  const language = useSpoken();
  const client = useClient();
  const [done, setDone] = useState<Exporting['done']>(undefined);
  const pageAfter = async (after: string | null): Promise<Page | undefined> => {
    const variables = { ...asked, after, asOf, language };
    const { data } = await client
      .query(AUDIT, variables, { requestPolicy: 'network-only' })
      .toPromise();
    return data?.audit;
  };
  const gather = async () => {
    let all: readonly FindingLine[] = [];
    let after: string | null = null;
    do {
      const page: Page | undefined = await pageAfter(after);
      // Half a list would pass for a whole one: nothing is saved then.
      if (!page) return setDone(undefined);
      all = [...all, ...page.findings];
      setDone({ shown: all.length, count: page.totalCount });
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after !== null);
    setDone(undefined);
    saveFile('linaje-audit.csv', csv(tableOf(t, all)), 'text/csv;charset=utf-8');
  };
  return { done, start: () => void gather() };
}

interface Page {
  readonly findings: readonly FindingLine[];
  readonly totalCount: number;
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const columns = [
  'rule',
  'severity',
  'state',
  'question',
  'subjects',
  'objectives',
  'mend',
  'reason',
  'until',
  'key',
] as const;

function tableOf(t: TFunction, findings: readonly FindingLine[]): string[][] {
  const names = (things: readonly { readonly name: string }[]) =>
    things.map(({ name }) => name).join('; ');
  return [
    columns.map((column) => t(`audit.columns.${column}`)),
    ...findings.map(({ rule, severity, state, subjects, objectives, reason, until, key }) => [
      rule.id,
      t(`audit.severity.${severity}`),
      t(`audit.state.${state}`),
      rule.question,
      names(subjects),
      names(objectives),
      rule.mend,
      reason ?? '',
      until ?? '',
      key,
    ]),
  ];
}
