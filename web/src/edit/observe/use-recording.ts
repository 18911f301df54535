import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import { RECORD, REFUSED } from './observe-query.ts';
import type { Observation } from './observe-query.ts';

/** So many observations go into one change set, all or none of them. */
const AT_ONCE = 150;

export type Recording =
  | { readonly is: 'writing' }
  | { readonly is: 'recording'; readonly done: number; readonly of: number }
  /** What was written before it stays written. */
  | { readonly is: 'refused'; readonly why: string; readonly done: number };

/** Records observations, in parts where there are many, and says how far it has come. */
export function useRecording(metric: string, onRecorded: (count: number) => void) {
  const { t } = useTranslation();
  const client = useClient();
  const [recording, setRecording] = useState<Recording>({ is: 'writing' });
  async function record(observations: readonly Observation[], reason: string): Promise<void> {
    const asked = { metric, observations: [...observations] };
    const before = await client
      .query(REFUSED, asked, { requestPolicy: 'network-only' })
      .toPromise();
    if (before.data?.refused)
      return setRecording({ is: 'refused', why: before.data.refused.message, done: 0 });
    let done = 0;
    while (done < observations.length) {
      setRecording({ is: 'recording', done, of: observations.length });
      const part = observations.slice(done, done + AT_ONCE);
      const variables = { metric, observations: part, reason: reason.trim() || null };
      const { data, error } = await client.mutation(RECORD, variables).toPromise();
      const outcome = data?.done;
      if (outcome?.__typename !== 'ObservationsRecorded') {
        const why = outcome?.message ?? error?.graphQLErrors[0]?.message ?? t('edit.failed');
        return setRecording({ is: 'refused', why, done });
      }
      done += outcome.count;
    }
    onRecorded(done);
  }
  return { recording, record };
}
