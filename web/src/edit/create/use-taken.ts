import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { useSpoken } from '../../app/spoken.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { TAKEN } from './create-query.ts';
import { joined } from './key.ts';
import type { Made } from './recipes.ts';

type Found = ResultOf<typeof TAKEN>;

/** What stands in the way of a new entry, and what might be the same thing. */
export interface Taken {
  readonly by: Found['entry'];
  readonly alike: readonly Found['typeahead'][number]['entry'][];
}

const NOTHING: Taken = { by: null, alike: [] };
const PAUSE_MS = 250;

/** Looks, after a pause in typing, who has the key already and who goes by the same name. */
export function useTaken(kind: Made, key: readonly string[], name: string): Taken {
  const client = useClient();
  const language = useSpoken();
  const [taken, setTaken] = useState(NOTHING);
  const whole = key.every((part) => part !== '') ? joined(key) : '';
  const wanted = name.trim();
  useEffect(() => {
    if (wanted === '') return;
    let late = false;
    const timer = setTimeout(() => {
      const variables = { kind, kinds: [kind], key: whole, name: wanted.slice(0, 100), language };
      void client
        .query(TAKEN, variables, { requestPolicy: 'network-only' })
        .toPromise()
        .then(({ data }) => {
          if (late || !data) return;
          const alike = data.typeahead
            .map(({ entry }) => entry)
            .filter((one) => folded(one.name) === folded(wanted) && one.id !== data.entry?.id);
          setTaken({ by: data.entry, alike });
        });
    }, PAUSE_MS);
    return () => {
      late = true;
      clearTimeout(timer);
    };
  }, [client, kind, whole, wanted, language]);
  return wanted === '' ? NOTHING : taken;
}

const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
