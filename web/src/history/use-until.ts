import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import { endOfDay } from '../flow/address.ts';
import { NOTED } from './changes-query.ts';
import { sequenceAt } from './sequence-at.ts';

/** The last change up to the end of a day; undefined while it is looked for. Without a day: the last of all. */
export function useUntil(day: string | undefined, last: number): number | undefined {
  const client = useClient();
  const [found, setFound] = useState<{ readonly day: string; readonly sequence: number }>();
  useEffect(() => {
    if (day === undefined) return;
    let late = false;
    const atOf = async (sequence: number) => {
      const { data } = await client.query(NOTED, { after: sequence - 1 }).toPromise();
      const at = data?.changes.changes[0]?.at;
      return at === undefined ? undefined : Date.parse(at);
    };
    void sequenceAt(Date.parse(endOfDay(day)), { last, atOf }).then((sequence) => {
      if (!late) setFound({ day, sequence });
    });
    return () => {
      late = true;
    };
  }, [client, day, last]);
  if (day === undefined) return last;
  return found?.day === day ? found.sequence : undefined;
}
