import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMutation } from 'urql';
import { ACCEPT, REOPEN } from './finding-query.ts';

export interface Deciding {
  readonly isSaving: boolean;
  /** Why the last decision did not go in. */
  readonly why: string | undefined;
  readonly accept: (keys: readonly string[], wanted: Wanted) => Promise<boolean>;
  readonly reopen: (keys: readonly string[]) => Promise<boolean>;
}

interface Wanted {
  readonly reason: string;
  /** A day, or nothing. */
  readonly until: string;
}

type Saving = { is: 'idle' } | { is: 'saving' } | { is: 'failed'; why: string };

/** Accepting findings and opening them again; true when it went in. */
export function useDeciding(): Deciding {
  const { t } = useTranslation();
  const [, accept] = useMutation(ACCEPT);
  const [, reopen] = useMutation(REOPEN);
  const [saving, setSaving] = useState<Saving>({ is: 'idle' });
  const settle = (
    outcome: { readonly __typename: string; readonly message?: string } | undefined,
    fault: string | undefined,
  ): boolean => {
    const isIn = outcome !== undefined && outcome.message === undefined;
    const message = outcome?.message ?? fault;
    const why = message ? t('audit.accept.failed', { message }) : t('audit.accept.away');
    setSaving(isIn ? { is: 'idle' } : { is: 'failed', why });
    return isIn;
  };
  return {
    isSaving: saving.is === 'saving',
    why: saving.is === 'failed' ? saving.why : undefined,
    accept: async (keys, { reason, until }) => {
      setSaving({ is: 'saving' });
      const wanted = { keys: [...keys], reason, until: until === '' ? null : until };
      const { data, error } = await accept(wanted);
      return settle(data?.acceptFindings, error?.graphQLErrors[0]?.message);
    },
    reopen: async (keys) => {
      setSaving({ is: 'saving' });
      const { data, error } = await reopen({ keys: [...keys] });
      return settle(data?.reopenFindings, error?.graphQLErrors[0]?.message);
    },
  };
}
