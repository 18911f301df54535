import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Notice } from '../states/notice.tsx';
import { LONG_MS, useLate } from '../states/patience.ts';
import type { Asking } from './use-asked.ts';
import classes from './page.module.css';

interface WayOut {
  /** What is the matter, in a few words. */
  readonly title: string;
  readonly label: string;
  readonly onClick: () => void;
}

interface AnswerProps<Data> {
  readonly asking: Asking<Data>;
  /** What is on its way, in words for those who do not see the skeleton. */
  readonly waitingFor: string;
  /** What to do where it is refused and asking again would not help: a day that is no part of the history. */
  readonly wayOut?: WayOut | undefined;
  readonly children: (data: Data) => ReactNode;
}

/** The answer of a page's question, or where it is. */
export function Answer<Data>({ asking, waitingFor, wayOut, children }: AnswerProps<Data>) {
  const { t } = useTranslation();
  const { asked, away, retry } = asking;
  if (asked.is === 'asking') return <Skeletons label={waitingFor} />;
  if (asked.is === 'failed') return <NotAnswered why={asked.why} onRetry={retry} wayOut={wayOut} />;
  return (
    <>
      {away && (
        <p role="status" className={classes['away']}>
          {t('state.away.banner')}
        </p>
      )}
      {children(asked.data)}
    </>
  );
}

interface NotAnsweredProps {
  readonly why: Extract<Asking<unknown>['asked'], { is: 'failed' }>['why'];
  readonly onRetry: () => void;
  readonly wayOut: WayOut | undefined;
}

function NotAnswered({ why, onRetry, wayOut }: NotAnsweredProps) {
  const { t } = useTranslation();
  const button = { label: t('state.failed.retry'), onClick: onRetry };
  if (why.is === 'away')
    return (
      <Notice urgent title={t('state.away.title')} text={t('state.away.text')} button={button} />
    );
  return (
    <Notice
      urgent
      title={wayOut?.title ?? t('page.failed')}
      text={why.message}
      button={wayOut ?? button}
    >
      <p>{t('state.failed.kept')}</p>
      {why.reference !== undefined && (
        <p>{t('state.failed.reference', { reference: why.reference })}</p>
      )}
    </Notice>
  );
}

/** The shape of what is coming, shown only where it takes long enough to be noticed. */
function Skeletons({ label }: { readonly label: string }) {
  const { t } = useTranslation();
  const isLong = useLate(LONG_MS);
  if (!useLate()) return null;
  return (
    <div className={classes['waiting']} role="status" aria-label={label}>
      {isLong && <p className={classes['soft']}>{t('state.slow')}</p>}
      <Skeleton height={28} width={260} />
      <Skeleton height={16} width={420} />
      <Skeleton height={340} radius={8} />
    </div>
  );
}
