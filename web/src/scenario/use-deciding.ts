import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface Said {
  readonly __typename: string;
  readonly message?: string;
}

export interface Deciding {
  readonly working: boolean;
  /** Why it did not go in. */
  readonly failed: string | undefined;
  /** Carries a deed out; gives what it came to where it went in. */
  readonly decide: <Done extends Said>(
    deed: () => Promise<{ readonly data?: { readonly done: Done } | undefined }>,
  ) => Promise<Exclude<Done, { message: string }> | undefined>;
  readonly forget: () => void;
}

/** How a deed on a scenario goes: under way, in, or why not. */
export function useDeciding(): Deciding {
  const { t } = useTranslation();
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState<string>();
  return {
    working,
    failed,
    forget: () => setFailed(undefined),
    decide: async (deed) => {
      setWorking(true);
      const { data } = await deed();
      setWorking(false);
      const done = data?.done;
      if (done && done.message === undefined) {
        setFailed(undefined);
        return done as Exclude<typeof done, { message: string }>; // it has no message: it went in
      }
      setFailed(done?.message ?? t('scenario.away'));
      return undefined;
    },
  };
}
