import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Differences } from './differences.tsx';
import { EffectWords } from './effect-words.tsx';
import type { Change, Effect } from './effect.ts';
import { useMoments } from './moments.ts';
import classes from './history.module.css';

interface ChangeEntryProps {
  readonly change: Change;
  readonly effects: readonly Effect[];
  /** Of all that changed, not only of what is listed here. */
  readonly total?: number;
  readonly more?: ReactNode;
  /** What can be done with it, beside who and when. */
  readonly ways?: ReactNode;
  /** What is told or asked below it. */
  readonly children?: ReactNode;
  readonly picked?: boolean;
}

/** One change: why, by whom, when, and what it did with its differences. */
export function ChangeEntry(props: ChangeEntryProps) {
  const { change, effects, total = effects.length, more, ways, children, picked = false } = props;
  const { t } = useTranslation();
  const { reason, undoes, sequence } = change;
  return (
    <li className={classes['change']} data-change={sequence} data-picked={picked || undefined}>
      <div className={classes['head']}>
        <strong>{reason ?? t('history.noReason')}</strong>
        <span>
          <WhoAndWhen change={change} />
          {undoes !== null && ` · ${t('history.undoes')}`}
          {ways}
        </span>
      </div>
      <ul className={classes['effects']}>
        {effects.map((effect, at) => (
          <li key={at}>
            <EffectWords effect={effect} />
            {effect.did === 'CHANGED' && effect.values.length > 0 && (
              <Differences values={effect.values} />
            )}
          </li>
        ))}
        {total > effects.length && (
          <li>{more ?? t('history.more', { count: total - effects.length })}</li>
        )}
      </ul>
      {children}
    </li>
  );
}

/** Who made a change, through what, and how long ago. */
export function WhoAndWhen({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { ago, exact } = useMoments();
  const { by, source, saidAt } = change;
  return (
    <>
      {by.name}
      {by.type === 'PERSON' && source !== 'hand' && ` ${t('history.viaSource', { source })}`} ·{' '}
      <time dateTime={saidAt} title={exact(saidAt)}>
        {ago(saidAt)}
      </time>
    </>
  );
}
