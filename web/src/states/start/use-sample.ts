import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Client } from 'urql';
import { graphql } from '../../remote/graphql.ts';
import type { ResultOf } from '../../remote/graphql.ts';
import { usePulse } from '../../remote/pulse.ts';

export const SAMPLE = graphql(`
  fragment SampleStanding on Sample @_unmask {
    state
    done
    total
    possible
    failure
  }
`);

const STANDING = graphql(
  `
    query SampleStanding {
      sample {
        ...SampleStanding
      }
    }
  `,
  [SAMPLE],
);

const PLANT = graphql(
  `
    mutation PlantSample {
      plantSample {
        __typename
        ... on Sample {
          ...SampleStanding
        }
        ... on Refused {
          message
        }
        ... on Conflict {
          message
        }
      }
    }
  `,
  [SAMPLE],
);

const REMOVE = graphql(
  `
    mutation RemoveSample {
      removeSample {
        __typename
        ... on Sample {
          ...SampleStanding
        }
        ... on Refused {
          message
        }
        ... on Conflict {
          message
        }
      }
    }
  `,
  [SAMPLE],
);

export type SampleStanding = ResultOf<typeof SAMPLE>;

export interface SampleDesk {
  /** Undefined until the server has answered. */
  readonly sample: SampleStanding | undefined;
  /** Why the last wish was not granted, in the reader's words. */
  readonly refused: string | undefined;
  readonly plant: () => void;
  readonly remove: () => void;
}

/** Work on the sample is followed this closely. */
const EVERY_MS = 400;

/** How it stands with the sample company, followed closely while it is being planted or taken out. */
export function useSample(): SampleDesk {
  const client = useClient();
  const { sequence } = usePulse();
  const [sample, setSample] = useState<SampleStanding>();
  const [refused, setRefused] = useState<string>();
  const look = useCallback(async () => {
    const found = await standing(client);
    if (found) setSample(found);
  }, [client]);
  const isBusy = sample?.state === 'PLANTING' || sample?.state === 'REMOVING';
  useEffect(() => {
    void look();
  }, [look, sequence]);
  useEffect(() => {
    if (!isBusy) return;
    const timer = setInterval(() => void look(), EVERY_MS);
    return () => clearInterval(timer);
  }, [look, isBusy]);

  const wish = async (asked: Promise<Answer | undefined>) => {
    setRefused(undefined);
    const answer = await asked;
    if (answer?.__typename === 'Sample') setSample(answer);
    else {
      setRefused(answer?.message);
      await look();
    }
  };
  return {
    sample,
    refused,
    plant: () =>
      void wish(
        client
          .mutation(PLANT, {})
          .toPromise()
          .then(({ data }) => data?.plantSample),
      ),
    remove: () =>
      void wish(
        client
          .mutation(REMOVE, {})
          .toPromise()
          .then(({ data }) => data?.removeSample),
      ),
  };
}

type Answer = ResultOf<typeof PLANT>['plantSample'];

const standing = async (client: Client): Promise<SampleStanding | undefined> => {
  const asked = client.query(STANDING, {}, { requestPolicy: 'network-only' });
  return (await asked.toPromise()).data?.sample;
};
