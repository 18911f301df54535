import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import { faultOf } from '../../remote/fault.ts';
import { usePulse } from '../../remote/pulse.ts';
import { SURVIVE } from './simulator-query.ts';
import type { Sampled, Verdict } from './simulator-query.ts';
import { isStrategy } from './strategies.ts';
import type { Given, Trial } from './trial.ts';

export type Deciding =
  | { readonly is: 'asking' }
  | { readonly is: 'found'; readonly verdict: Verdict }
  | { readonly is: 'failed'; readonly why: string };

const PAUSE_MS = 120;

/** What the rules make of a trial; the last verdict stays while a new one is on its way. */
export function useVerdict(attribute: string, trial: Trial, group: readonly Sampled[]): Deciding {
  const client = useClient();
  const language = useSpoken();
  const { sequence } = usePulse();
  const [deciding, setDeciding] = useState<Deciding>({ is: 'asking' });
  const asked = JSON.stringify(variablesOf(attribute, trial, group));
  useEffect(() => {
    let wanted = true;
    const decide = async () => {
      const variables = { ...(JSON.parse(asked) as Asked), language };
      const { data, error } = await client
        .query(SURVIVE, variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (!wanted) return;
      if (data) return setDeciding({ is: 'found', verdict: data.survive });
      const fault = error && faultOf(error);
      setDeciding({ is: 'failed', why: fault && 'message' in fault ? fault.message : '' });
    };
    const timer = setTimeout(() => void decide(), PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [client, asked, language, sequence]);
  return deciding;
}

type Asked = ReturnType<typeof variablesOf>;

function variablesOf(attribute: string, trial: Trial, group: readonly Sampled[]) {
  const { today, given, rules, override, followed } = trial;
  return {
    attribute,
    today,
    candidates: given.map((row) => candidateOf(row, group)),
    rules: rules?.filter(isStrategy).map((strategy) => ({ strategy })) ?? null,
    override: override === '' ? null : override,
    followedSource: followed === '' ? null : followed,
  };
}

const candidateOf = (
  { source, value, on, valid, rank, others }: Given,
  group: readonly Sampled[],
) => ({
  source,
  value,
  on: on === '' ? null : on,
  valid,
  rank: rank === '' ? null : Number(rank),
  record: group.map(({ id }, at) => ({ name: id, value: others[at] ?? '' })),
});
