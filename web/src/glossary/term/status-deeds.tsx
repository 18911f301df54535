import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from 'urql';
import page from '../../page/page.module.css';
import type { TermStatus } from '../address.ts';
import { APPROVE, DEPRECATE, PROPOSE, REJECT } from './deeds.ts';
import type { TermFound } from './term-query.ts';
import classes from './term.module.css';

const deeds = { propose: PROPOSE, approve: APPROVE, reject: REJECT, deprecate: DEPRECATE } as const;
type Deed = keyof typeof deeds;

/** What can be done with a term as far as it has come. */
const possible: Readonly<Record<TermStatus, readonly Deed[]>> = {
  DRAFT: ['propose'],
  REJECTED: ['propose'],
  IN_REVIEW: ['approve', 'reject'],
  APPROVED: ['deprecate'],
  DEPRECATED: [],
};

/** These are told with a reason. */
const explained: ReadonlySet<Deed> = new Set(['reject', 'deprecate']);

interface StatusDeedsProps {
  readonly term: TermFound;
  readonly onChanged: () => void;
}

/** The way of a term from draft to approved and out of use, and what it still lacks. */
export function StatusDeeds({ term, onChanged }: StatusDeedsProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [asking, setAsking] = useState<Deed>();
  const [said, setSaid] = useState<{ readonly text: string; readonly well: boolean }>();
  const { id, version, status, readiness } = term;
  const isOpen = status !== 'APPROVED' && status !== 'DEPRECATED';

  const act = async (deed: Deed, reason: string) => {
    setAsking(undefined);
    const variables = { id, version, reason: reason.trim() || null };
    const { data } = await client.mutation(deeds[deed], variables).toPromise();
    setSaid(outcome(data?.done, deed));
    onChanged();
  };
  const outcome = (
    done: { __typename: string; message?: string } | undefined,
    deed: Deed,
  ): { text: string; well: boolean } => {
    if (!done) return { text: t('term.failed'), well: false };
    if (done.__typename === 'Term') return { text: t(`term.done.${deed}`), well: true };
    if (done.__typename === 'Conflict') return { text: t('term.moved'), well: false };
    return { text: done.message ?? '', well: false };
  };

  return (
    <div className={classes['deeds']}>
      {isOpen && (
        <p className={readiness.ready ? page['soft'] : page['warn']}>{readiness.message}</p>
      )}
      <div className={page['ways']}>
        {(status === null ? [] : possible[status]).map((deed) => (
          <button
            key={deed}
            type="button"
            className={page['tool']}
            disabled={deed === 'approve' && !readiness.ready}
            onClick={() => (explained.has(deed) ? setAsking(deed) : void act(deed, ''))}
          >
            {t(`term.${deed}`)}
          </button>
        ))}
      </div>
      {asking && (
        <ReasonFor
          key={asking}
          deed={asking}
          onGive={(reason) => void act(asking, reason)}
          onLeave={() => setAsking(undefined)}
        />
      )}
      <p role="status" className={said?.well === false ? page['warn'] : page['soft']}>
        {said?.text}
      </p>
    </div>
  );
}

interface ReasonForProps {
  readonly deed: Deed;
  readonly onGive: (reason: string) => void;
  readonly onLeave: () => void;
}

/** One line of why, before it is done. */
function ReasonFor({ deed, onGive, onLeave }: ReasonForProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  return (
    <form
      className={classes['reason']}
      onSubmit={(event) => {
        event.preventDefault();
        onGive(reason);
      }}
      onKeyDown={({ key }) => key === 'Escape' && onLeave()}
    >
      <label>
        {t('term.reason')}
        <input
          // The person has just asked for it.
          autoFocus
          required
          maxLength={500}
          placeholder={t('term.reasonHint')}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </label>
      <button type="submit" className={page['tool']}>
        {t(`term.${deed}`)}
      </button>
      <button type="button" className={page['tool']} onClick={onLeave}>
        {t('term.cancel')}
      </button>
    </form>
  );
}
