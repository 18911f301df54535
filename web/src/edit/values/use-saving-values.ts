import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import type { Draft } from '../draft.ts';
import type { Writing } from '../use-writing.ts';
import { CHANGE_VALUES, ENTRY_FORM } from './entry-form-query.ts';
import type { EntryFound, Known } from './entry-form-query.ts';
import { sent } from './units.ts';

/** How far saving has come. */
export type Saving =
  | { readonly is: 'writing' }
  | { readonly is: 'saving' }
  | { readonly is: 'failed'; readonly why: string; readonly faults: Draft }
  | { readonly is: 'clash'; readonly version: number; readonly theirs: Draft };

interface SavingGuests {
  readonly id: string;
  readonly properties: readonly Known[];
  readonly draftOf: (entry: EntryFound) => Draft;
  readonly onSaved: () => void;
}

/** Saves against the version that was seen; where another was faster, says what they wrote. */
export function useSavingValues({ id, properties, draftOf, onSaved }: SavingGuests) {
  const { t } = useTranslation();
  const language = useSpoken();
  const client = useClient();
  const [saving, setSaving] = useState<Saving>({ is: 'writing' });

  async function latest(): Promise<EntryFound | undefined> {
    const options = { requestPolicy: 'network-only' } as const;
    const { data } = await client.query(ENTRY_FORM, { id, language }, options).toPromise();
    return data?.node ?? undefined;
  }
  async function save({ version, before, draft, reason }: Writing): Promise<void> {
    setSaving({ is: 'saving' });
    const said = sent(before, draft, properties);
    const variables = { id, version, ...said, reason: reason.trim() || null };
    const { data, error } = await client.mutation(CHANGE_VALUES, variables).toPromise();
    const done = data?.done;
    if (done?.__typename === 'EntryChanged') return onSaved();
    if (done?.__typename === 'Conflict') {
      const theirs = await latest();
      if (theirs)
        return setSaving({ is: 'clash', version: theirs.version, theirs: draftOf(theirs) });
    }
    const faults = done?.__typename === 'Refused' ? faultsByUnit(done.faults) : {};
    const why = done?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed');
    setSaving({ is: 'failed', why, faults });
  }
  return { saving, save, resume: () => setSaving({ is: 'writing' }) };
}

interface Fault {
  readonly path: string | null;
  readonly message: string;
}

/** `set.name.es` is about the unit `name.es`. */
const faultsByUnit = (faults: readonly Fault[]): Draft =>
  Object.fromEntries(
    faults.flatMap(({ path, message }) =>
      path?.startsWith('set.') ? [[path.slice('set.'.length), message]] : [],
    ),
  );
