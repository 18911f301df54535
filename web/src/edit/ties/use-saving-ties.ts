import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { changedIn } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { CHANGE_TIES } from './ties-query.ts';
import type { Tie } from './ties-query.ts';

/** How far saving has come. */
export type TieSaving =
  | { readonly is: 'writing' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly why: string; readonly faults: Draft }
  | { readonly is: 'clash'; readonly theirs: Draft };

interface Wish {
  /** What stood there when the writing began. */
  readonly before: Draft;
  /** What stands there now, as far as is known. */
  readonly now: Draft;
  readonly ties: readonly Tie[];
  readonly reason: string;
}

interface Guests {
  /** Reads what stands there, past what is kept. */
  readonly latest: () => Promise<Draft | undefined>;
  readonly onSaved: () => void;
}

/** Says relationships as a whole or not at all; where somebody else has changed them, says what they wrote. */
export function useSavingTies({ latest, onSaved }: Guests) {
  const { t } = useTranslation();
  const client = useClient();
  const [saving, setSaving] = useState<TieSaving>({ is: 'writing' });
  async function save({ before, now, ties, reason }: Wish): Promise<void> {
    if (changedIn(before, now).length > 0) return setSaving({ is: 'clash', theirs: now });
    setSaving({ is: 'saving' });
    const variables = { changes: [...ties], reason: reason.trim() || null };
    const { data, error } = await client.mutation(CHANGE_TIES, variables).toPromise();
    const done = data?.done;
    if (done?.__typename === 'RelationshipsChanged') return onSaved();
    // Whatever was refused: if the ground has moved, that is what matters.
    const theirs = done && (await latest());
    if (theirs && changedIn(before, theirs).length > 0) return setSaving({ is: 'clash', theirs });
    const faults = done?.__typename === 'Refused' ? byProperty(done.faults) : {};
    const why = done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed');
    setSaving({ is: 'failed', why, faults });
  }
  return { saving, save, resume: () => setSaving({ is: 'writing' }) };
}

interface Fault {
  readonly path: string | null;
  readonly message: string;
}

/** `set.rank` and `by.role` are about the properties of these names. */
const byProperty = (faults: readonly Fault[]): Draft =>
  Object.fromEntries(
    faults.flatMap(({ path, message }) => {
      const name = path?.split('.')[1];
      return name === undefined ? [] : [[name, message]];
    }),
  );
