import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { graphql } from '../../../remote/graphql.ts';
import { CHANGE_TERM } from '../deeds.ts';
import { TERM_TEXTS } from '../term-query.ts';
import type { TermTexts } from '../term-query.ts';
import { draftOf, inputOf } from './draft.ts';
import type { Draft } from './draft.ts';
import type { Writing } from './use-draft.ts';

const LATEST = graphql(
  `
    query LatestTerm($id: ID!) {
      node(id: $id) {
        __typename
        id
        ...TermTexts
      }
    }
  `,
  [TERM_TEXTS],
);

/** How far saving has come. */
export type Saving =
  | { readonly is: 'writing' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly why: string }
  | { readonly is: 'clash'; readonly version: number; readonly theirs: Draft };

interface SavingGuests {
  readonly id: string;
  readonly onSaved: () => void;
}

/** Saves against the version that was seen; where another was faster, says what they wrote. */
export function useSaving({ id, onSaved }: SavingGuests) {
  const { t } = useTranslation();
  const client = useClient();
  const [saving, setSaving] = useState<Saving>({ is: 'writing' });

  async function latest(): Promise<TermTexts | undefined> {
    const options = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(LATEST, { id }, options).toPromise();
    return data?.node?.__typename === 'Term' ? data.node : undefined;
  }
  async function save({ version, before, draft, reason }: Writing): Promise<void> {
    setSaving({ is: 'saving' });
    const set = inputOf(before, draft);
    const variables = { id, version, set, reason: reason.trim() || null };
    const { data, error } = await client.mutation(CHANGE_TERM, variables).toPromise();
    const done = data?.done;
    if (done?.__typename === 'Term') return onSaved();
    if (done?.__typename === 'Conflict') {
      const theirs = await latest();
      if (theirs)
        return setSaving({ is: 'clash', version: theirs.version, theirs: draftOf(theirs) });
    }
    setSaving({ is: 'failed', why: done?.message ?? spokenOf(error) ?? t('term.failed') });
  }
  return { saving, save, resume: () => setSaving({ is: 'writing' }) };
}

const spokenOf = (
  error: { readonly graphQLErrors: readonly { readonly message: string }[] } | undefined,
): string | undefined => error?.graphQLErrors[0]?.message;
