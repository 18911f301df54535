import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSpoken } from '../app/spoken.ts';
import { ChangeEntry } from '../history/change-entry.tsx';
import { CHANGE, EFFECT } from '../history/effect.ts';
import { Part } from '../page/page.tsx';
import page from '../page/page.module.css';
import { useAsked } from '../page/use-asked.ts';
import { graphql } from '../remote/graphql.ts';
import history from '../history/history.module.css';
import './texts.ts';

const HISTORY = graphql(
  `
    query EntryHistory($id: ID!, $first: Int!, $language: String) {
      history(of: $id, first: $first) {
        totalCount
        changes {
          ...Change
          effects(of: $id, first: 12) {
            ...Effect
          }
        }
      }
    }
  `,
  [CHANGE, EFFECT],
);

const STEP = 5;

/** What happened to an entry and the relationships at it, newest first, with what was taken out and put in. */
export function EntryHistory({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const language = useSpoken();
  const [first, setFirst] = useState(STEP);
  const { asked } = useAsked({ query: HISTORY, variables: { id, first, language } });
  if (asked.is !== 'found') return null;
  const { changes, totalCount } = asked.data.history;
  return (
    <Part title={t('entry.history')} aside={String(totalCount)}>
      <ul className={history['changes']}>
        {changes.map(({ effects, ...change }) => (
          <ChangeEntry key={change.id} change={change} effects={effects} />
        ))}
      </ul>
      {totalCount > changes.length && (
        <button
          type="button"
          className={page['tool']}
          onClick={() => setFirst(Math.min(100, first + 4 * STEP))}
        >
          {t('entry.moreHistory')}
        </button>
      )}
    </Part>
  );
}
